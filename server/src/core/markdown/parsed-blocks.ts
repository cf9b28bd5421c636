import type { Node } from 'mdast';
import type { Block } from './block.ts';
import type { ReducedText } from './reduced.ts';
import type { Source } from './source.ts';
import type { SourceLine } from './source-lines.ts';
import { blocksOfStretch } from './stretch-blocks.ts';
import { treeOf } from './tree.ts';
import { blocksOfTree } from './tree-blocks.ts';

/** The blocks that the parser finds in a text, given its lines and what the parser is to see of them. */
export function parsedBlocks(text: string, lines: readonly SourceLine[], reduced: ReducedText): Block[] {
  const blocksAt = (at: number): Block[] | undefined => {
    const stretch = reduced.stretches.get(at);
    return stretch && blocksOfStretch(text, lines.slice(stretch.first, stretch.end));
  };
  if (reduced.text === '') return [];
  const startOf = ({ position }: Pick<Node, 'position'>): number => position?.start.offset ?? 0;
  const source: Source = {
    text,
    spanOf: (node) => {
      const [start, end] = [startOf(node), node.position?.end.offset ?? 0];
      // The last character's place, not the next one's: what was left out between the two is no part of the node.
      return { start: reduced.originalOf(start), end: end > start ? reduced.originalOf(end - 1) + 1 : reduced.originalOf(start) };
    },
    blocksFor: (node) => blocksAt(startOf(node)),
  };
  return blocksOfTree(source, treeOf(reduced.text));
}
