import type { Comparison } from '../../plan/comparison.ts';
import type { Plan } from '../../plan/plan.ts';
import { distanceOf, intervalOf } from '../../quantity/interval.ts';
import { isStated, lowOf, type Stated } from '../figures.ts';
import type { Prior } from '../rule.ts';
import type { Relation } from './relation.ts';
import { type Said, type Sentence, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

interface Context {
  readonly plan: Plan;
  readonly prior?: Prior;
  readonly comparison: Comparison;
}

/** 增长6.2%，高于预期目标1.2个百分点: the distance from a target that the sentence, the review or last year's document gives. */
export function* targetGaps(context: Context): Iterable<Relation> {
  for (const sentence of sentencesOf(context.plan)) {
    for (const [index, { stated, before }] of sentence.entries()) {
      if (stated.unit.dimension !== 'points') continue;
      if (grammar.aboveTarget.test(before)) {
        const result = resultBefore(sentence, index);
        const here = result && targetBefore(sentence, result);
        const target = result && (here ?? targetElsewhere(result.stated, context));
        if (target) yield gap(result.stated, target, stated, here || target.intended ? undefined : context.prior?.uri);
      } else if (grammar.ofTarget.test(before)) {
        const [result, target] = [sentence[index - 2], sentence[index - 1]];
        if (result && target && isRate(result) && isRate(target)) yield gap(result.stated, target.stated, stated);
      }
    }
  }
}

const isRate = ({ stated }: Said): boolean => stated.unit.dimension === 'ratio';
const isTarget = ({ stated, before }: Said): boolean => stated.intended || grammar.planned.test(before);

/** The rate before the gap, over other gaps that hang on it. */
function resultBefore(sentence: Sentence, index: number): Said | undefined {
  let at = index - 1;
  while (at >= 0 && sentence[at]?.stated.unit.dimension === 'points') at -= 1;
  const said = sentence[at];
  return said && isRate(said) && !isTarget(said) && said.stated.indicator === sentence[index]?.stated.indicator ? said : undefined;
}

const targetBefore = (sentence: Sentence, result: Said): Stated | undefined =>
  sentence.find((said) => said !== result && isRate(said) && isTarget(said) && said.stated.indicator === result.stated.indicator)?.stated;

function targetElsewhere(result: Stated, { plan, comparison }: Context): Stated | undefined {
  const targets = (comparison.byIndicator.get(result.indicator)?.priorTargets ?? []).filter(
    (target): target is Stated =>
      isStated(target) && target.statistic === result.statistic && target.unit.dimension === 'ratio' && target.year === result.year,
  );
  const [first] = targets;
  return plan.year !== undefined && first && targets.every((target) => target.figure.written === first.figure.written) ? first : undefined;
}

/** A target is meant as it is written: 5%左右 is 5. */
function gap(result: Stated, target: Stated, stated: Stated, uri?: string): Relation {
  const { low, high } = target.figure;
  const meant = { low: low.mul(target.unit.scale), high: high.mul(target.unit.scale) };
  return {
    kind: 'gap',
    given: [result, target],
    stated,
    value: lowOf(result).sub(lowOf(target)).abs(),
    reckoned: distanceOf(intervalOf(result), meant),
    ...(uri !== undefined && { uri }),
  };
}
