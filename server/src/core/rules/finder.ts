import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { fromWordsWith, type Prose, proseOf, type Remembered } from './prose.ts';

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
  readonly signs: string;
  readonly find: (words: Remembered, lexicon: Lexicon) => readonly unknown[];
}

/**
 * A finder of what the words of a block say by themselves. What it finds in words is remembered with them, and all finders go through a plan
 * together, so that an edit costs one pass for all of them. `signs` are those of which each find has one at least: without them `find` is
 * not called. Offsets are those of the words; where they stand in the document is the block's to tell.
 */
export function finder<Found>(signs: string, find: (words: Remembered, lexicon: Lexicon) => readonly Found[]): Finder<Found> {
  const number = searches.length;
  searches.push({ signs, find });
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

const findsIn = fromWordsWith((words, lexicon: Lexicon): readonly Finds[] => {
  let finds: Finds[] | undefined;
  const called = calledBy(words.text);
  for (let number = 0; number < searches.length; number += 1) {
    if ((called & bitOf(number)) === 0) continue;
    const one = findBy(number, words, lexicon);
    if (one) {
      finds ??= [];
      finds.push(one);
    }
  }
  return finds ?? nothing;
});

function findBy(number: number, words: Remembered, lexicon: Lexicon): Finds | undefined {
  try {
    const found = searches[number]?.find(words, lexicon) ?? [];
    return found.length > 0 ? { number, found } : undefined;
  } catch (failure) {
    return { number, failure };
  }
}

/** Finders share a bit where there are more than bits: they are then called without need. */
const bitOf = (number: number): number => 1 << (number % 31);

/** The bits of the finders whose signs a text has: one walk for all of them. */
function calledBy(text: string): number {
  const pages = signPages();
  let called = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const page = pages[code >> 8];
    if (page) called |= page[code & 0xff] ?? 0;
  }
  return called;
}

let known: { readonly pages: (Int32Array | undefined)[]; readonly of: number } | undefined;

/** For each sign the bits of the finders that look for it, in pages of 256: most pages of the Chinese script hold none. */
function signPages(): readonly (Int32Array | undefined)[] {
  if (known?.of === searches.length) return known.pages;
  const pages = new Array<Int32Array | undefined>(0x100).fill(undefined);
  for (const [number, { signs }] of searches.entries()) {
    for (let index = 0; index < signs.length; index += 1) {
      const code = signs.charCodeAt(index);
      const page = pages[code >> 8] ?? new Int32Array(0x100);
      pages[code >> 8] = page;
      page[code & 0xff] = (page[code & 0xff] ?? 0) | bitOf(number);
    }
  }
  known = { pages, of: searches.length };
  return pages;
}
