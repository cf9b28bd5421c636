import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PlacedPassage } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import { isOwnStated, isStated, type OwnStated, type Stated } from './figures.ts';
import { type Find, gathered } from './gathered.ts';
import { passageFinder } from './passage-finder.ts';
import { statedAt } from './relations/placing.ts';

/** A figure of which something was found. */
export interface StatedHit<Found> {
  readonly stated: Stated;
  /** The one just before it in its block. */
  readonly before: () => Stated | undefined;
  readonly found: Found;
}

/** All hits in a plan: those of its prose in the order of the text, then those of its tables. */
export type StatedFinder<Found> = (plan: Plan, lexicon: Lexicon) => readonly StatedHit<Found>[];

type FindOf = (own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon) => unknown;

/**
 * A finder of what a figure and the one before it in its block say by themselves, undefined where that is nothing. What is found in prose is
 * remembered with the passage, and all such finders go through a plan together.
 */
export function statedFinder<Found>(
  find: (own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon) => Found | undefined,
): StatedFinder<Found> {
  const number = finders.push(find) - 1;
  return (plan, lexicon) => hitsOf(plan, lexicon, number) as readonly StatedHit<Found>[];
}

const finders: FindOf[] = [];

const hitsOf = gathered<StatedHit<unknown>>((plan, lexicon, keep) => {
  for (const { at, found } of findsInPassages(plan, lexicon)) for (const find of found) keep(find, hitAt(at, find));
  let last: Stated | undefined;
  for (const stated of plan.tabled) {
    if (!isStated(stated)) continue;
    const before = last?.block === stated.block ? last : undefined;
    for (const find of findsOf(stated.own, before?.own, lexicon)) keep(find, { stated, before: () => before, found: find.found });
    last = stated;
  }
});

const hitAt = (at: PlacedPassage, { own, before, found }: FindOfFigure): StatedHit<unknown> => ({
  stated: statedAt(at, own),
  before: () => before && statedAt(at, before),
  found,
});

/** What was found of a figure, with the one before it. */
interface FindOfFigure extends Find<unknown> {
  readonly own: OwnStated;
  readonly before: OwnStated | undefined;
}

const findsInPassages = passageFinder(({ statements }, lexicon): readonly FindOfFigure[] => {
  let all = nothing;
  let before: OwnStated | undefined;
  for (const own of statements) {
    if (!isOwnStated(own)) continue;
    const finds = findsOf(own, before, lexicon);
    if (finds.length > 0) all = [...all, ...finds];
    before = own;
  }
  return all;
});

function findsOf(own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon): readonly FindOfFigure[] {
  let all = nothing;
  for (let number = 0; number < finders.length; number += 1) {
    const one = findBy(number, own, before, lexicon);
    if (one) all = [...all, one];
  }
  return all;
}

const nothing: readonly FindOfFigure[] = [];

/** What a finder makes of a figure; undefined where it finds nothing. One that throws fails the rule it belongs to and no other. */
function findBy(number: number, own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon): FindOfFigure | undefined {
  try {
    const found = finders[number]?.(own, before, lexicon);
    return found === undefined ? undefined : { number, found, own, before };
  } catch (failure) {
    return { number, failure, own, before };
  }
}
