import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { ofProseWith, type Prose, type ProseWords, proseOf } from './prose.ts';
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
  searches.push({ bit: bitOf(signs), find });
  return (plan, lexicon) => {
    const found = foundIn(plan, lexicon);
    if (found.failures.has(number)) throw found.failures.get(number);
    return (found.hits[number] ?? []) as readonly Hit<Found>[];
  };
}

const searches: Search[] = [];

/** The hits of all finders, by number; and what those threw that failed. */
interface AllFound {
  readonly lexicon: Lexicon;
  readonly hits: Hit<unknown>[][];
  readonly failures: Map<number, unknown>;
}

function foundIn(plan: Plan, lexicon: Lexicon): AllFound {
  const known = plans.get(plan);
  if (known?.lexicon === lexicon) return known;
  const all: AllFound = { lexicon, hits: searches.map(() => []), failures: new Map() };
  const prose = proseOf(plan);
  for (let index = 0; index < prose.length; index += 1) {
    const one = prose[index] as Prose;
    for (const { number, found, failure } of findsIn(one.words, lexicon)) {
      if (found) all.hits[number]?.push({ prose: one, index, found });
      else all.failures.set(number, failure);
    }
  }
  plans.set(plan, all);
  return all;
}

const plans = new WeakMap<Plan, AllFound>();

/** What one finder found in words; a finder that failed fails the rule it belongs to and no other. */
interface Finds {
  readonly number: number;
  readonly found?: readonly unknown[];
  readonly failure?: unknown;
}

const nothing: readonly Finds[] = [];

const findsIn = ofProseWith((words, lexicon: Lexicon): readonly Finds[] => {
  let finds: Finds[] | undefined;
  for (let number = 0; number < searches.length; number += 1) {
    if (((searches[number]?.bit ?? 0) & words.seen.lists) === 0) continue;
    const one = findBy(number, words, lexicon);
    if (one) {
      finds ??= [];
      finds.push(one);
    }
  }
  return finds ?? nothing;
});

function findBy(number: number, words: ProseWords, lexicon: Lexicon): Finds | undefined {
  try {
    const found = searches[number]?.find(words, lexicon) ?? [];
    return found.length > 0 ? { number, found } : undefined;
  } catch (failure) {
    return { number, failure };
  }
}
