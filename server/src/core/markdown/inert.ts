import type { Span } from '../text/span.ts';
import { isBlank } from './pieces.ts';
import type { SourceLine } from './source-lines.ts';
import type { LineRange } from './stretches.ts';

/**
 * The insides of the runs of characters that mean nothing to Markdown and can be left out before parsing, among the given lines.
 *
 * A run starts and ends with an anchor, a Chinese or full-width character, and both stay. So the parser still sees the same
 * characters next to every mark, at the start of a line (where lists, headings and fences are told) and at its end (where blanks and
 * a backslash break it), and the same marks in the same order. A run is on one line, or on lines of `foldable` that hold no mark and
 * follow one another: these are one paragraph, whatever it is in.
 *
 * Within brackets nothing is left out, since the label of a link or a footnote is found by its whole text. Where a text has delimited
 * parts, the quotes, brackets, blanks and signs that delimit them are no part of a run either.
 */
export function* inertRuns(
  text: string,
  lines: readonly SourceLine[],
  range: LineRange,
  foldable: LineRange,
  inert: InertCharacters,
): Generator<Span> {
  let first = -1;
  let last = -1;
  let isBracketOpen = false;
  for (let index = range.first; index < range.end; index += 1) {
    const line = lines[index];
    if (line === undefined) return;
    let at = line.span.start;
    if (isFoldedIn(lines, index, foldable) && index > range.first) {
      while (at < line.span.end && isBlank(text.charCodeAt(at))) at += 1;
    } else {
      if (last - first > SHORTEST) yield { start: first + 1, end: last };
      first = last = -1;
    }
    if (line.kind === 'blank') isBracketOpen = false;
    for (; at < line.span.end; at += 1) {
      const code = text.charCodeAt(at);
      if (isAnchor(code)) {
        if (isBracketOpen) continue;
        if (first === -1) first = at;
        last = at;
      } else if (code < 128 && !inert[code]) {
        if (last - first > SHORTEST) yield { start: first + 1, end: last };
        first = last = -1;
        if (code === OPENING) isBracketOpen = true;
        else if (code === CLOSING && text.charCodeAt(at - 1) !== BACKSLASH) isBracketOpen = false;
      }
    }
  }
  if (last - first > SHORTEST) yield { start: first + 1, end: last };
}

/** Which ASCII characters can be inside a run. */
export type InertCharacters = readonly boolean[];

/** True where a marked line may hold the address of a link, a definition, or HTML. */
export const hasDelimitedParts = (line: string): boolean => /\]\(|\]:|<[A-Za-z/!?]/.test(line);

export const inertCharacters = (isDelimited: boolean): InertCharacters => (isDelimited ? INERT_WITHIN_DELIMITERS : INERT);

const asciiTable = (pattern: RegExp): InertCharacters => Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
const INERT = asciiTable(/[^\t\n\r*_`[\]\\|~<&!#]/);
const INERT_WITHIN_DELIMITERS = asciiTable(/[0-9A-Za-z,.%]/);

const [OPENING, BACKSLASH, CLOSING] = [0x5b, 0x5c, 0x5d];
/** Shorter runs are not worth a step in the map. */
const SHORTEST = 3;

/** Chinese and full-width characters and punctuation: none is white space, none opens a block. */
const isAnchor = (code: number): boolean => (code > 0x3000 && code < 0xd800) || (code > 0xff00 && code < 0xffe0);

const isFoldedIn = (lines: readonly SourceLine[], index: number, { first, end }: LineRange): boolean =>
  index > first && index < end && lines[index]?.kind === 'plain' && lines[index - 1]?.kind === 'plain';
