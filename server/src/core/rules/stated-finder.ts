import type { Lexicon } from '../lexicon/lexicon.ts';
import { ofPassageWith } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import { isOwnStated, isStated, type OwnStated, type Stated } from './figures.ts';
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

type Find = (own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon) => unknown;

/**
 * A finder of what a figure and the one before it in its block say by themselves, undefined where that is nothing. What is found in prose is
 * remembered with the passage, and all such finders go through a plan together.
 */
export function statedFinder<Found>(
  find: (own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon) => Found | undefined,
): StatedFinder<Found> {
  const number = finds.push(find) - 1;
  return (plan, lexicon) => {
    const { hits, failures } = foundIn(plan, lexicon);
    if (failures.has(number)) throw failures.get(number);
    return (hits[number] ?? []) as readonly StatedHit<Found>[];
  };
}

const finds: Find[] = [];

/** The hits of all finders, by number; and what those threw that failed. */
interface AllFound {
  readonly lexicon: Lexicon;
  readonly hits: StatedHit<unknown>[][];
  readonly failures: Map<number, unknown>;
}

function foundIn(plan: Plan, lexicon: Lexicon): AllFound {
  const known = plans.get(plan);
  if (known?.lexicon === lexicon) return known;
  const all: AllFound = { lexicon, hits: finds.map(() => []), failures: new Map() };
  for (const at of plan.passages)
    for (const one of foundInPassage(at.passage, lexicon))
      add(all, one, statedAt(at, one.own), () => one.before && statedAt(at, one.before));
  let before: Stated | undefined;
  for (const stated of plan.tabled) {
    if (!isStated(stated)) continue;
    const last = before?.block === stated.block ? before : undefined;
    for (const one of foundOf(stated.own, last?.own, lexicon)) add(all, one, stated, () => last);
    before = stated;
  }
  plans.set(plan, all);
  return all;
}

const plans = new WeakMap<Plan, AllFound>();

function add({ hits, failures }: AllFound, { number, found, failure }: One, stated: Stated, before: () => Stated | undefined): void {
  if (found === undefined) failures.set(number, failure);
  else hits[number]?.push({ stated, before, found });
}

/** What one finder found of a figure; a finder that failed fails the rule it belongs to and no other. */
interface One {
  readonly number: number;
  readonly own: OwnStated;
  readonly before: OwnStated | undefined;
  readonly found?: unknown;
  readonly failure?: unknown;
}

const foundInPassage = ofPassageWith(({ statements }, lexicon: Lexicon): readonly One[] => {
  const all = statements.filter(isOwnStated);
  return all.flatMap((own, index) => foundOf(own, all[index - 1], lexicon));
});

function foundOf(own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon): readonly One[] {
  let all = nothing;
  for (const [number, find] of finds.entries()) {
    const one = foundBy(find, own, before, lexicon);
    if (one) all = [...all, { number, own, before, ...one }];
  }
  return all;
}

const nothing: readonly One[] = [];

function foundBy(find: Find, own: OwnStated, before: OwnStated | undefined, lexicon: Lexicon): Pick<One, 'found' | 'failure'> | undefined {
  try {
    const found = find(own, before, lexicon);
    return found === undefined ? undefined : { found };
  } catch (failure) {
    return { failure };
  }
}
