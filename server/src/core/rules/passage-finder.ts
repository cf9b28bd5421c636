import type { Lexicon } from '../lexicon/lexicon.ts';
import { ofPassageWith, type Passage, type PlacedPassage } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import { type Find, findBy, gathered } from './gathered.ts';
import { findsByRuns } from './run-finds.ts';

/** A passage with what was found in it. */
export interface PassageHit<Found> {
  readonly at: PlacedPassage;
  /** Never empty. */
  readonly found: readonly Found[];
}

/** All hits in a plan, in the order of the text. */
export type PassageFinder<Found> = (plan: Plan, lexicon: Lexicon) => readonly PassageHit<Found>[];

type FindIn = (passage: Passage, lexicon: Lexicon) => readonly unknown[];

/**
 * A finder of what the statements of a passage say by themselves. What is found is remembered with the passage, and all such finders go through a
 * plan together: most passages hold nothing for any of them.
 */
export function passageFinder<Found>(find: (passage: Passage, lexicon: Lexicon) => readonly Found[]): PassageFinder<Found> {
  const number = finders.push(find) - 1;
  return (plan, lexicon) => hitsOf(plan, lexicon, number) as readonly PassageHit<Found>[];
}

const finders: FindIn[] = [];

type FindInPassage = Find<readonly unknown[]>;

const hitsOf = gathered<PassageHit<unknown>>(({ passages }, lexicon, keep) =>
  eachFind(
    passages.map(({ passage }) => passage),
    lexicon,
    (find, place) => keep(find, { at: passages[place] as PlacedPassage, found: find.found ?? none }),
  ),
);

const none: readonly unknown[] = [];

const eachFind = findsByRuns((passage: Passage, lexicon) => findsIn(passage, lexicon));

const nothing: readonly FindInPassage[] = [];

const findsIn = ofPassageWith((passage, lexicon: Lexicon): readonly FindInPassage[] => {
  const finds: FindInPassage[] = [];
  finders.forEach((find, number) => {
    const one = findBy(number, find, passage, lexicon);
    if (one) finds.push(one);
  });
  return finds.length > 0 ? finds : nothing;
});
