import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { blockSaying } from './block-of.ts';
import { lineBreakAt } from './paragraphs.ts';
import { wordsOf } from './words.ts';

/** The lines between two fences, as many as `value` has, exactly as they stand in the document. Code without lines makes no block. */
export function verbatimBlock(text: string, kind: 'code' | 'front', span: Span, value: string): Block[] {
  const lineCount = value === '' ? 0 : value.split(LINE_BREAK).length;
  if (kind === 'code' && lineCount === 0) return [];
  const breaks = text.slice(span.start, span.end).matchAll(LINE_BREAK);
  const starts = Array.from(breaks, (found) => span.start + found.index + found[0].length);
  const [start = span.end] = starts;
  const end = lineCount === 0 ? start : (lineBreakAt(text, starts[lineCount - 1] ?? start, span.end) ?? span.end);
  return [blockSaying(wordsOf(text.slice(start, end)), span, [[0, start]], { kind })];
}

const LINE_BREAK = /\r\n|\r|\n/g;
