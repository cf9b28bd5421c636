import { ofOwn } from '../../plan/statement.ts';
import { differenceOf, distanceOf, intervalOf } from '../../quantity/interval.ts';
import { isStated, lowOf, type OwnStated, type Stated } from '../figures.ts';
import { passageFinder } from '../passage-finder.ts';
import type { RuleContext } from '../rule.ts';
import { ownTargets } from './own-targets.ts';
import { statedAt } from './placing.ts';
import type { Relation } from './relation.ts';
import { foundIn, type Said, type Sentence, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

/** 增长6.2%，高于预期目标1.2个百分点: the distance from a target that the sentence, the review or last year's document gives. */
export function* targetGaps(context: RuleContext): Iterable<Relation> {
  for (const { at, found } of gapsIn(context.plan, context.lexicon)) {
    for (const { result, target: here, stated } of found) {
      const target = here ? statedAt(at, here) : targetElsewhere(result, context);
      if (!target) continue;
      const isPrior = !here && context.prior?.plan.statements.includes(target);
      yield gap(statedAt(at, result), target, statedAt(at, stated), isPrior ? context.prior?.uri : undefined);
    }
  }
}

/** A rate and how far it lies from its target; the target is absent where the sentence does not give it. */
interface Gap {
  readonly result: OwnStated;
  readonly target: OwnStated | undefined;
  readonly stated: OwnStated;
}

const gapsIn = passageFinder((passage): readonly Gap[] => foundIn(sentencesOf(passage), gapAt));

function gapAt(sentence: Sentence, index: number): Gap | undefined {
  const { stated, before } = sentence[index] as Said;
  if (stated.unit.dimension !== 'points') return undefined;
  if (grammar.aboveTarget.test(firstOfList(sentence, index).before)) {
    const result = resultBefore(sentence, index);
    return result && { result: result.stated, target: targetBefore(sentence, result), stated };
  }
  const [result, target] = [sentence[index - 2], sentence[index - 1]];
  return result && target && isRate(result) && isRate(target) && grammar.ofTarget.test(before)
    ? { result: result.stated, target: target.stated, stated }
    : undefined;
}

/** 分别高于预期目标〔0.2〕、0.4个百分点: the gap that a list of them begins with. */
function firstOfList(sentence: Sentence, index: number): Said {
  let at = index;
  while (at > 0 && isJoint.test((sentence[at] as Said).before) && sentence[at - 1]?.stated.unit.dimension === 'points') at -= 1;
  return sentence[at] as Said;
}

const isJoint = /^[、和]$/;

const isRate = ({ stated }: Said): boolean => stated.unit.dimension === 'ratio';
const isTarget = ({ stated, before }: Said): boolean => stated.intended || grammar.planned.test(before);

/** The rate before the gap, over other gaps that hang on it, and over the rates of other names where gaps are listed. */
function resultBefore(sentence: Sentence, index: number): Said | undefined {
  const isListed = firstOfList(sentence, index) !== sentence[index] || isJoint.test(sentence[index + 1]?.before ?? '');
  const own = sentence[index]?.stated.indicator;
  let at = index - 1;
  while (at > index - farthest && (sentence[at]?.stated.unit.dimension === 'points' || (isListed && isOfOther(sentence[at], own)))) at -= 1;
  const said = sentence[at];
  return said && isRate(said) && !isTarget(said) && said.stated.indicator === own ? said : undefined;
}

const isOfOther = (said: Said | undefined, own: string | undefined): boolean =>
  said !== undefined && isRate(said) && said.stated.indicator !== own && !said.before.includes('；');

/** So many figures a list of gaps and their rates may have. */
const farthest = 12;

const targetBefore = (sentence: Sentence, result: Said): OwnStated | undefined =>
  sentence.find((said) => said !== result && isRate(said) && isTarget(said) && said.stated.indicator === result.stated.indicator)?.stated;

/** The one target of the result's year: last year's document or a quotation gives it, or this one beside the results of part of its year. */
function targetElsewhere(result: OwnStated, { plan, comparison }: RuleContext): Stated | undefined {
  const row = comparison.byIndicator.get(result.indicator);
  if (!row || result.wider || plan.year === undefined) return undefined;
  const targets = [...row.priorTargets, ...(result.year === String(plan.year) ? ownTargets(row) : [])].filter(
    (target): target is Stated =>
      isStated(target) && target.statistic === result.statistic && target.unit.dimension === 'ratio' && target.year === result.year,
  );
  const [first] = targets;
  return first && targets.every((target) => target.figure.written === first.figure.written) ? first : undefined;
}

/** A target is meant as it is written: 5%左右 is 5. 高于 and 低于 say as well on which side of it the result lies. */
function gap(result: Stated, target: Stated, stated: Stated, uri?: string): Relation {
  const { low, high } = target.figure;
  const meant = { low: low.mul(target.unit.scale), high: high.mul(target.unit.scale) };
  const difference = lowOf(result).sub(lowOf(target));
  const isSigned = sided(stated.own) && lowOf(result).compare(0) > 0 && lowOf(target).compare(0) > 0;
  return {
    kind: 'gap',
    given: [result, target],
    stated,
    value: isSigned ? difference : difference.abs(),
    reckoned: isSigned ? differenceOf(intervalOf(result), meant) : distanceOf(intervalOf(result), meant),
    ...(isSigned && { meant: intervalOf(stated) }),
    ...(uri !== undefined && { uri }),
  };
}

/** 高于预期目标0.1个百分点 and 低于, not 好于, which may be either. */
const sided = ofOwn(({ number, words: { text } }: OwnStated): boolean =>
  grammar.sided.test(text.slice(Math.max(0, number.start - 40), number.start)),
);
