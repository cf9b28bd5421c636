import type { Block } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { tablesIn } from './tables.ts';

const spaced = /^\s*\d+ \d+(?:\.\d+)?\s*[%％]?\s*$/;
/** Groups of three may be the style of a table. */
const grouped = /^\s*\d{1,3}(?: \d{3})+(?:\.\d+)?\s*[%％]?\s*$/;
/** More of them in one table are its style. */
const most = 10;
const single = /^\s*[\d.,]+\s*[%％]?\s*$/;

/** Cells that hold a number with a space in it, 4 50.2, in a column where every other number is one number. */
export function splitCells(plan: Plan): readonly Block[] {
  return tablesIn(plan).flatMap(([, ...rows]) => {
    const suspects = rows.flat().filter((cell) => cell !== undefined && spaced.test(cell.text) && !grouped.test(cell.text)) as Block[];
    return (suspects.length > most ? [] : suspects).filter((suspect) => {
      const column = rows.map((row) => row[suspect.cell?.column ?? 0]).filter((cell) => cell !== suspect && /\d/.test(cell?.text ?? ''));
      return column.length > 0 && column.every((cell) => single.test(cell?.text ?? ''));
    });
  });
}
