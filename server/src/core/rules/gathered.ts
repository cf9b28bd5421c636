import type { Lexicon } from '../lexicon/lexicon.ts';
import { ofPlanWith, type Plan } from '../plan/plan.ts';

/** What the finder of a number makes of one thing: what it found, or what it threw. It makes nothing of most. */
export interface Find<Found> {
  readonly number: number;
  readonly found?: Found;
  readonly failure?: unknown;
}

/** What a finder makes of a thing; undefined where it finds nothing. One that throws fails the rule it belongs to and no other. */
export function findBy<Thing>(
  number: number,
  find: (thing: Thing, lexicon: Lexicon) => readonly unknown[],
  thing: Thing,
  lexicon: Lexicon,
): Find<readonly unknown[]> | undefined {
  try {
    const found = find(thing, lexicon);
    return found.length > 0 ? { number, found } : undefined;
  } catch (failure) {
    return { number, failure };
  }
}

/** Takes what a finder gave, and its hit if it found something. */
type Keep<Hit> = (find: Find<unknown>, hit: Hit) => void;

/**
 * The hits of finders that go through a plan together, asked for by a finder's number. `gather` goes through it, once for a plan and a vocabulary; what
 * a finder threw is thrown to whoever asks for its hits.
 */
export function gathered<Hit>(gather: Gather<Hit>): (plan: Plan, lexicon: Lexicon, number: number) => readonly Hit[] {
  const allIn = ofPlanWith((plan, lexicon: Lexicon) => allBy(gather, plan, lexicon));
  return (plan, lexicon, number) => {
    const { hits, failures } = allIn(plan, lexicon);
    if (failures.has(number)) throw failures.get(number);
    return hits[number] ?? none;
  };
}

const none: readonly never[] = [];

type Gather<Hit> = (plan: Plan, lexicon: Lexicon, keep: Keep<Hit>) => void;

/** By the number of the finder: what it found, and what it threw if it failed. */
interface All<Hit> {
  readonly hits: readonly (readonly Hit[] | undefined)[];
  readonly failures: ReadonlyMap<number, unknown>;
}

function allBy<Hit>(gather: Gather<Hit>, plan: Plan, lexicon: Lexicon): All<Hit> {
  const hits: Hit[][] = [];
  const failures = new Map<number, unknown>();
  gather(plan, lexicon, ({ number, found, failure }, hit) => {
    if (found === undefined) failures.set(number, failure);
    else if (hits[number]) hits[number].push(hit);
    else hits[number] = [hit];
  });
  return { hits, failures };
}
