import type { Block } from './block.ts';
import { blockOf } from './block-of.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Piece } from './pieces.ts';

/** Where paragraphs stand: what they are called, and whether a list or a footnote is around them. */
export interface Setting {
  readonly kind: 'paragraph' | 'footnote';
  readonly nested: boolean;
}

/** The blocks of the paragraphs that some pieces make; `first` is the kind of the first of them. */
export function paragraphBlocks(text: string, pieces: readonly Piece[], { kind, nested }: Setting, first: Block['kind'] = kind): Block[] {
  const blocks = paragraphsOf(text, pieces, nested).map((lines, index) => blockOf(text, lines, { kind: index === 0 ? first : kind }));
  return blocks.filter((block) => block !== undefined);
}
