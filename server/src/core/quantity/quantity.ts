import { type Exact, exact } from './exact.ts';

/** A unit as it was written, with what it measures and its exact size in the base unit of that dimension. */
export interface Unit {
  /** As written after the number: 亿元, 个百分点, 套（间）. */
  readonly written: string;
  /** What it measures: money.CNY, area, ratio, points, count, money.CNY/people … Units of different dimensions never compare. */
  readonly dimension: string;
  readonly scale: Exact;
}

/** What an index or a ratio of amounts is written in: nothing. */
export const indexUnit: Unit = { written: '', dimension: 'index', scale: exact('1') };

/** The number of a figure: one value, or a range from low to high whichever stands first. Digits are kept as they were written. */
export interface Figure {
  readonly low: Exact;
  readonly high: Exact;
  /** Digits of each end as written, without thousands separators, half-width: `4.50`, `4.5~5`. */
  readonly written: string;
}

/** How a figure bounds the quantity: plain, about, above, at least, below, at most. */
export type Bound = '=' | '~' | '>' | '>=' | '<' | '<=';

export const figure = (written: string): Figure => {
  if (!written.includes('~')) {
    const value = exact(written);
    return { low: value, high: value, written };
  }
  const [first = '0', last] = written.split('~');
  const one = exact(first);
  if (last === undefined) return { low: one, high: one, written };
  const other = exact(last);
  return one.compare(other) <= 0 ? { low: one, high: other, written } : { low: other, high: one, written };
};

/** A share, a rate, points or a multiple: no amount of anything. */
export const isRelative = (unit: Unit): boolean => unit.dimension.startsWith('ratio') || isPointsOrMultiple(unit);

/** What no thing is counted in. */
export const isPointsOrMultiple = ({ dimension }: Unit): boolean => dimension.startsWith('points') || dimension.startsWith('multiple');

export const comparable = (a: Unit, b: Unit): boolean => a.dimension === b.dimension;

/** A value given in `from`, expressed in `to`; undefined where the two measure different things. */
export function converted(value: Exact, from: Unit, to: Unit): Exact | undefined {
  return comparable(from, to) ? value.mul(from.scale).div(to.scale) : undefined;
}
