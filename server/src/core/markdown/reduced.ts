import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import { hasDelimitedParts, inertCharacters, inertRuns } from './inert.ts';
import type { SourceLine } from './source-lines.ts';
import type { LineRange } from './stretches.ts';

/** A shorter text with the same structure, and the way back from its offsets. */
export interface ReducedText {
  readonly text: string;
  /** The place in the document of a place in the reduced text. */
  originalOf(at: number): number;
  /** The stretches that were left out, each under the offset of the empty heading that stands for it. */
  readonly stretches: ReadonlyMap<number, LineRange>;
}

/** Stands for a stretch: like the stretch, an empty heading closes whatever is open before it and leaves nothing open. */
const EMPTY_HEADING = '#\n';

/** The text of the given lines as it is. */
export const unreducedText = (text: string, lines: readonly SourceLine[]): ReducedText => reduced(text, lines, [], () => []);

/**
 * The text of the given lines without the stretches and without the insides of inert runs; `telling` as `tellingLines` has it. `follows` is
 * true of lines that do not stand at the start of their document.
 */
export function reducedText(
  text: string,
  lines: readonly SourceLine[],
  stretches: readonly LineRange[],
  telling: LineRange,
  follows = false,
): ReducedText {
  const marked = lines.filter(({ kind }) => kind === 'marked').map(({ span }) => text.slice(span.start, span.end));
  const isDelimited = marked.some(hasDelimitedParts);
  const foldable = isDelimited || marked.some((line) => MAY_HOLD_TABLE.test(line)) ? { first: 0, end: 0 } : telling;
  const inert = inertCharacters(isDelimited);
  return reduced(text, lines, stretches, (range) => inertRuns(text, lines, range, foldable, inert), follows ? EMPTY_HEADING : '');
}

/** Each line under the head of a table is a row, whatever it holds. */
const MAY_HOLD_TABLE = /\||:-|-:/;

function reduced(
  text: string,
  lines: readonly SourceLine[],
  stretches: readonly LineRange[],
  omissionsIn: (range: LineRange) => Iterable<Span>,
  before = '',
): ReducedText {
  const parts: string[] = [before];
  const reducedAt: number[] = [];
  const originalAt: number[] = [];
  const places = new Map<number, LineRange>();
  let length = before.length;

  const keep = (start: number, end: number): void => {
    if (end <= start) return;
    reducedAt.push(length);
    originalAt.push(start);
    parts.push(text.slice(start, end));
    length += end - start;
  };

  const keepLines = (first: number, end: number): void => {
    let at = lines[first]?.span.start ?? text.length;
    const stop = lines[end - 1]?.next ?? at;
    for (const omission of omissionsIn({ first, end })) {
      keep(at, omission.start);
      at = omission.end;
    }
    keep(at, stop);
  };

  let line = 0;
  for (const stretch of stretches) {
    keepLines(line, stretch.first);
    places.set(length, stretch);
    reducedAt.push(length);
    originalAt.push(lines[stretch.first]?.span.start ?? text.length);
    parts.push(EMPTY_HEADING);
    length += EMPTY_HEADING.length;
    line = stretch.end;
  }
  keepLines(line, lines.length);

  return { text: parts.join(''), originalOf: (at) => mapped(reducedAt, originalAt, at), stretches: places };
}

function mapped(from: readonly number[], to: readonly number[], at: number): number {
  const step = Math.max(0, firstWhere(from.length, (index) => (from[index] ?? 0) > at) - 1);
  return (to[step] ?? 0) + (at - (from[step] ?? 0));
}
