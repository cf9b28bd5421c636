import { firstWhere } from '../text/first-where.ts';
import { moved, type SourceLine, sourceLines } from './source-lines.ts';

/**
 * The lines of a document, as `sourceLines` gives them. Where the document read last differs in one stretch, as it does by an edit, only that
 * stretch is gone through again.
 */
export function documentLines(text: string, from: number): readonly SourceLine[] {
  const lines = last.text === '' ? sourceLines(text, from) : linesBeside(last, text, from);
  last = { text, lines };
  return lines;
}

interface Lined {
  readonly text: string;
  readonly lines: readonly SourceLine[];
}

let last: Lined = { text: '', lines: [] };

function linesBeside(old: Lined, text: string, from: number): readonly SourceLine[] {
  const start = commonStart(old.text, text);
  const end = commonEnd(old.text, text, start);
  // A line is the same if its break is, and what follows that: a break may be of two characters.
  const kept = firstAt(old.lines, ({ next }) => next >= start);
  const resumed = Math.max(
    kept,
    firstAt(old.lines, ({ span }) => span.start > old.text.length - end),
  );
  const by = text.length - old.text.length;
  const edited = sourceLines(text, old.lines[kept - 1]?.next ?? from, (old.lines[resumed]?.span.start ?? old.text.length) + by);
  const after = old.lines.slice(resumed);
  return old.lines.slice(0, kept).concat(edited, by === 0 ? after : after.map((line) => moved(line, by)));
}

/** The index of the first line of which `is` holds, as it does of all after it. */
const firstAt = (lines: readonly SourceLine[], is: (line: SourceLine) => boolean): number =>
  firstWhere(lines.length, (index) => is(lines[index] as SourceLine));

/** How many characters two texts have in common at their start. */
function commonStart(a: string, b: string): number {
  return commonLength(Math.min(a.length, b.length), (start, end) => a.slice(start, end) === b.slice(start, end));
}

/** The same at their end, `start` characters at their start left out. */
function commonEnd(a: string, b: string, start: number): number {
  const longest = Math.min(a.length, b.length) - start;
  return commonLength(longest, (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from));
}

/** Stretches are compared at once, each twice as long as the one before, until one differs; and then ever shorter ones. */
function commonLength(longest: number, isSame: (start: number, end: number) => boolean): number {
  let length = 0;
  let step = 64;
  while (length + step <= longest && isSame(length, length + step)) {
    length += step;
    step *= 2;
  }
  for (; step >= 1; step = Math.floor(step / 2)) if (length + step <= longest && isSame(length, length + step)) length += step;
  return length;
}
