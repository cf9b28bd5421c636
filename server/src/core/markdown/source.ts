import type { Node } from 'mdast';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';

type Placed = Pick<Node, 'position'>;

/** A document and the way from its syntax tree back to it. */
export interface Source {
  readonly text: string;
  /** The stretch of the document that a node covers. */
  spanOf(node: Placed): Span;
  /** The blocks that a node stands for, where it stands for a stretch that was read without the parser. */
  blocksFor(node: Placed): readonly Block[] | undefined;
}
