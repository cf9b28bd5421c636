import type { Node } from 'mdast';
import type { Block } from './block.ts';
import { parsableLines } from './parsable.ts';
import { type ReducedText, reducedText, unreducedText } from './reduced.ts';
import type { Source } from './source.ts';
import type { SourceLine } from './source-lines.ts';
import { blocksOfStretch } from './stretch-blocks.ts';
import { plainStretches, tellingLines } from './stretches.ts';
import { treeOf } from './tree.ts';
import { blocksOfTree } from './tree-blocks.ts';

/**
 * The blocks of a document in order: of Markdown (CommonMark, GFM, YAML front matter) and of text pasted from Word or a web page, where each
 * line is a paragraph. Any string has blocks; offsets are UTF-16 code units of `text`.
 *
 * The parser costs far more than everything else, so it only sees what it could need: see `plainStretches` and `inertRuns`.
 */
export function readBlocks(text: string): Block[] {
  const { parsable, lines } = parsableLines(text, byteOrderMarks(text));
  const telling = tellingLines(parsable, lines);
  return blocksOfReduced(text, lines, reducedText(parsable, lines, plainStretches(parsable, lines, telling), telling));
}

/** The same blocks from one run of the parser over the whole text: what `readBlocks` is tested against. */
export function readBlocksWhole(text: string): Block[] {
  const { parsable, lines } = parsableLines(text, byteOrderMarks(text));
  return blocksOfReduced(text, lines, unreducedText(parsable, lines));
}

/** The parser drops a byte order mark without counting it. */
const byteOrderMarks = (text: string): number => /^\uFEFF*/.exec(text)?.[0].length ?? 0;

function blocksOfReduced(text: string, lines: readonly SourceLine[], reduced: ReducedText): Block[] {
  const blocksAt = (at: number): Block[] | undefined => {
    const stretch = reduced.stretches.get(at);
    return stretch && blocksOfStretch(text, lines.slice(stretch.first, stretch.end));
  };
  if (reduced.text === '') return [];
  if (reduced.stretches.size === 1 && reduced.text.length === 2) return blocksAt(0) ?? [];
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
