import words from '../../../../seeds/rules/scope.json' with { type: 'json' };
import type { Plan } from '../plan/plan.ts';
import { highOf, lowOf, type Stated } from './figures.ts';

/** True where the sentences of both name the same places within the document's own: 临港新片区固定资产投资 is not that of the whole city. */
export function sameScope(plan: Plan, a: Stated, b: Stated): boolean {
  const [one, other] = [placesIn(plan, a), placesIn(plan, b)];
  return one.length === other.length && one.every((place) => other.includes(place));
}

/** True where one amount is given for several names together: 交通、能源、水利完成投资5400亿元; not where each has its own. */
export function isShared(plan: Plan, { name, number }: Stated): boolean {
  if (!name || !/[、和与及]/.test(plan.text[name.start - 1] ?? '')) return false;
  const member = /[^，。；、,;\n]*$/.exec(plan.text.slice(Math.max(0, name.start - 40), name.start - 1))?.[0] ?? '';
  return !/\d/.test(member) && !each.test(plan.text.slice(name.end, number.start));
}

/** True for a part of a sum set aside for something: 安排超长期特别国债3000亿元支持设备更新. */
export const isAllotted = (plan: Plan, { span }: Stated): boolean => allotted.test(plan.text.slice(span.end, span.end + 6));

/** True for a single number above zero: what can be set beside another. */
export const isPlain = (stated: Stated): boolean => lowOf(stated).equals(highOf(stated)) && lowOf(stated).compare(0) > 0;

const each = new RegExp(words.each.join('|'));
const allotted = new RegExp(`^(?:${words.allotted.join('|')})`);
const place = new RegExp(`\\p{Script=Han}{2}(?:${words.places.join('|')})`, 'gu');

/** Places within the document's own that the sentence names before its figure. */
export function placesIn(plan: Plan, stated: Stated): readonly string[] {
  const known = places.get(stated);
  if (known) return known;
  const found = findPlaces(plan, stated);
  places.set(stated, found);
  return found;
}

/** A statement belongs to one plan. */
const places = new WeakMap<Stated, readonly string[]>();

function findPlaces(plan: Plan, { number }: Stated): readonly string[] {
  const before = plan.text.slice(Math.max(0, number.start - 300), number.start);
  const sentence = before.slice(Math.max(...['。', '；', ';', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
  return [...new Set(sentence.match(place) ?? [])].filter((found) => !plan.place?.endsWith(found));
}
