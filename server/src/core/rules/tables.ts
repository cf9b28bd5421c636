import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { ofPlan } from '../plan/plan.ts';

export type Row = readonly (Block | undefined)[];

/** The tables of the document proper, each as rows of cells by column; the first row is the header. */
export const tablesIn = ofPlan(({ blocks, end }): readonly (readonly Row[])[] => {
  const found = new Map<number, (Block | undefined)[][]>();
  for (const block of blocks) {
    if (!block.cell || block.span.start >= end) continue;
    const { table, row, column } = block.cell;
    const rows = found.get(table) ?? [];
    found.set(table, rows);
    const cells = rows[row] ?? [];
    rows[row] = cells;
    cells[column] = block;
  }
  return [...found.values()].map((rows) => Array.from(rows, (row) => row ?? []));
});

/** The column whose head says that it holds the units; -1 where none does. */
export const unitColumnOf = (header: Row | undefined, { words }: Lexicon): number =>
  header?.findIndex((cell) => cell !== undefined && words.table.unit.includes(unspaced(cell.text))) ?? -1;

/** 单位：亿元 holds for the whole table that it stands over. */
export const isUnitCaption = (text: string, { words }: Lexicon): boolean =>
  words.table.unit.some((word) => [`${word}：`, `${word}:`].some((caption) => unspaced(text).includes(caption)));

const unspaced = (text: string): string => text.replace(/\s/g, '');
