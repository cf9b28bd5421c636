import words from '../../../../seeds/rules/scope.json' with { type: 'json' };
import { ofWords } from '../markdown/words.ts';
import type { Plan } from '../plan/plan.ts';
import { ofOwn } from '../plan/statement.ts';
import type { Span } from '../text/span.ts';
import type { OwnStated, Stated } from './figures.ts';

/**
 * True where the sentences of both name the same places within the document's own: 临港新片区固定资产投资 is not that of the whole city.
 * `b` may stand in another plan than `a`.
 */
export function sameScope(plan: Plan, a: Stated, b: Stated, other = plan): boolean {
  const [one, two] = [placesIn(plan, a), placesIn(other, b)];
  return one.length === two.length && one.every((place) => two.includes(place));
}

/** True where one amount is given for several names together: 交通、能源、水利完成投资5400亿元; not where each has its own. */
export const isShared = ({ own }: Pick<Stated, 'own'>): boolean => isSharedIn(own);

const isSharedIn = ofOwn(({ name, number, words: { text } }: OwnStated): boolean => {
  if (!name || !isJoint(text[name.start - 1])) return false;
  const before = text.slice(Math.max(0, name.start - 40), name.start - 1);
  return !numberInMember.test(before) && !each.test(text.slice(name.end, number.start));
});

const isJoint = (sign: string | undefined): boolean => sign === '、' || sign === '和' || sign === '与' || sign === '及';

/** True for a part of a sum set aside for something: 安排超长期特别国债3000亿元支持设备更新. */
export const isAllotted = ({ own }: Pick<Stated, 'own'>): boolean => isAllottedIn(own);

const isAllottedIn = ofOwn(({ span, words: { text } }: OwnStated): boolean => allotted.test(text.slice(span.end, span.end + 6)));

/** True for a single number above zero: what can be set beside another. */
export const isPlain = ({ figure: { low, high } }: Pick<Stated, 'figure'>): boolean => low.equals(high) && low.compare(0) > 0;

const numberInMember = /\d[^，。；、,;\n]*$/;
const each = new RegExp(words.each.join('|'));
const allotted = new RegExp(`^(?:${words.allotted.join('|')})`);
const place = new RegExp(`\\p{Script=Han}{2}(?:${words.places.join('|')})`, 'gu');

/** Places within the document's own that the sentence names before its figure. */
export function placesIn(plan: Plan, stated: Stated): readonly string[] {
  const found = stated.own.inTable ? placesInRow(plan, stated) : placesBefore(stated.own);
  return found.length > 0 && plan.place !== undefined ? found.filter((one) => !plan.place?.endsWith(one)) : found;
}

/** As many characters before a figure: of its block, of a cell what its row says as well. */
export function wordsBefore(plan: Plan, stated: Stated, length: number): string {
  const [text, end] = stated.own.inTable ? [plan.text, stated.number.start] : [stated.own.words.text, stated.own.number.start];
  return text.slice(Math.max(0, end - length), end);
}

/** The words before a figure go back no further than this. */
const farthest = 300;
const stops = ['。', '；', ';', '\n'];

const placesBefore = ofOwn(({ number, words: block }: OwnStated): readonly string[] => {
  const named = placesOf(block);
  if (named.length === 0 || (named[0]?.end ?? 0) > number.start) return nowhere;
  const from = startOfSentence(block.text, number.start);
  return [...new Set(named.filter(({ start, end }) => start >= from && end <= number.start).map(({ name }) => name))];
});

const placesInRow = ({ text }: Plan, { number }: Stated): readonly string[] => [
  ...new Set(text.slice(startOfSentence(text, number.start), number.start).match(place) ?? []),
];

const nowhere: readonly string[] = [];
const none: readonly Named[] = [];

interface Named extends Span {
  readonly name: string;
}

const placesOf = ofWords(({ text }): readonly Named[] =>
  mayName.test(text) ? Array.from(text.matchAll(place), ({ 0: name, index }) => ({ name, start: index, end: index + name.length })) : none,
);

const mayName = new RegExp(words.places.join('|'));

function startOfSentence(text: string, end: number): number {
  const from = Math.max(0, end - farthest);
  const before = text.slice(from, end);
  return from + Math.max(...stops.map((stop) => before.lastIndexOf(stop))) + 1;
}
