import { differenceOf, intervalOf, pointOf, quotientOf } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { lowOf, type OwnStated } from '../figures.ts';
import { isBroken, type OwnRelation, type RelationKind } from './relation.ts';
import type { Said, Sentence } from './sentence.ts';
import { grammar } from './words.ts';

/** Adds what a sentence says of a quantity and another it is a share or a multiple of, with both given: 完成80亿元，占年度计划100亿元的85%. */
export function addShares(relations: OwnRelation[], sentence: Sentence): void {
  for (let index = 0; index < sentence.length; index += 1) {
    const { stated } = sentence[index] as Said;
    if (stated.unit.dimension !== 'ratio' && stated.unit.dimension !== 'multiple') continue;
    const found =
      ofFigureBefore(sentence, index) ?? completionOf(sentence, index) ?? shareOfWhole(sentence, index) ?? rateOf(sentence, index);
    if (found) relations.push(found);
  }
}

/** 占年度计划100亿元的85%, 是2020年50家的3.2倍: the whole stands right before. */
function ofFigureBefore(sentence: Sentence, index: number): OwnRelation | undefined {
  const [whole, ratio] = [sentence[index - 1], sentence[index]];
  if (!whole || !ratio || !grammar.ofIt.test(ratio.before) || !grammar.equals.test(whole.before)) return undefined;
  const [part] = levelsBefore(sentence, index - 1);
  if (!part) return undefined;
  return quotient(ratio.stated.unit.dimension === 'multiple' ? 'multiple' : 'share', part.stated, whole, ratio.stated);
}

/** 计划投资100亿元，完成80亿元，完成率85%, in whichever order plan and result stand. */
function completionOf(sentence: Sentence, index: number): OwnRelation | undefined {
  const ratio = sentence[index] as Said;
  if (!grammar.completion.test(ratio.before)) return undefined;
  const [one, other] = levelsBefore(sentence, index);
  if (!one || !other) return undefined;
  const isPlan = ({ before }: Said): boolean => grammar.planned.test(before.slice(-14));
  if (isPlan(one) === isPlan(other) || grammar.ofAll.test((isPlan(one) ? one : other).before.slice(-8))) return undefined;
  const [plan, done] = isPlan(one) ? [one, other] : [other, one];
  if (grammar.aboveTarget.test(plan.before)) return beyond(done.stated, plan.stated, ratio.stated);
  return quotient('completion', done.stated, plan, ratio.stated);
}

/** 完成445亿元，超出年度计划25亿元，完成率106%: of the plan only how far it was passed is said. */
function beyond(done: OwnStated, by: OwnStated, stated: OwnStated): OwnRelation | undefined {
  if (!comparable(done.unit, by.unit)) return undefined;
  const planned = lowOf(done).sub(lowOf(by));
  if (planned.compare(0) <= 0) return undefined;
  const reckoned = quotientOf(intervalOf(done), differenceOf(intervalOf(done), intervalOf(by)));
  return { kind: 'beyond', given: [done, by], stated, value: lowOf(done).div(planned), reckoned };
}

/** 其中税收收入8.2亿元，占78%; 占 may name its whole. */
function shareOfWhole(sentence: Sentence, index: number): OwnRelation | undefined {
  const ratio = sentence[index] as Said;
  const words = grammar.share.exec(ratio.before);
  if (!words || ratio.stated.base) return undefined;
  const [part] = levelsBefore(sentence, index);
  if (!part) return undefined;
  const named = words.groups?.whole ?? '';
  if (grammar.region.test(named)) return undefined;
  const generic = named === '' || grammar.wholeWord.test(named);
  const whole = (named === '' ? undefined : wholeNamed(sentence, part, named)) ?? (generic ? wholeBefore(sentence, part) : undefined);
  return whole && quotient('share', part.stated, whole, ratio.stated);
}

/** 排查隐患500处，整改480处，整改率96%; 开工项目98个、竣工项目71个，竣工率72.4%; 92个项目已开工51个，开工率55.4%. */
function rateOf(sentence: Sentence, index: number): OwnRelation | undefined {
  const ratio = sentence[index] as Said;
  const act = grammar.rate.exec(ratio.before)?.groups?.act;
  const [part, whole] = levelsBefore(sentence, index);
  if (!act || !part || !whole || ratio.stated.base || grammar.among.test(whole.before)) return undefined;
  const bare = part.before.replace(/^[，、（]/, '').replace(act, '');
  const isOfLike = bare.length > 1 && whole.before.endsWith(bare);
  const isOfAct = part.before.includes(act) && !whole.before.includes(act) && (grammar.fully.test(bare) || isOfLike);
  if (!isOfAct && !isOfJustCounted(part, whole, act)) return undefined;
  const relation = quotient('share', part.stated, whole, ratio.stated);
  // 签约200个、开工150个、竣工120个，竣工率60%: of any that were counted before.
  const earlier = sentence.slice(0, sentence.indexOf(whole)).filter(({ stated }) => stated.unit.written === part.stated.unit.written);
  const fits = earlier.some((other) => {
    const also = quotient('share', part.stated, other, ratio.stated);
    return also !== undefined && !isBroken(also);
  });
  return fits ? undefined : relation;
}

/** 92个重点项目已开工51个: the noun between the two is of both, and what was done stands behind it. */
function isOfJustCounted(part: Said, whole: Said, act: string): boolean {
  return (
    grammar.justCounted.exec(part.before)?.groups?.act === act &&
    part.stated.indicator === whole.stated.indicator &&
    part.stated.unit.written === whole.stated.unit.written &&
    lowOf(part.stated).compare(lowOf(whole.stated)) <= 0
  );
}

/** The two amounts before a figure, nearest first; changes of an amount (，增长5%) and other rates that hang on it are stepped over. */
function levelsBefore(sentence: Sentence, index: number): readonly Said[] {
  const levels: Said[] = [];
  for (let at = index - 1; at >= 0 && levels.length < 2; at -= 1) {
    const said = sentence[at] as Said;
    if (grammar.change.test(said.before) || grammar.completion.test(said.before)) continue;
    if (said.stated.unit.dimension === 'ratio' || said.stated.unit.dimension === 'points') break;
    levels.push(said);
    if (said.before.includes('；')) break;
  }
  return levels;
}

/** The amount that 其中 before this part divides. */
function wholeBefore(sentence: Sentence, part: Said): Said | undefined {
  const last = sentence.indexOf(part);
  for (let at = last; at > 0; at -= 1) {
    const { before } = sentence[at] as Said;
    if (grammar.among.test(before)) return levelsBefore(sentence, at)[0];
    if (before.includes('；')) return undefined;
  }
  const isBare = /^[，、（][^，、；（）]{0,3}$/.test(part.before);
  return isBare ? levelsBefore(sentence, last).find(({ stated }) => stated.unit.written === part.stated.unit.written) : undefined;
}

function wholeNamed(sentence: Sentence, part: Said, named: string): Said | undefined {
  return sentence
    .slice(0, sentence.indexOf(part))
    .findLast(
      ({ stated, before }) =>
        comparable(stated.unit, part.stated.unit) && (isNamed(stated, named) || before.endsWith(named)) && !grammar.change.test(before),
    );
}

const isNamed = ({ indicator, phrase }: OwnStated, named: string): boolean =>
  [indicator, phrase].some((name) => name === named || (named.length >= 4 && (name.endsWith(named) || named.endsWith(name))));

/** A plan is meant as it is written, a result is rounded. */
function quotient(kind: RelationKind, part: OwnStated, { stated: whole, before }: Said, stated: OwnStated): OwnRelation | undefined {
  const planned = whole.bound === '=' && grammar.planned.test(before.slice(-14));
  if (!comparable(part.unit, whole.unit) || part.unit.dimension === 'ratio' || lowOf(whole).compare(0) <= 0) return undefined;
  const reckoned = quotientOf(intervalOf(part), planned ? pointOf(lowOf(whole)) : intervalOf(whole));
  return { kind, given: [part, whole], stated, value: lowOf(part).div(lowOf(whole)), reckoned };
}
