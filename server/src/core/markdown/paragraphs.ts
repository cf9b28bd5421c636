import type { Break } from './continues.ts';
import { continuesParagraph } from './continues.ts';
import { isBlank, isBreak, type Piece } from './pieces.ts';

/** The pieces that stand on one line of the document, and how it parts from the line before. */
export interface Line extends Break {
  readonly pieces: readonly Piece[];
}

/**
 * The paragraphs that the lines of one Markdown paragraph make (see `continuesParagraph`), given its pieces in order. Inside a list or
 * a footnote blanks before a line are Markdown's own and no indent.
 */
export function paragraphsOf(text: string, pieces: readonly Piece[], nested: boolean): Line[][] {
  const paragraphs: Line[][] = [];
  let before = '';
  for (const line of linesOf(text, pieces, nested)) {
    const words = wordsOf(text, line).trim();
    const current = paragraphs[paragraphs.length - 1];
    if (current !== undefined && continuesParagraph(before, words, line)) current.push(line);
    else paragraphs.push([line]);
    before = words;
  }
  return paragraphs;
}

/** What a line says: a footnote mark after a full stop does not hide it. */
const wordsOf = (text: string, { pieces }: Line): string =>
  pieces.map(({ start, end, quiet }) => (quiet ? '' : text.slice(start, end))).join('');

/** The pieces line by line. */
export function linesOf(text: string, pieces: readonly Piece[], nested: boolean): Line[] {
  const lines: Line[] = [];
  let current: Piece[] = [];
  let end: number | undefined;
  for (const piece of pieces) {
    const breakAt = end === undefined ? undefined : lineBreakAt(text, end, piece.start);
    if (end === undefined || breakAt !== undefined) {
      current = [];
      const between = text.slice(end ?? piece.start, breakAt ?? piece.start);
      lines.push({ pieces: current, hard: HARD_BREAK.test(between), indented: isIndented(text, piece.start, nested) });
    }
    current.push(piece);
    end = piece.end;
  }
  return lines;
}

/** The first line break within a stretch. */
export function lineBreakAt(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) if (isBreak(text.charCodeAt(at))) return at;
  return undefined;
}

const HARD_BREAK = / {2}$|\\$/;
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;

/** U+3000 and other wide spaces always indent a paragraph; two blanks or a tab do at the start of the line. */
function isIndented(text: string, at: number, nested: boolean): boolean {
  if (WIDE_SPACE.test(text.charAt(at))) return true;
  if (nested) return false;
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1;
  return (start === 0 || isBreak(text.charCodeAt(start - 1))) && /^(?:\t| [\t ])/.test(text.slice(start, at));
}
