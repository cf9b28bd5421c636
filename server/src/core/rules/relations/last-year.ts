import { distanceOf, intervalOf, quotientOf } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { isStated, lowOf, type Stated } from '../figures.ts';
import type { RuleContext } from '../rule.ts';
import type { Relation } from './relation.ts';
import { type Said, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

/**
 * What a sentence says of a figure that last year's document answers: 2.35亿美元，完成年度目标的117.5% by the target there,
 * 5.86%，较上年提高0.24个百分点 by the result there. Targets are adjusted and results revised, so nothing is sure.
 */
export function* relationsWithLastYear({ plan, prior, comparison }: RuleContext): Iterable<Relation> {
  if (!prior || plan.year === undefined || prior.plan.year !== plan.year - 1) return;
  const [year, yearBefore] = [String(plan.year - 1), String(plan.year - 2)];
  for (const sentence of sentencesOf(plan)) {
    for (const [index, said] of sentence.entries()) {
      const own = sentence[index - 1];
      const row = own && isOf(own, said, year) ? comparison.byIndicator.get(own.stated.indicator) : undefined;
      if (!own || !row) continue;
      if (isCompletion(said)) {
        const target = onlyOne(row.priorTargets.filter(isStated).filter((one) => one.year === year && isAmountLike(own.stated, one)));
        if (target) yield { ...completion(own.stated, target, said.stated), apart: true, uri: prior.uri };
      } else if (isChange(own, said)) {
        const before = onlyOne(row.priorResults.filter(isStated).filter((one) => isRateOf(one, yearBefore)));
        if (before) yield { ...change(own.stated, before, said.stated), apart: true, uri: prior.uri };
      }
    }
  }
}

const isOf = ({ stated }: Said, said: Said, year: string): boolean =>
  stated.part === 'review' &&
  stated.year === year &&
  stated.bound === '=' &&
  !stated.base &&
  !stated.intended &&
  said.stated.indicator.startsWith(stated.indicator);

const isCompletion = ({ stated, before }: Said): boolean =>
  stated.unit.dimension === 'ratio' && grammar.completion.test(before) && grammar.planned.test(before) && !grammar.otherPlan.test(before);

const isAmountLike = (own: Stated, other: Stated): boolean =>
  other.statistic === own.statistic &&
  other.statistic === 'level' &&
  other.figure.low.equals(other.figure.high) &&
  comparable(own.unit, other.unit);

const isChange = ({ stated }: Said, said: Said): boolean =>
  stated.statistic === 'ratio' &&
  said.stated.unit.dimension === 'points' &&
  grammar.change.test(said.before) &&
  grammar.lastYear.test(said.before);

const isRateOf = ({ statistic, year, bound, base }: Stated, earlier: string): boolean =>
  statistic === 'ratio' && year === earlier && bound === '=' && !base;

/** The one figure that is given; undefined where there are several, for nobody can say which is meant. */
function onlyOne([first, ...others]: readonly Stated[]): Stated | undefined {
  return others.every(({ figure }) => figure.written === first?.figure.written) ? first : undefined;
}

function completion(result: Stated, target: Stated, stated: Stated): Relation {
  const planned = { low: lowOf(target), high: lowOf(target) };
  return {
    kind: 'completion',
    given: [result, target],
    stated,
    value: lowOf(result).div(lowOf(target)),
    reckoned: quotientOf(intervalOf(result), planned),
  };
}

const change = (level: Stated, before: Stated, stated: Stated): Relation => ({
  kind: 'points',
  given: [level, before],
  stated,
  value: lowOf(level).sub(lowOf(before)).abs(),
  reckoned: distanceOf(intervalOf(level), intervalOf(before)),
});
