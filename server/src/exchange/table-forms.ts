import { padded, steering, widthOf } from './width.ts';

/** A heading row and the rows below it, as words. */
export type Table = readonly (readonly string[])[];

/** Columns for a terminal: a wide character takes two. Where they are wider than `room`, each row becomes a list of its cells under their headings. */
export function textTable(table: Table, room = Number.POSITIVE_INFINITY): string {
  const widths = (table[0] ?? []).map((_, column) => table.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0));
  if (widths.reduce((sum, width) => sum + width + 2, -2) > room) return textRecords(table);
  const lines = table.map((row) => row.map((cell, column) => padded(plain(cell), widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function textRecords([headings = [], ...rows]: Table): string {
  const [, ...others] = headings;
  const width = Math.max(0, ...others.map(widthOf));
  const records = rows.map(([first = '', ...cells]) => {
    const lines = cells.flatMap((cell, column) => (cell === '' ? [] : [`  ${padded(others[column] ?? '', width)}  ${plain(cell)}`]));
    return [plain(first), ...lines].map((line) => `${line}\n`).join('');
  });
  return records.join('\n');
}

/** A GitHub table. */
export function markdownTable([heading = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell).replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`;
  return [heading, heading.map(() => '---'), ...rows].map(line).join('');
}

/** A table as a CSV file: spreadsheets take it for UTF-8 by its byte order mark. */
export const csvFile = (table: Table): string => `\uFEFF${csvTable(table)}`;

/** RFC 4180. A cell that a spreadsheet would run as a formula is kept from it by an apostrophe; signed figures stay figures, and a mere `=` is no formula. */
export function csvTable(table: Table): string {
  const cell = (text: string): string => {
    const safe = /^(?:[=＝](?!$)|[@＠＋－\t\r]|[+-](?!\d))/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return table.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const plain = (text: string): string => text.replace(steering, ' ');
