import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { type Find, findBy, gathered } from './gathered.ts';
import { ofProseWith, type Prose, type ProseWords, proseOf } from './prose.ts';
import { findsByRuns } from './run-finds.ts';
import { bitOf } from './seen.ts';

/** A block with what was found in its words; `index` is its place among the prose of the plan. */
export interface Hit<Found> {
  readonly prose: Prose;
  readonly index: number;
  /** Never empty. */
  readonly found: readonly Found[];
}

/** All hits in a plan, in the order of the text. */
export type Finder<Found> = (plan: Plan, lexicon: Lexicon) => readonly Hit<Found>[];

interface Search {
  readonly number: number;
  /** The bit of its signs. */
  readonly bit: number;
  readonly find: (words: ProseWords, lexicon: Lexicon) => readonly unknown[];
}

/**
 * A finder of what the words of a block say by themselves. What it finds in words is remembered with them, and all finders go through a plan
 * together, so that an edit costs one pass for all of them. `signs` are those of which each find has one at least: without them `find` is
 * not called. Offsets are those of the words; where they stand in the document is the block's to tell.
 */
export function finder<Found>(signs: string, find: (words: ProseWords, lexicon: Lexicon) => readonly Found[]): Finder<Found> {
  const number = searches.length;
  searches.push({ number, bit: bitOf(signs), find });
  return (plan, lexicon) => hitsOf(plan, lexicon, number) as readonly Hit<Found>[];
}

const searches: Search[] = [];

type FindInWords = Find<readonly unknown[]>;

const hitsOf = gathered<Hit<unknown>>((plan, lexicon, keep) => {
  const prose = proseOf(plan);
  eachFind(
    prose.map(({ words }) => words),
    lexicon,
    (find, index) => keep(find, { prose: prose[index] as Prose, index, found: find.found ?? none }),
  );
});

const none: readonly unknown[] = [];

const eachFind = findsByRuns((words: ProseWords, lexicon) => findsIn(words, lexicon));

const nothing: readonly FindInWords[] = [];

const findsIn = ofProseWith((words, lexicon: Lexicon): readonly FindInWords[] => {
  const finds: FindInWords[] = [];
  for (const search of searches) {
    const one = (search.bit & words.seen.lists) === 0 ? undefined : findBy(search.number, search.find, words, lexicon);
    if (one) finds.push(one);
  }
  return finds.length > 0 ? finds : nothing;
});
