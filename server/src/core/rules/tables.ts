import type { Block } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';

export type Row = readonly (Block | undefined)[];

/** The tables of the document proper, each as rows of cells by column; the first row is the header. */
export function tablesIn(plan: Plan): readonly (readonly Row[])[] {
  const known = tables.get(plan) ?? readTables(plan);
  tables.set(plan, known);
  return known;
}

const tables = new WeakMap<Plan, readonly (readonly Row[])[]>();

function readTables({ blocks, end }: Plan): readonly (readonly Row[])[] {
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
}
