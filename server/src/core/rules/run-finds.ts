import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Readings, readers } from '../text/readers.ts';
import { type Run, runs } from '../text/runs.ts';
import type { Find } from './gathered.ts';

/** Hands over what was found in things, each with the place of its thing among them. */
type EachFind<Thing, Found> = (things: readonly Thing[], lexicon: Lexicon, take: (find: Find<Found>, place: number) => void) => void;

/**
 * Goes through things by runs, given what finders make of each: after an edit of one of them there is one run to go through, and of the others only
 * what was found.
 */
export function findsByRuns<Thing extends { readonly readings: Readings }, Found>(
  findsIn: (thing: Thing, lexicon: Lexicon) => readonly Find<Found>[],
): EachFind<Thing, Found> {
  const runsOf = runs<Thing>();
  const { with: ofRunWith } = readers<Run<Thing>>();
  const findsInRun = ofRunWith(({ things }: Run<Thing>, lexicon: Lexicon) =>
    things.flatMap((thing, place) => findsIn(thing, lexicon).map((find) => ({ find, place }))),
  );
  return (things, lexicon, take) => {
    let first = 0;
    for (const run of runsOf(things)) {
      for (const { find, place } of findsInRun(run, lexicon)) take(find, first + place);
      first += run.things.length;
    }
  };
}
