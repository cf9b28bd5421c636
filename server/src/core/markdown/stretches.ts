import { isBlank } from './pieces.ts';
import type { SourceLine } from './source-lines.ts';

/** Consecutive lines, from `first` up to but without `end`. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The lines after the front matter, which only the start of a document can have, and before the first one that could open fenced code or HTML, in which lines of any kind may follow:
 * among these lines each says by itself whether it can open or close a block.
 */
export function tellingLines(text: string, lines: readonly SourceLine[], isStart: boolean): LineRange {
  const first = isStart ? frontMatterEnd(text, lines) : 0;
  const opening = lines.findIndex(
    ({ span, kind }, index) => index >= first && kind === 'marked' && mayStayOpen(text.slice(span.start, span.end)),
  );
  return { first, end: opening === -1 ? lines.length : opening };
}

/**
 * The stretches of lines that need no parser: paragraphs and `#` headings whose place in the structure is certain.
 *
 * A line at the margin that opens no block closes every list, quotation, table and footnote if it follows a blank line or a heading, and a
 * heading at the margin does so anywhere. So such a line, and each plain line, blank line and heading after it, stands at the top
 * level. A stretch ends with a blank line, a heading or the document: plain lines right before a marked one are left to the parser,
 * since that line may underline them, make them the head of a table or carry them on.
 */
export function plainStretches(text: string, lines: readonly SourceLine[], telling: LineRange): LineRange[] {
  const stretches: LineRange[] = [];
  let isClosed = true;
  let isNested = false;
  let at = telling.first;
  while (at < telling.end) {
    const line: SourceLine | undefined = lines[at];
    if (line === undefined) break;
    const isTopLevel: boolean =
      line.kind === 'heading' || (line.kind === 'plain' && isClosed && (!isNested || !isBlank(text.charCodeAt(line.span.start))));
    const end: number = isTopLevel ? stretchEnd(lines, at, telling.end) : at;
    if (end > at) stretches.push({ first: at, end });
    isClosed = end > at || line.kind === 'blank';
    isNested ||= line.kind === 'marked';
    at = Math.max(end, at + 1);
  }
  return stretches;
}

function stretchEnd(lines: readonly SourceLine[], first: number, stop: number): number {
  let end = first;
  for (let at = first; at < stop; at += 1) {
    const kind = lines[at]?.kind;
    if (kind === 'marked') return end;
    if (kind !== 'plain' || at === lines.length - 1) end = at + 1;
  }
  return end;
}

const FRONT_FENCE = /^---[ \t]*$/;

/** True of a text that opens a front matter and never closes it. */
export const isFrontOpen = (text: string, lines: readonly SourceLine[]): boolean =>
  lines[0] !== undefined && isFrontFence(text, lines[0]) && frontMatterEnd(text, lines) === 0;

/** The line after the YAML front matter; 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly SourceLine[]): number {
  const [first] = lines;
  if (first === undefined || !isFrontFence(text, first)) return 0;
  return lines.findIndex((line, index) => index > 0 && isFrontFence(text, line)) + 1;
}

const isFrontFence = (text: string, { span }: SourceLine): boolean => FRONT_FENCE.test(text.slice(span.start, span.end));

const ONE_LINE_COMMENT = /^<!--[^<>]*-->[ \t]*$/;

const mayStayOpen = (line: string): boolean => /`{3}|~{3}|<[A-Za-z/!?]/.test(line) && !ONE_LINE_COMMENT.test(line);
