import type { Exact } from '../quantity/exact.ts';
import { apart, growthOf, type Interval, intervalOf, type Measured } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import type { Statement } from './statement.ts';

/** Whether a target was met, and by which result it was judged. */
export interface Outcome {
  readonly verdict: 'met' | 'missed';
  readonly target: Statement;
  readonly result: Statement;
  /** By how much the result falls short of what the target allows, in the base unit; zero where it was met. */
  readonly shortfall: Exact;
  /** No result says it: reckoned from two levels, in current prices and as far as their scope is the same. */
  readonly reckoned?: true;
}

/** Which way is good: see the vocabulary. */
export type Direction = 'higher' | 'lower' | 'neither';

/**
 * What became of a target: judged by a result of the same statistic in a comparable unit, growth against growth and level against level.
 * Rounding is understood on both sides of an amount, 左右 as a twentieth to either side; a target that is passed in the good direction is met.
 * Undefined where no result answers it, or nothing tells which way is good.
 */
export function outcomeOf(
  targets: readonly Statement[],
  results: readonly Statement[],
  direction: Direction | undefined,
): Outcome | undefined {
  for (const target of targets) {
    if (!isMeasured(target)) continue;
    const answers = results.filter(
      (result) => isMeasured(result) && result.statistic === target.statistic && comparable(result.unit, target.unit),
    );
    const judged = answers
      .map((result) => judge(target, result as Statement & Measured, direction))
      .filter((outcome) => outcome !== undefined);
    const [first] = judged;
    // Of several figures for one result the reader takes the one that fits.
    if (first) return judged.find(({ verdict }) => verdict === 'met') ?? first;
  }
  return undefined;
}

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
  const target = targets.find((found): found is Statement & Measured => isMeasured(found) && found.statistic === 'growth');
  const before = String(Number(target?.year) - 1);
  const [level, base] = [onlyLevel(results), onlyLevel(earlier.filter(({ year }) => year === before))];
  const allowed = target && allowedBy(target, direction);
  if (!level || !base || !allowed || !comparable(level.unit, base.unit) || level.scope !== base.scope) return undefined;
  const shortfall = apart(allowed, growthOf(intervalOf(level), intervalOf(base)));
  return { verdict: shortfall.compare(0) > 0 ? 'missed' : 'met', target, result: level, shortfall, reckoned: true };
}

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
  statement.figure !== undefined &&
  statement.unit !== undefined &&
  ['level', 'growth', 'ratio', 'increment', 'ratioChange'].includes(statement.statistic);

function judge(target: Statement & Measured, result: Statement & Measured, direction: Direction | undefined): Outcome | undefined {
  const allowed = allowedBy(target, direction);
  const shortfall = allowed && apart(allowed, reachedBy(result));
  return shortfall && { verdict: shortfall.compare(0) > 0 ? 'missed' : 'met', target, result, shortfall };
}

/** What a result may stand for. Rates are published to a tenth: 5% is 5.0%, and does not reach a target of 5.5%. */
function reachedBy(result: Statement & Measured): Interval {
  const { bound, figure, unit } = result;
  if (bound !== '=' || !isRate(unit.dimension)) return intervalOf(result);
  return { low: figure.low.mul(unit.scale), high: figure.high.mul(unit.scale) };
}

const isRate = (dimension: string): boolean => /^(?:ratio|points)/.test(dimension);

/** All values that meet a target: a plain one may be passed in the good direction; a bound says which way is good itself. */
function allowedBy(target: Statement & Measured, direction: Direction | undefined): Interval | undefined {
  const { bound, figure, unit } = target;
  // A rate that is planned and not measured is meant as it is written: a target of 8% is not one of 7.5%.
  const isExact = bound !== '~' && isRate(unit.dimension);
  const { low, high } = isExact
    ? { low: figure.low.mul(unit.scale), high: figure.high.mul(unit.scale) }
    : intervalOf({ ...target, bound: bound === '~' ? '~' : '=' });
  if (bound === '>=' || bound === '>') return low && { low };
  if (bound === '<=' || bound === '<') return high && { high };
  if (direction === 'higher') return low && { low };
  if (direction === 'lower') return high && { high };
  return undefined;
}
