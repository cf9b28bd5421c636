import type { Statement, Statistic } from '../../plan/statement.ts';
import { differenceOf, intervalOf, quotientOf } from '../../quantity/interval.ts';
import { comparable, indexUnit, type Unit } from '../../quantity/quantity.ts';
import { counts, isStated, lowOf, type OwnStated, type Stated } from '../figures.ts';
import { passageFinder } from '../passage-finder.ts';
import type { RuleContext } from '../rule.ts';
import { ownTargets } from './own-targets.ts';
import { statedAt } from './placing.ts';
import type { Relation } from './relation.ts';
import { foundIn, type Said, type Sentence, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

/**
 * What a sentence says of a figure that last year's document answers: 2.35亿美元，完成年度目标的117.5% by the target there,
 * 5.86%，较上年提高0.24个百分点 by the result there. Targets are adjusted and results revised, so nothing is sure.
 */
export function* relationsWithLastYear({ plan, prior, comparison, lexicon }: RuleContext): Iterable<Relation> {
  if (!prior || plan.year === undefined || prior.plan.year !== plan.year - 1) return;
  const [year, yearBefore] = [String(plan.year - 1), String(plan.year - 2)];
  for (const { at, found } of answeredIn(plan, lexicon)) {
    for (const { own, stated, isDone } of found) {
      const row = own.part === 'review' && own.year === year ? comparison.byIndicator.get(own.indicator) : undefined;
      if (!row) continue;
      const earlier = isDone
        ? onlyOne(row.priorTargets.filter((one): one is Stated => isStated(one) && one.year === year && isAmountLike(own, one)))
        : onlyOne(row.priorResults.filter((one): one is Stated => isStated(one) && isRateOf(one, yearBefore, own.statistic)));
      if (!earlier) continue;
      const reckon = isDone ? completion : change;
      yield { ...reckon(statedAt(at, own), earlier, statedAt(at, stated)), apart: true, uri: prior.uri };
    }
  }
}

/** How much of its year's target part of a year came to, where the same document gives that target: a report at the middle of the year. */
export function* completionsOfYear({ plan, comparison, lexicon }: RuleContext): Iterable<Relation> {
  const year = String(plan.year);
  for (const { at, found } of answeredIn(plan, lexicon)) {
    for (const { own, stated, isDone } of found) {
      const row = isDone && own.part === 'review' && own.year === year ? comparison.byIndicator.get(own.indicator) : undefined;
      if (!row) continue;
      const isOfYear = (one: Statement): one is Stated => isStated(one) && one.year === own.year && isAmountLike(own, one);
      const target = onlyOne(ownTargets(row).filter(isOfYear));
      if (target) yield { ...completion(statedAt(at, own), target, statedAt(at, stated)), apart: true };
    }
  }
}

/** The same of a target or a task, which the review answers: 占比达到35%，比上年提高1.5个百分点 by the result there. */
export function* relationsWithReview({ plan, comparison, lexicon }: RuleContext): Iterable<Relation> {
  if (plan.year === undefined) return;
  const [year, yearBefore] = [String(plan.year), String(plan.year - 1)];
  for (const { at, found } of answeredIn(plan, lexicon)) {
    for (const { own, stated, isDone } of found) {
      if (own.part === 'review' || own.year !== year || isDone) continue;
      const results = comparison.byIndicator.get(own.indicator)?.results ?? none;
      const earlier = onlyOne(results.filter((one): one is Stated => isStated(one) && isRateOf(one, yearBefore, own.statistic)));
      if (earlier) yield { ...change(statedAt(at, own), earlier, statedAt(at, stated)), apart: true };
    }
  }
}

const none: readonly Statement[] = [];

/** A figure and what is said of it against the year before: how much of its target was reached, or how far it moved from the result there. */
interface Answered {
  readonly own: OwnStated;
  readonly stated: OwnStated;
  readonly isDone: boolean;
}

const answeredIn = passageFinder((passage): readonly Answered[] => foundIn(sentencesOf(passage), answeredAt));

function answeredAt(sentence: Sentence, index: number): Answered | undefined {
  const [own, said] = [sentence[index - 1], sentence[index] as Said];
  if (!own || !isOf(own, said)) return undefined;
  const isDone = isCompletion(said);
  return isDone || isChange(own, said) ? { own: own.stated, stated: said.stated, isDone } : undefined;
}

const isOf = ({ stated }: Said, said: Said): boolean =>
  stated.bound === '=' && counts(stated) && said.stated.indicator.startsWith(stated.indicator);

const isCompletion = ({ stated, before }: Said): boolean =>
  stated.unit.dimension === 'ratio' && grammar.completion.test(before) && grammar.planned.test(before) && !grammar.otherPlan.test(before);

const isAmountLike = (own: OwnStated, other: Stated): boolean =>
  other.statistic === own.statistic &&
  other.statistic === 'level' &&
  other.figure.low.equals(other.figure.high) &&
  comparable(own.unit, other.unit);

const isChange = ({ stated }: Said, said: Said): boolean =>
  (stated.statistic === 'ratio' || stated.statistic === 'growth') &&
  (said.stated.unit.dimension === 'points' || isIndex(said.stated.unit)) &&
  isIndex(stated.unit) === isIndex(said.stated.unit) &&
  grammar.lastYear.test(said.before) &&
  (stated.statistic === 'ratio' ? grammar.change.test(said.before) : isRise(stated) && grammar.pace.test(said.before));

/** A fall has two ways to grow: 降幅收窄, 增速加快. */
const isRise = (stated: OwnStated): boolean => lowOf(stated).compare(0) > 0;

/** 城乡居民收入比1.95，比上年缩小0.02: both need no unit. */
const isIndex = ({ dimension }: Unit): boolean => dimension === indexUnit.dimension;

const isRateOf = ({ statistic, year, bound, base, figure }: Stated, earlier: string, like: Statistic): boolean =>
  statistic === like && year === earlier && bound === '=' && !base && (like === 'ratio' || figure.low.compare(0) > 0);

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

/** Up or down as well as how far: 5.1% is no rise from 5.2%. */
const change = (level: Stated, before: Stated, stated: Stated): Relation => ({
  kind: 'points',
  given: [level, before],
  stated,
  value: lowOf(level).sub(lowOf(before)),
  reckoned: differenceOf(intervalOf(level), intervalOf(before)),
  meant: intervalOf(stated),
});
