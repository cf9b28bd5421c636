import type { Exact } from '../quantity/exact.ts';
import { apart, bounded, growthOf, type Interval, intervalOf, type Measured } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import type { Statement } from './statement.ts';

/** Whether a target was met, and by which result it was judged. */
export interface Outcome {
  readonly verdict: 'met' | 'missed';
  readonly target: Statement;
  readonly result: Statement;
  /** By how much the result falls short of what the target allows, in the base unit; zero where it was met. */
  readonly shortfall: Exact;
  /** Where the target and the result alone do not say it, by what else it was judged. */
  readonly reckoned?: Reckoning;
}

/** `levels`: from two levels, in current prices and as far as their scope is the same. `pace`: against the growth of the economy. */
export type Reckoning = 'levels' | 'pace';

/** Which way is good: see the vocabulary. */
export type Direction = 'higher' | 'lower' | 'neither';

/**
 * What became of a target: judged by a result of the same statistic in a comparable unit, growth against growth and level against level.
 * Rounding of the result is understood, and what 左右 leaves open; a target that is passed in the good direction is met.
 * Undefined where no result answers it, or nothing tells which way is good.
 */
export function outcomeOf(
  targets: readonly Statement[],
  results: readonly Statement[],
  direction: Direction | undefined,
): Outcome | undefined {
  const measured = results.filter(isMeasured);
  const answered = new Set(measured.map(kindOf));
  for (const target of targets) {
    if (!isMeasured(target) || !answered.has(kindOf(target))) continue;
    const allowed = allowedBy(target, direction);
    const judged = allowed && judge(target, allowed, measured);
    if (judged) return judged;
  }
  return undefined;
}

/** A result answers a target of the same statistic in a comparable unit. */
const kindOf = ({ statistic, unit }: Statement & Measured): string => `${statistic} ${unit.dimension}`;

/**
 * What became of a target of growth where only two levels answer it: that of its year in `results` and that of the year before in `earlier`,
 * each the only one of its kind. Undefined where more or fewer are given, and for what is measured at constant prices.
 */
export function outcomeByLevels(
  targets: readonly Statement[],
  results: readonly Statement[],
  earlier: readonly Statement[],
  direction: Direction | undefined,
): Outcome | undefined {
  const target = targets.find(isGrowth);
  const before = String(Number(target?.year) - 1);
  const [level, base] = [onlyLevel(results), onlyLevel(earlier.filter(({ year }) => year === before))];
  const allowed = target && allowedBy(target, direction);
  if (!level || !base || !allowed || !comparable(level.unit, base.unit) || level.scope !== base.scope) return undefined;
  const shortfall = apart(allowed, growthOf(intervalOf(level), intervalOf(base)));
  return { verdict: shortfall.compare(0) > 0 ? 'missed' : 'met', target, result: level, shortfall, reckoned: 'levels' };
}

/**
 * What became of a target that goes along with the economy (与经济增长同步, 快于经济增长), judged by the growth of both in the review.
 * Of several rates, real and nominal, one that keeps up is enough. Undefined where either is not given.
 */
export function outcomeByPace(
  targets: readonly Statement[],
  results: readonly Statement[],
  economy: readonly Statement[],
): Outcome | undefined {
  const target = targets.find(({ paced }) => paced);
  const [pace] = economy.filter(isGrowth);
  if (!target || !pace) return undefined;
  const { low } = intervalOf({ ...pace, bound: target.bound === '~' ? '~' : '=' });
  const judged = results.filter(isGrowth).map((result) => ({ result, shortfall: apart({ ...(low && { low }) }, intervalOf(result)) }));
  const best = judged.find(({ shortfall }) => shortfall.compare(0) === 0) ?? judged[0];
  return best && { verdict: best.shortfall.compare(0) > 0 ? 'missed' : 'met', target, ...best, reckoned: 'pace' };
}

const isGrowth = (found: Statement): found is Statement & Measured => found.statistic === 'growth' && isMeasured(found);

function onlyLevel(statements: readonly Statement[]): (Statement & Measured) | undefined {
  const [first, ...others] = statements.filter(
    (found): found is Statement & Measured => isMeasured(found) && found.statistic === 'level' && found.bound === '=',
  );
  return others.every(
    ({ figure, unit }) => first !== undefined && figure.written === first.figure.written && unit.written === first.unit.written,
  )
    ? first
    : undefined;
}

const isMeasured = (statement: Statement): statement is Statement & Measured =>
  statement.figure !== undefined && statement.unit !== undefined && statement.statistic !== 'gap' && statement.statistic !== 'contribution';

/** Of several figures for one result the reader takes the one that fits. */
function judge(target: Statement & Measured, allowed: Interval, results: readonly (Statement & Measured)[]): Outcome | undefined {
  let first: Outcome | undefined;
  for (const result of results) {
    if (result.statistic !== target.statistic || !comparable(result.unit, target.unit)) continue;
    const shortfall = apart(allowed, reachedBy(result));
    if (shortfall.compare(0) <= 0) return { verdict: 'met', target, result, shortfall };
    first ??= { verdict: 'missed', target, result, shortfall };
  }
  return first;
}

/** What a result may stand for. Rates are published to a tenth: 5% is 5.0%, and does not reach a target of 5.5%. */
function reachedBy(result: Statement & Measured): Interval {
  const { bound, figure, unit } = result;
  if (bound !== '=' || !isRate(unit.dimension)) return intervalOf(result);
  return { low: figure.low.mul(unit.scale), high: figure.high.mul(unit.scale) };
}

const isRate = (dimension: string): boolean => /^(?:ratio|points)/.test(dimension);

/**
 * All values that meet a target, which is meant as it is written: 8% is not 7.5%, 33亿元 is not 32.6亿元. A plain one may be passed in the good
 * direction; a bound says which way is good itself.
 */
function allowedBy(target: Statement & Measured, direction: Direction | undefined): Interval | undefined {
  const { bound, figure, unit } = target;
  if (bound === '~' || bound === '=') {
    const { low, high } = bound === '~' ? intervalOf(target) : { low: figure.low.mul(unit.scale), high: figure.high.mul(unit.scale) };
    if (direction === 'higher') return low && { low };
    return direction === 'lower' ? high && { high } : undefined;
  }
  return bounded(figure, bound, figure.low.mul(unit.scale), figure.high.mul(unit.scale));
}
