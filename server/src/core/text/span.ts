import { firstWhere } from './first-where.ts';

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of one stretch of a text by another text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

/** True where the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What stands in a text, in the order in which it stands there; mostly it is in order already. */
export function inOrder<Placed extends { readonly span: Span }>(placed: Placed[]): Placed[] {
  const isLate = ({ span }: Placed, index: number): boolean => index > 0 && span.start < (placed[index - 1] as Placed).span.start;
  return placed.some(isLate) ? [...placed].sort((a, b) => a.span.start - b.span.start) : placed;
}

/** Tells of a span whether it overlaps one of these. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (span) => {
    const after = firstWhere(sorted.length, (index) => (sorted[index]?.start ?? 0) >= span.end);
    return after > 0 && (ends[after - 1] ?? 0) > span.start;
  };
}

/** The text after all edits; edits may come in any order, and of two that overlap the earlier one wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of inOrder) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
