import { padded, widthOf } from './width.ts';

/** A heading row and the rows below it, as words. */
export type Table = readonly (readonly string[])[];

/** Columns for a terminal: a wide character takes two. */
export function textTable(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) => table.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0));
  const lines = table.map((row) => row.map((cell, column) => padded(plain(cell), widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** A GitHub table. */
export function markdownTable([heading = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell).replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`;
  return [heading, heading.map(() => '---'), ...rows].map(line).join('');
}

/** RFC 4180. A cell that a spreadsheet would run as a formula is kept from it by an apostrophe; signed figures stay figures, and a mere `=` is no formula. */
export function csvTable(table: Table): string {
  const cell = (text: string): string => {
    const safe = /^(?:[=＝](?!$)|[@＠＋－\t\r]|[+-](?!\d))/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return table.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
