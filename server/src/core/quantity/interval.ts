import tolerances from '../../../../seeds/tolerances.json' with { type: 'json' };
import { type Exact, exact, roundingOf, zero } from './exact.ts';
import type { Bound, Figure, Unit } from './quantity.ts';

/** All values that a figure may stand for, ends included; an end that is absent is open: 超过100 has no upper end. */
export interface Interval {
  readonly low?: Exact;
  readonly high?: Exact;
}

/** A figure with its unit and bound, as far as reckoning needs it. */
export interface Measured {
  readonly figure: Figure;
  readonly unit: Unit;
  readonly bound: Bound;
}

/** What 左右, 约 and 基本同步 leave open to either side, besides rounding, as a share of the figure. */
export const about: Exact = exact(tolerances.about);

/**
 * What a figure stands for, in the base unit of its dimension: 113.2亿元 for 113.15 to 113.25.
 * Things counted one by one are counted exactly: 120家 is 120, 0.26万人 is 2550 to 2650. A fall is bounded by its size: 下降3%以上 is −3 or less.
 */
export function intervalOf({ figure, unit, bound }: Measured): Interval {
  const [first = '', last = first] = figure.written.split('~');
  const rounding = smaller(half(first, unit), half(last, unit));
  const slack = bound === '~' ? rounding.add(figure.low.abs().mul(about)) : rounding;
  return bounded(figure, bound, figure.low.sub(slack).mul(unit.scale), figure.high.add(slack).mul(unit.scale));
}

/** What a figure leaves open by its bound, between two ends that already have its rounding. */
export function bounded({ high: most }: Figure, bound: Bound, low: Exact, high: Exact): Interval {
  const isFloor = bound === '>' || bound === '>=';
  if (!isFloor && bound !== '<' && bound !== '<=') return { low, high };
  return isFloor === most.compare(0) < 0 ? interval(undefined, high) : interval(low, undefined);
}

const counted = /^(?:count|people|visits)$/;

const half = (written: string, { dimension, scale }: Unit): Exact =>
  counted.test(dimension) && scale.equals(1) && !written.includes('.') ? zero : roundingOf(written);

const smaller = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);
const both = (a: Exact | undefined, b: Exact | undefined, join: (a: Exact, b: Exact) => Exact): Exact | undefined =>
  a && b ? join(a, b) : undefined;

const interval = (low: Exact | undefined, high: Exact | undefined): Interval => ({ low, high });

export const pointOf = (value: Exact): Interval => ({ low: value, high: value });

export const sumOf = (a: Interval, b: Interval): Interval =>
  interval(
    both(a.low, b.low, (x, y) => x.add(y)),
    both(a.high, b.high, (x, y) => x.add(y)),
  );

export const differenceOf = (a: Interval, b: Interval): Interval =>
  interval(
    both(a.low, b.high, (x, y) => x.sub(y)),
    both(a.high, b.low, (x, y) => x.sub(y)),
  );

/** Of quantities that are not negative; what a divisor down to zero leaves open stays open. */
export function quotientOf(a: Interval, b: Interval): Interval {
  const low = both(a.low, isPositive(b.high) ? b.high : undefined, (x, y) => x.div(y));
  const high = both(a.high, isPositive(b.low) ? b.low : undefined, (x, y) => x.div(y));
  return interval(low, high);
}

const isPositive = (value: Exact | undefined): boolean => value !== undefined && value.compare(0) > 0;

/** By what share of `base` the level stands above it: 1.26 after 1 is 0.26. */
export const growthOf = (level: Interval, base: Interval): Interval => differenceOf(quotientOf(level, base), pointOf(exact('1')));

/**
 * By what share it grew a year, where it came from `base` to the level in so many years: 1.21 after 1 in two years is 0.1. What grew more than
 * a thousandfold stays open: it is no growth, and the root of a number of any length takes its time.
 */
export const yearlyGrowthOf = (level: Interval, base: Interval, years: number): Interval => {
  const { low, high } = quotientOf(level, base);
  if ((high ?? low)?.compare(1000) === 1) return {};
  return interval(low && rootOf(low, years).sub(1), high && rootOf(high, years).add(smallest).sub(1));
};

/** The root of what is not negative, rounded down to millionths: found by halving, as most roots are no fractions. */
function rootOf(value: Exact, degree: number): Exact {
  let [below, above] = [zero, larger(value, exact('1')).add(smallest)];
  while (above.sub(below).compare(smallest) > 0) {
    const middle = below.add(above).div(2).div(smallest).floor().mul(smallest);
    if (middle.equals(below)) break;
    if ((middle.pow(degree) ?? zero).compare(value) <= 0) below = middle;
    else above = middle;
  }
  return below;
}

const smallest = exact('1/1000000');

/** The distance of the two from each other, whichever is the greater. */
export function distanceOf(a: Interval, b: Interval): Interval {
  const { low, high } = differenceOf(a, b);
  if (low && low.compare(0) >= 0) return interval(low, high);
  if (high && high.compare(0) <= 0) return interval(high.neg(), low?.neg());
  return interval(
    zero,
    both(low, high, (x, y) => larger(x.neg(), y)),
  );
}

const larger = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);

/** Both ends moved outwards. */
export const widened = ({ low, high }: Interval, by: Exact): Interval => interval(low?.sub(by), high?.add(by));

/** How far the two lie apart; zero where one value fits both. */
export function apart(a: Interval, b: Interval): Exact {
  if (a.high && b.low && a.high.compare(b.low) < 0) return b.low.sub(a.high);
  if (b.high && a.low && b.high.compare(a.low) < 0) return a.low.sub(b.high);
  return zero;
}

/** True where no value fits both. */
export const excludes = (a: Interval, b: Interval): boolean => isBelow(a, b) || isBelow(b, a);

/** True where every value of the first is smaller than any of the second. */
export const isBelow = (a: Interval, b: Interval): boolean => a.high !== undefined && b.low !== undefined && a.high.compare(b.low) < 0;
