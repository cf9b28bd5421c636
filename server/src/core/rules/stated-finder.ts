import type { Lexicon } from '../lexicon/lexicon.ts';
import { ofPassageWith } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import { isOwnStated, isStated, type OwnStated, type Stated } from './figures.ts';
import { type Find, findBy, gathered } from './gathered.ts';
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
  for (const at of plan.passages) {
    for (const { own, before, ...find } of findsInPassage(at.passage, lexicon))
      keep(find, { stated: statedAt(at, own), before: () => before && statedAt(at, before), found: find.found });
  }
  let last: Stated | undefined;
  for (const stated of plan.tabled) {
    if (!isStated(stated)) continue;
    const before = last?.block === stated.block ? last : undefined;
    for (const find of findsOf(stated.own, before?.own, lexicon)) keep(find, { stated, before: () => before, found: find.found });
    last = stated;
  }
});

/** What was found of a figure, with the one before it. */
interface FindOfFigure extends Find<unknown> {
  readonly own: OwnStated;
  readonly before: OwnStated | undefined;
}

const findsInPassage = ofPassageWith(({ statements }, lexicon: Lexicon): readonly FindOfFigure[] => {
  const all = statements.filter(isOwnStated);
  return all.flatMap((own, index) => findsOf(own, all[index - 1], lexicon));
});

function findsOf(own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon): readonly FindOfFigure[] {
  let all = nothing;
  for (const [number, find] of finders.entries()) {
    const one = findBy(number, () => find(own, before, lexicon));
    if (one) all = [...all, { ...one, own, before }];
  }
  return all;
}

const nothing: readonly FindOfFigure[] = [];
