import type { PlacedPassage } from '../../plan/passage.ts';
import type { Exact } from '../../quantity/exact.ts';
import { excludes, type Interval, intervalOf, type Measured } from '../../quantity/interval.ts';
import type { OwnStated, Stated } from '../figures.ts';
import { statedAt } from './placing.ts';

/** How a figure follows from others: growth in percent, a change in points, in amount or in N倍, a share, a multiple, a completion rate, the same by how far the plan was passed, a distance from a target, what is left of one less another. */
export type RelationKind = 'growth' | 'points' | 'difference' | 'times' | 'share' | 'multiple' | 'completion' | 'beyond' | 'gap' | 'rest';

/** A figure that follows from two others. `given` are these two: base and level, part and whole, result and plan. */
export interface Relation<S = Stated> {
  readonly kind: RelationKind;
  readonly given: readonly [S, S];
  readonly stated: S;
  /** What the given ones come to as they are written, in the base unit; of a change how far, whichever way. */
  readonly value: Exact;
  /** The same with what rounding leaves open. */
  readonly reckoned: Interval;
  /** What the stated figure stands for, where that is not what is written: 翻一番. */
  readonly meant?: Interval;
  /** Of growth a year (年均) over how many years it is. */
  readonly years?: number;
  /** The document that the second of the given ones stands in, if it is another. */
  readonly uri?: string;
  /** True where the three stand in different paragraphs, so that they may differ in scope. */
  readonly apart?: boolean;
}

/** The same as its sentence gives it, wherever that stands. */
export type OwnRelation = Relation<OwnStated>;

/** True where no rounding makes the stated figure follow from the given ones. */
export const isBroken = ({ stated, reckoned, meant }: Relation<Stated | OwnStated>): boolean =>
  excludes(reckoned, meant ?? magnitudeOf(stated));

/** What a figure stands for without its sign: 下降5% for 4.5% to 5.5%. */
export function magnitudeOf(stated: Measured): Interval {
  const { low, high, written } = stated.figure;
  if (high.compare(0) >= 0) return intervalOf(stated);
  return intervalOf({ ...stated, figure: { low: high.neg(), high: low.neg(), written: written.replaceAll('-', '') } });
}

/** A relation where its passage stands. */
export const relationAt = (at: PlacedPassage, { given: [one, other], stated, ...rest }: OwnRelation): Relation => ({
  ...rest,
  given: [statedAt(at, one), statedAt(at, other)],
  stated: statedAt(at, stated),
});
