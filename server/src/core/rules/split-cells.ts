import type { Block } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { tablesIn } from './tables.ts';

const unit = '\\s*[%％]?[\\p{Script=Han}/]{0,8}\\s*$';
const spaced = new RegExp(`^\\s*\\d+ \\d+(?:\\.\\d+)?${unit}`, 'u');
/** Groups of three may be the style of a table, where no long number of the column is written without. */
const grouped = new RegExp(`^\\s*\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?${unit}`, 'u');
const single = new RegExp(`^\\D{0,4}[\\d.,]+${unit}`, 'u');
/** More of them in one table are its style. */
const most = 10;

/** Cells that hold a number with a space in it, 4 50.2, in a column where every other number is one number. */
export function splitCells(plan: Plan): readonly Block[] {
  return tablesIn(plan).flatMap(([, ...rows]) => {
    const suspects = rows.flat().filter((cell) => cell !== undefined && spaced.test(cell.text)) as Block[];
    return (suspects.length > most ? [] : suspects).filter((suspect) => {
      const column = rows.map((row) => row[suspect.cell?.column ?? 0]).filter((cell) => cell !== suspect && /\d/.test(cell?.text ?? ''));
      // Of four digits none need be set apart where those of five are.
      const long = /\d{2} \d/.test(suspect.text) ? /\d{5}/ : /\d{4}/;
      const isStyle = grouped.test(suspect.text) && !column.some((cell) => long.test(cell?.text ?? ''));
      return !isStyle && column.length > 0 && column.every((cell) => single.test(cell?.text ?? ''));
    });
  });
}
