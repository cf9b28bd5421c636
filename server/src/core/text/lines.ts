import { firstWhere } from './first-where.ts';
import type { Edit } from './span.ts';

/** Where each line of a text starts, in UTF-16 code units: CR, LF and CRLF end a line. */
export type LineStarts = readonly number[];

/** Line and column, both 0-based, the column in the unit that the function names. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** The same for a text that one edit has made of another, from where the other's lines start: only what the edit touched is gone through. */
export function lineStartsAfter(former: LineStarts, { span, text: added }: Edit, text: string): LineStarts {
  // Whether a line starts somewhere is told by the code units on either side: those before the edit's first neighbour stay as they are.
  const line = lineAt(former, span.start - 1);
  const starts = former.slice(0, line + 1);
  const growth = added.length - (span.end - span.start);
  for (let at = (former[line] ?? 0) + 1; at <= span.end + growth; at += 1) if (isLineStart(text, at)) starts.push(at);
  for (let after = lineAt(former, span.end) + 1; after < former.length; after += 1) starts.push((former[after] ?? 0) + growth);
  return starts;
}

function isLineStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 10 || (before === 13 && text.charCodeAt(at) !== 10);
}

/** The line of an offset, 0-based; an offset past the end is on the last line. */
export const lineAt = (starts: LineStarts, offset: number): number =>
  Math.max(0, firstWhere(starts.length, (line) => (starts[line] ?? 0) > offset) - 1);

/** Line and column of an offset, the column in Unicode code points: what people and the command count in. */
export function codePointPlace(text: string, starts: LineStarts, offset: number): Place {
  const line = lineAt(starts, offset);
  const before = text.slice(starts[line] ?? 0, offset);
  return { line, column: before.length - (before.match(pairs)?.length ?? 0) };
}

/** Two code units that are one code point. */
const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
