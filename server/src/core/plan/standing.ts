import { firstWhere } from '../text/first-where.ts';
import type { Plan } from './plan.ts';
import type { Statement } from './statement.ts';

// What stands where in a plan. Blocks stand in the order of the text and do not overlap, and statements stand in the order of their blocks.

/** The place among the plan's blocks of the last block that starts at an offset or before it; -1 before the first one. */
export function blockBefore({ blocks }: Plan, offset: number): number {
  return firstWhere(blocks.length, (index) => (blocks[index]?.span.start ?? 0) > offset) - 1;
}

/** The statements of the blocks from one place to another, both included. */
export function statementsOfBlocks({ statements }: Plan, first: number, last = first): readonly Statement[] {
  const from = firstWhere(statements.length, (index) => (statements[index]?.block ?? 0) >= first);
  let to = from;
  while ((statements[to]?.block ?? Infinity) <= last) to += 1;
  return statements.slice(from, to);
}
