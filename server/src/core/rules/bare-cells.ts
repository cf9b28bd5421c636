import seed from '../../../../seeds/rules/unit-missing.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { familiesOf } from './noun-families.ts';
import { type Row, unitColumnOf } from './tables.ts';

/** A cell whose number, or whose name, has no unit where all like it have one. */
export interface BareCell {
  readonly cell: Block;
  readonly name: string;
}

const bareNumber = /^\s*-?\d+(?:\.\d+)?\s*$/;
const { before, after } = seed.cellBounds;
const withUnit = new RegExp(
  `^\\s*(?:${before.join('|')})?-?\\d+(?:\\.\\d+)?\\s*(?:[%％‰]|[\\p{Script=Han}/]{1,8})(?:${after.join('|')})?\\s*$`,
  'u',
);
const inBrackets = /[（(][^）)]*[）)]\s*$/;
const fewest = 2;

/** What is told of units in one table: by a column of its own, beside each number, or in brackets behind names and heads. */
export function* bareCells([header, ...rows]: readonly Row[], lexicon: Lexicon): Iterable<BareCell> {
  if (!header) return;
  const unitColumn = unitColumnOf(header, lexicon);
  if (unitColumn >= 0) yield* withoutUnit(rows, unitColumn, lexicon);
  else {
    yield* besideUnits(header, rows);
    yield* namesWithoutUnit(rows, lexicon);
    yield* headsWithoutUnit(header, rows, lexicon);
  }
}

/** The name in a row, and the first cell that holds a bare number. */
const nameIn = (row: Row): Block | undefined =>
  row.find((cell) => /\p{Script=Han}{2}/u.test(cell?.text ?? '') && !withUnit.test(cell?.text ?? ''));
const firstBare = (row: Row): Block | undefined => row.find((cell, column) => column > 0 && cell && bareNumber.test(cell.text));

/** True for the name of something that must have a unit, as the vocabulary or its last word tells: not 基尼系数, not 合计. */
function takesUnit(name: string, { indicator }: Lexicon): boolean {
  const bare = name.replace(/^[\d.、\s]+|\s+$/g, '');
  const entry = indicator(bare);
  if (entry) return entry.dimension !== '' && entry.dimension !== 'index';
  return familiesOf(bare) !== undefined;
}

function* withoutUnit(rows: readonly Row[], column: number, lexicon: Lexicon): Iterable<BareCell> {
  const isEmpty = (row: Row): boolean => (row[column]?.text ?? '').trim() === '';
  const empty = rows.filter(isEmpty);
  const [row] = empty;
  if (!row || empty.length > 1 || rows.length - 1 < fewest) return;
  const name = nameIn(row);
  const cell = row.find((one, index) => index > column && one && bareNumber.test(one.text));
  if (name && cell && takesUnit(name.text.trim(), lexicon)) yield { cell, name: name.text.trim() };
}

/** 420亿元 | 450: the other cells of the row and of the column have their unit; where the row has no other number, two of the column must. */
function* besideUnits(header: Row, rows: readonly Row[]): Iterable<BareCell> {
  for (const [column, head] of header.entries()) {
    if (column === 0 || inBrackets.test(head?.text ?? '')) continue;
    const numbered = rows.filter((row) => /\d/.test(row[column]?.text ?? ''));
    const odd = numbered.filter((row) => !withUnit.test(row[column]?.text ?? ''));
    const [row] = odd;
    const cell = row?.[column];
    if (!row || !cell || odd.length > 1 || numbered.length < 2 || !bareNumber.test(cell.text) || /^\s*0\s*$/.test(cell.text)) continue;
    const others = row.filter((other, index) => index > 0 && index !== column && /\d/.test(other?.text ?? ''));
    const enough = others.length > 0 || numbered.length > fewest;
    if (enough && others.every((other) => withUnit.test(other?.text ?? ''))) yield { cell, name: nameIn(row)?.text.trim() ?? '' };
  }
}

/** 产值（亿元） in all rows but one. */
function* namesWithoutUnit(rows: readonly Row[], lexicon: Lexicon): Iterable<BareCell> {
  const numbered = rows.filter((row) => firstBare(row) && nameIn(row));
  const without = numbered.filter((row) => !inBrackets.test(nameIn(row)?.text ?? ''));
  const [row] = without;
  const name = row && nameIn(row);
  const cell = row && firstBare(row);
  if (!name || !cell || without.length > 1 || numbered.length - 1 < fewest) return;
  if (takesUnit(name.text.trim(), lexicon)) yield { cell, name: name.text.trim() };
}

/** 产值（亿元） | 增速（%） | 税收: heads of columns of numbers. */
function* headsWithoutUnit(header: Row, rows: readonly Row[], lexicon: Lexicon): Iterable<BareCell> {
  const columns = header.flatMap((cell, column) => {
    const cells = rows.map((row) => row[column]).filter((one) => (one?.text.trim() ?? '') !== '');
    return cell && column > 0 && cells.length > 0 && cells.every((one) => bareNumber.test(one?.text ?? ''))
      ? [{ cell, first: cells[0] }]
      : [];
  });
  const without = columns.filter(({ cell }) => !inBrackets.test(cell.text) && takesUnit(cell.text.trim(), lexicon));
  const withUnits = columns.filter(({ cell }) => inBrackets.test(cell.text));
  const [column] = without;
  if (column?.first && without.length === 1 && withUnits.length >= fewest) yield { cell: column.first, name: column.cell.text.trim() };
}
