import { Readings } from './readers.ts';

/** Some things that stand one behind the other: the same object for as long as they do, so that what they come to together is remembered with it. */
export interface Run<Thing> {
  readonly things: readonly Thing[];
  readonly readings: Readings;
}

/**
 * Parts lists into runs. A list has the runs of the one before it at its start and its end, as far as they hold the same things: after an edit of
 * one paragraph only the run is new in which that stands.
 */
export function runs<Thing>(): (things: readonly Thing[]) => readonly Run<Thing>[] {
  let last: readonly Run<Thing>[] = [];
  return (things) => {
    last = runsBeside(last, things);
    return last;
  };
}

/** Things of a run at most, and so few at least that a new run takes the one before it in. */
const most = 32;
const least = 8;

function runsBeside<Thing>(last: readonly Run<Thing>[], things: readonly Thing[]): readonly Run<Thing>[] {
  const atStart = runsAtStart(last, things);
  const others = things.slice(lengthOf(atStart));
  const atEnd = runsAtEnd(last.slice(atStart.length), others);
  const between = others.slice(0, others.length - lengthOf(atEnd));
  const before = between.length < least ? atStart.pop() : undefined;
  return [...atStart, ...newRuns(before ? [...before.things, ...between] : between), ...atEnd];
}

function runsAtStart<Thing>(last: readonly Run<Thing>[], things: readonly Thing[]): Run<Thing>[] {
  let start = 0;
  const other = last.findIndex(({ things: own }) => {
    start += own.length;
    return !own.every((thing, index) => thing === things[start - own.length + index]);
  });
  return last.slice(0, other < 0 ? last.length : other);
}

function runsAtEnd<Thing>(last: readonly Run<Thing>[], things: readonly Thing[]): readonly Run<Thing>[] {
  let start = things.length;
  const other = last.findLastIndex(({ things: own }) => {
    start -= own.length;
    return !own.every((thing, index) => thing === things[start + index]);
  });
  return last.slice(other + 1);
}

const lengthOf = (all: readonly Run<unknown>[]): number => all.reduce((sum, { things }) => sum + things.length, 0);

/** Runs of about the same length. */
function newRuns<Thing>(things: readonly Thing[]): readonly Run<Thing>[] {
  const count = Math.ceil(things.length / most);
  const size = Math.ceil(things.length / count);
  return Array.from({ length: count }, (_, nth) => ({ things: things.slice(nth * size, (nth + 1) * size), readings: new Readings() }));
}
