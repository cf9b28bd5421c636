import { byText } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { blockSaying, withAddresses, withoutSpace } from './block-of.ts';
import { Words } from './words.ts';

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
  /** What the line says by itself, without the blanks around it and the `#` of a heading; only where it is plain or a heading, and not empty. */
  readonly own: OwnWords | undefined;
  /** The block that it makes by itself, where it says something. */
  readonly block: Block | undefined;
}

/** What a line is wherever it stands. */
type Content = Pick<SourceLine, 'kind' | 'own'>;

interface OwnWords {
  readonly words: Words;
  /** Where they begin in the line. */
  readonly at: number;
  /** 1 to 6 for a heading. */
  readonly depth?: number;
}

/** The lines of a text that start from an offset on and before another; CR, LF and CRLF end a line. A break at the very end opens no further line. */
export function sourceLines(text: string, from: number, to = text.length): SourceLine[] {
  const lines: SourceLine[] = [];
  let lf = text.indexOf('\n', from);
  let cr = text.indexOf('\r', from);
  for (let start = from; start < to; ) {
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
    const end = Math.min(lf === -1 ? text.length : lf, cr === -1 ? text.length : cr);
    const next = Math.min(text.length, end + (end === cr && lf === end + 1 ? 2 : 1));
    lines.push(lineAt({ start, end }, next, contentOf(text.slice(start, end))));
    start = next;
  }
  return lines;
}

/** The line further on or back in the document. */
export const moved = (line: SourceLine, by: number): SourceLine =>
  lineAt({ start: line.span.start + by, end: line.span.end + by }, line.next + by, line);

const lineAt = (span: Span, next: number, { kind, own }: Content): SourceLine => ({
  span,
  next,
  kind,
  own,
  block: own && ownBlock(own, span.start),
});

/** A heading or a paragraph. */
function ownBlock({ words, at, depth }: OwnWords, lineStart: number): Block {
  const start = lineStart + at;
  const end = start + words.text.length;
  return depth === undefined
    ? blockSaying(words, { start, end }, [[0, start]], { kind: 'paragraph' })
    : blockSaying(words, { start: lineStart, end }, [[0, start]], { kind: 'heading', depth });
}

/** Marks that open something within a line: emphasis, code, links, escapes, table cells, deletions, HTML, character references. */
const INLINE_MARK = /[*_`[\]\\|]|~~|<[A-Za-z/!?]|&#?[0-9A-Za-z]/;
/** What can open or underline a block at the start of a line, at any indent. */
const BLOCK_MARK = /^[ \t]*(?:[#>=:<~+-]|\d{1,9}[.)](?:[ \t]|$))/;
/** A heading without the closing `#`. */
const HEADING = /^#{1,6}[ \t]+(?:.*[^# \t])[ \t]*$/s;

/** What a line says is told once for all lines that say the same. */
const contentOf = byText((line): Content => {
  const kind = lineKind(line);
  if (kind !== 'plain' && kind !== 'heading') return { kind, own: undefined };
  const depth = kind === 'heading' ? HASHES.exec(line)?.[0].length : undefined;
  const { start, end } = withoutSpace(line, { start: depth ?? 0, end: line.length });
  if (start === end) return { kind, own: undefined };
  const text = line.slice(start, end);
  return { kind, own: { words: new Words(text, withAddresses(text)), at: start, depth } };
});

const HASHES = /^#+/;

function lineKind(line: string): LineKind {
  if (/^[ \t]*$/.test(line)) return 'blank';
  if (INLINE_MARK.test(line)) return 'marked';
  if (!BLOCK_MARK.test(line)) return 'plain';
  return HEADING.test(line) ? 'heading' : 'marked';
}
