import type { Span } from '../text/span.ts';
import type { Words } from './words.ts';

/** `item` is the first paragraph of a list item, its number (if it has one) standing in the text; `cell` one cell of a table. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'html' | 'footnote' | 'front';

/**
 * A stretch of readable text. Marks of Markdown are not in `text`; soft line breaks are, as `\n`.
 * `text[i]` stands in the document at `offsetIn(block, i)`.
 */
export interface Block {
  readonly kind: BlockKind;
  /** 1 to 6 for `#` headings. */
  readonly depth?: number;
  readonly span: Span;
  readonly text: string;
  /** The same text and quiet stretches, as all blocks share them that say the same. */
  readonly words: Words;
  /** Pairs of (offset in text, offset in document): from each on, both run in step. The first pair is for offset 0. */
  readonly steps: readonly (readonly [number, number])[];
  /** Stretches of `text` that no rule judges: inline code, links, footnote marks, HTML. */
  readonly quiet: readonly Span[];
  /** For a cell: its place in the table. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** The offset in the document of an offset in the block's text. */
export function offsetIn(block: Block, at: number): number {
  const { steps } = block;
  let step = steps.length - 1;
  while (step > 0 && (steps[step]?.[0] ?? 0) > at) step -= 1;
  const last = steps[step];
  return last === undefined ? block.span.start + at : last[1] + (at - last[0]);
}

/** The stretch of the document that a stretch of the block's text covers; its end follows the last character, not the next one. */
export function spanIn(block: Block, span: Span): Span {
  const start = offsetIn(block, span.start);
  return { start, end: span.end > span.start ? offsetIn(block, span.end - 1) + 1 : start };
}
