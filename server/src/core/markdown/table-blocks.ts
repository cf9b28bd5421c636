import type { Table } from 'mdast';
import type { Block } from './block.ts';
import { blockOf } from './block-of.ts';
import { paragraphBlocks, type Setting } from './paragraph-blocks.ts';
import { linesOf } from './paragraphs.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Source } from './source.ts';

/**
 * The cells of a table that are not empty, named by the offset of the table. A line right under a table is a row of it to GFM; where it
 * holds no `|` it is the paragraph that follows.
 */
export function tableBlocks(source: Source, { position, children }: Table, setting: Setting): Block[] {
  const { start: table } = source.spanOf({ position });
  const blocks: Block[] = [];
  let loose: Piece[] = [];
  const takeLoose = (): Block[] => paragraphBlocks(source.text, loose.splice(0), setting);
  for (const [row, { position: place, children: cells }] of children.entries()) {
    const pieces = cells.map((cell) => piecesOf(source, cell.children));
    const { start, end } = source.spanOf({ position: place });
    if (row > 0 && !source.text.slice(start, end).includes('|')) {
      loose = loose.concat(pieces.flat());
      continue;
    }
    for (const block of takeLoose()) blocks.push(block);
    for (const [column, cell] of pieces.entries()) {
      const block = blockOf(source.text, linesOf(source.text, cell, true), { kind: 'cell', cell: { table, row, column } });
      if (block !== undefined) blocks.push(block);
    }
  }
  return [...blocks, ...takeLoose()];
}
