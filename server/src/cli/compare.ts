import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { comparisonOf, type Language } from '../core/index.ts';
import { type ComparisonCells, columns, columnWords, comparisonTable } from '../exchange/comparison-table.ts';
import { isOffice, type OfficeFormat, officeFile } from '../exchange/office.ts';
import { type Report, reportFileOf } from '../exchange/report.ts';
import { csvTable, markdownTable, textTable } from '../exchange/table-forms.ts';
import { options } from './options.ts';
import { type Source, shownName } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { version } from './version.ts';
import { type Group, openPaths } from './workspace.ts';
import { handedOver, keepFromTerminal } from './written.ts';

type Format = (typeof options.compare.format.values)[number];

/** `plandoc compare OLD NEW`: the table of every indicator with a target; status 2 where a file could not be read. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.compare);
  const { output } = values;
  const [old, current, ...more] = positionals;
  if (old === undefined || current === undefined || more.length > 0)
    throw new UsageError({
      zh: '要给出上年和本年两份文稿，例如 plandoc compare 2023.md 2024.md',
      en: 'name last year’s document and this year’s, as in plandoc compare 2023.md 2024.md',
    });
  const format = oneOf('format', values.format, options.compare.format.values, endings[extname(output ?? '').toLowerCase()] ?? 'text');
  keepFromTerminal(format, output);
  const { groups, unread } = await openPaths([current], { prior: old }, terminal);
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  const [group] = groups;
  const [source] = group?.sources ?? [];
  const comparison = group && source && comparisonOf(group.snapshot, source.document.uri);
  if (!comparison || unread.length > 0) return 2;
  if (isOffice(format)) {
    const file = await officeFile(reportOn(group, source, terminal.language), format);
    return (await handedOver(output, file, terminal)) ? 0 : 2;
  }
  const prior = group.snapshot.documents.get(pathToFileURL(resolve(old)).href)?.text ?? '';
  const rows = comparisonTable(comparison, { own: source.document.text, prior }, terminal.language);
  return (await handedOver(output, renderedAs(format, rows, terminal.language), terminal)) ? 0 : 2;
}

const endings: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.xlsx': 'xlsx',
};

/** The comparison with its findings, as a report on the one document. */
function reportOn({ snapshot }: Group, { document, name }: Source, language: Language): Report {
  const nameOf = (uri: string): string => (uri === document.uri ? name : shownName(fileURLToPath(uri)));
  return { version, language, files: [reportFileOf(snapshot, document, language, nameOf, true)], unread: [] };
}

function renderedAs(format: Exclude<Format, OfficeFormat>, rows: readonly ComparisonCells[], language: Language): string {
  if (format === 'json') return `${JSON.stringify({ rows }, undefined, 2)}\n`;
  const table = [columnWords[language], ...rows].map((row) => columns.map((column) => row[column]));
  // Spreadsheets take a CSV file for UTF-8 by its byte order mark.
  return format === 'csv' ? `\uFEFF${csvTable(table)}` : format === 'markdown' ? markdownTable(table) : textTable(table);
}
