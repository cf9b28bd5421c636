import seed from '../../../../seeds/rules/table-differs.json' with { type: 'json' };
import type { Block } from '../markdown/block.ts';
import { ofWords } from '../markdown/words.ts';
import { type Exact, exact, formatted, roundingOf, zero } from '../quantity/exact.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { type Row, tablesIn } from './tables.ts';

interface WrongTotal extends Fault {
  readonly row: string;
  readonly written: string;
  readonly sum: string;
  readonly count: number;
}

export const tableDiffers: Rule<WrongTotal> = {
  id: 'table-differs',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '表格的合计与各行之和不符。', en: 'The total of a table is not the sum of its rows.' },

  *faults({ plan }: RuleContext) {
    for (const rows of tablesIn(plan)) yield* wrongTotalsIn(rows);
  },

  message: ({ row, written, sum, count }) => ({
    zh: `“${row}”是${written}，而${count}行相加是${sum}，差额超出四舍五入。总数与分项须对得上；请核实是哪一个错了。`,
    en: `“${row}” is ${written}, but its ${count} rows add up to ${sum}, more than rounding explains. Check which of them is wrong.`,
  }),
};

const isTotal = (row: Row): boolean => seed.totals.includes(nameOf(row));
const isSubtotal = (row: Row): boolean => seed.subtotals.includes(nameOf(row));
const nameOf = (row: Row): string => {
  const cell = row.find((one) => one && !isNumber(one.words));
  return cell ? nameIn(cell.words) : '';
};

const isNumber = ofWords(({ text }) => /^[\s\d.]*$/.test(text));
const nameIn = ofWords(({ text }) => text.replace(/[\s*]/g, ''));

const textsOf = (row: Row): string => row.map((cell) => cell?.text ?? '').join('');

/** A total at either end sums all other rows, or their subtotals; a subtotal the rows since the last one. Of which 其中 tells nothing adds up. */
function* wrongTotalsIn(rows: readonly Row[]): Iterable<WrongTotal> {
  const [header, ...body] = Array.from(rows, (row) => row ?? []);
  const totals = body.filter(isTotal);
  const subtotals = body.filter(isSubtotal);
  if (!header || totals.length + subtotals.length === 0) return;
  if (body.some((row) => seed.within.some((word) => textsOf(row).includes(word))) || differInUnit(header, body)) return;
  const [total] = totals;
  if (totals.length > 1 || (total && total !== body[0] && total !== body[body.length - 1])) return;
  if (subtotals.length > 0 && isSubtotal(body.find((row) => row !== total) ?? [])) return;
  let since: Row[] = [];
  for (const row of body) {
    if (row === total) continue;
    if (!isSubtotal(row)) since.push(row);
    else {
      yield* wrongIn(header, row, since);
      since = [];
    }
  }
  if (total) yield* wrongIn(header, total, subtotals.length > 0 ? [...subtotals, ...since] : since);
}

const differInUnit = (header: Row, body: readonly Row[]): boolean => {
  const column = header.findIndex((cell) => seed.units.some((word) => cell?.text.includes(word)));
  const units = body.map((row) => row[column]?.text.trim() ?? '').filter((unit) => unit !== '');
  return column > 0 && new Set(units).size > 1;
};

function* wrongIn(header: Row, total: Row, rows: readonly Row[]): Iterable<WrongTotal> {
  for (const [column, cell] of total.entries()) {
    const stated = numberIn(cell);
    const parts = rows.map((row) => numberIn(row[column]));
    const title = header[column]?.text ?? '';
    if (!cell || !stated || column === 0 || rows.length < 2 || seed.notSummed.some((word) => title.includes(word))) continue;
    if (!parts.every((part) => part !== undefined)) continue;
    const sum = parts.reduce((whole, { value }) => whole.add(value), zero);
    const slack = parts.reduce((whole, { rounding }) => whole.add(rounding), stated.rounding);
    // Whole numbers are counted, not rounded.
    const allowed = [stated, ...parts].every(({ isWhole }) => isWhole) ? zero : slack;
    if (sum.sub(stated.value).abs().compare(allowed) <= 0) continue;
    yield { span: cell.span, row: nameOf(total), written: cell.text.trim(), sum: formatted(sum), count: rows.length };
  }
}

function numberIn(cell: Block | undefined): { value: Exact; rounding: Exact; isWhole: boolean } | undefined {
  const digits = cell?.text.trim().replace(/,/g, '') ?? '';
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined;
  return { value: exact(digits), rounding: roundingOf(digits), isWhole: !digits.includes('.') };
}
