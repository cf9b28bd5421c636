import words from '../../../../seeds/rules/scope.json' with { type: 'json' };
import { ofWords } from '../markdown/words.ts';
import type { Plan } from '../plan/plan.ts';
import { ofOwn, ofOwnWith } from '../plan/statement.ts';
import { isHan } from '../text/han.ts';
import { behindLast, signs } from '../text/signs.ts';
import type { Span } from '../text/span.ts';
import type { OwnStated, Stated } from './figures.ts';

/**
 * True where the sentences of both name the same places within the document's own: 临港新片区固定资产投资 is not that of the whole city.
 * `b` may stand in another plan than `a`.
 */
export function sameScope(plan: Plan, a: Stated, b: Stated, other = plan): boolean {
  const one = placesIn(plan, a);
  const two = placesIn(other, b);
  return one === two || (one.length === two.length && one.every((place) => two.includes(place)));
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
const placeWord = new RegExp(words.places.join('|'), 'g');
/** 高新区, 青石镇 at the head of a clause; 实施县级重点项目 names none. */
const placeAhead = new RegExp(
  `(?<=^|[，。；、：,;（）()\\n\\s]|${words.within.join('|')})(?:${words.bare.join('|')}|\\p{Script=Han}{1,3}(?<![${words.notLocalities}])(?:${words.localities.join('|')})(?![${words.notAhead}]))`,
  'gu',
);

/** Places within the document's own that the sentence names before its figure. */
const placesIn = ({ place = '', text }: Plan, { own, number }: Stated): readonly string[] =>
  own.inTable ? within(place, namedIn(text.slice(startOfSentence(text, number.start), number.start))) : placesBefore(own, place);

/** As many characters before a figure: of its block, of a cell what its row says as well. */
export function wordsBefore(plan: Plan, stated: Stated, length: number): string {
  const [text, end] = stated.own.inTable ? [plan.text, stated.number.start] : [stated.own.words.text, stated.own.number.start];
  return text.slice(Math.max(0, end - length), end);
}

/** The words before a figure go back no further than this. */
const farthest = 300;
const isStop = signs('。；;\n');

const placesBefore = ofOwnWith(({ number, words: block }: OwnStated, place: string): readonly string[] => {
  const named = placesOf(block);
  if (named.length === 0 || (named[0]?.end ?? 0) > number.start) return nowhere;
  const from = startOfSentence(block.text, number.start);
  return within(
    place,
    named.filter(({ start, end }) => start >= from && end <= number.start),
  );
});

/** The names of those that are not the place itself, each once. */
function within(place: string, named: readonly Named[]): readonly string[] {
  const names = new Set<string>();
  for (const { name } of named) if (!place.endsWith(name)) names.add(name);
  return names.size === 0 ? nowhere : [...names];
}

const nowhere: readonly string[] = [];
const none: readonly Named[] = [];

interface Named extends Span {
  readonly name: string;
}

const placesOf = ofWords(({ text }): readonly Named[] => namedIn(text));

/** The places that a text names, from left to right: a word for one with the two characters before it, and those that a clause begins with. */
function namedIn(text: string): readonly Named[] {
  const named: Named[] = [...text.matchAll(placeAhead)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
  let last = 0;
  placeWord.lastIndex = 0;
  for (let found = placeWord.exec(text); found; found = placeWord.exec(text)) {
    const start = found.index - 2;
    if (start < last || !isHan(text, start) || !isHan(text, start + 1)) {
      // 高新区 may be 新区 behind 高.
      placeWord.lastIndex = found.index + 1;
      continue;
    }
    last = placeWord.lastIndex;
    named.push({ name: text.slice(start, last), start, end: last });
  }
  return named.length === 0 ? none : named.sort((a, b) => a.start - b.start);
}

const startOfSentence = (text: string, end: number): number => behindLast(isStop, text, end, farthest);
