import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import type { Span } from '../text/span.ts';

/** Where the row of a table names the indicator of one of its figures; undefined for figures that stand elsewhere. */
export function nameInRow({ blocks }: Plan, { block, phrase }: Statement): Span | undefined {
  const own = blocks[block]?.cell;
  if (!own) return undefined;
  for (let index = block - 1; index >= 0; index -= 1) {
    const other = blocks[index];
    if (other?.cell?.table !== own.table || other.cell.row !== own.row) return undefined;
    const at = other.text.indexOf(phrase);
    if (at >= 0) return spanIn(other, { start: at, end: at + phrase.length });
  }
  return undefined;
}
