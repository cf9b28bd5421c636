import type { Span } from '../text/span.ts';

/**
 * What a line can be to the parser, seen by itself: `plain` holds no mark that Markdown could read anywhere, `heading` is a `#` heading
 * at the margin whose words are plain, `marked` is everything else.
 */
export type LineKind = 'blank' | 'plain' | 'heading' | 'marked';

/** A line of the document; `span` is without its line break, which ends at `next`. */
export interface SourceLine {
  readonly span: Span;
  readonly next: number;
  readonly kind: LineKind;
}

/** The lines of a text from an offset on; CR, LF and CRLF end a line. A break at the very end opens no further line. */
export function sourceLines(text: string, from: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let lf = text.indexOf('\n', from);
  let cr = text.indexOf('\r', from);
  for (let start = from; start < text.length; ) {
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
    const end = Math.min(lf === -1 ? text.length : lf, cr === -1 ? text.length : cr);
    const next = Math.min(text.length, end + (end === cr && lf === end + 1 ? 2 : 1));
    lines.push({ span: { start, end }, next, kind: lineKind(text.slice(start, end)) });
    start = next;
  }
  return lines;
}

/** Marks that open something within a line: emphasis, code, links, escapes, table cells, deletions, HTML, character references. */
const INLINE_MARK = /[*_`[\]\\|]|~~|<[A-Za-z/!?]|&#?[0-9A-Za-z]/;
/** What can open or underline a block at the start of a line, at any indent. */
const BLOCK_MARK = /^[ \t]*(?:[#>=:<~+-]|\d{1,9}[.)](?:[ \t]|$))/;
/** A heading without the closing `#`. */
const HEADING = /^#{1,6}[ \t]+(?:.*[^# \t])[ \t]*$/s;

function lineKind(line: string): LineKind {
  if (/^[ \t]*$/.test(line)) return 'blank';
  if (INLINE_MARK.test(line)) return 'marked';
  if (!BLOCK_MARK.test(line)) return 'plain';
  return HEADING.test(line) ? 'heading' : 'marked';
}
