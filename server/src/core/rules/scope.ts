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
  return !/\d/.test(member) && !/分别|依次|各|均|都/.test(plan.text.slice(name.end, number.start));
}

/** True for a part of a sum set aside for something: 安排超长期特别国债3000亿元支持设备更新. */
export const isAllotted = (plan: Plan, { span }: Stated): boolean =>
  /^(?:专项)?(?:支持|用于|投向|投入)/.test(plan.text.slice(span.end, span.end + 6));

/** True for a single number above zero: what can be set beside another. */
export const isPlain = (stated: Stated): boolean => lowOf(stated).equals(highOf(stated)) && lowOf(stated).compare(0) > 0;

const place = /\p{Script=Han}{2}(?:新区|片区|试验区|示范区|起步区|开发区|高新区|经开区|园区|自治区|自治州|自治县)/gu;

/** Places within the document's own that the sentence names before its figure. */
export function placesIn(plan: Plan, { number }: Stated): readonly string[] {
  const before = plan.text.slice(Math.max(0, number.start - 300), number.start);
  const sentence = before.slice(Math.max(...['。', '；', ';', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
  return [...new Set(sentence.match(place) ?? [])].filter((found) => !plan.place?.endsWith(found));
}
