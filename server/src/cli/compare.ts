import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparisonOf, type Language } from '../core/index.ts';
import { type ComparisonCells, columns, columnWords, comparisonTable } from '../exchange/comparison-table.ts';
import { csvTable, markdownTable, textTable } from '../exchange/table-forms.ts';
import { options } from './options.ts';
import { reasonOf } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { openPaths } from './workspace.ts';

type Format = (typeof options.compare.format.values)[number];

/** `plandoc compare OLD NEW`: the table of every indicator with a target; status 2 where a file could not be read. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, options.compare);
  const [old, current, ...more] = positionals;
  if (old === undefined || current === undefined || more.length > 0)
    throw new UsageError({
      zh: '要给出上年和本年两份文稿，例如 plandoc compare 2023.md 2024.md',
      en: 'name last year’s document and this year’s, as in plandoc compare 2023.md 2024.md',
    });
  const format = oneOf(
    'format',
    values.format,
    options.compare.format.values,
    endings[extname(values.output ?? '').toLowerCase()] ?? 'text',
  );
  const { groups, unread } = await openPaths([current], { prior: old }, terminal);
  terminal.settle();
  for (const { name, reason } of unread) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  const [group] = groups;
  const [source] = group?.sources ?? [];
  const comparison = group && source && comparisonOf(group.snapshot, source.document.uri);
  if (!comparison || unread.length > 0) return 2;
  const prior = group.snapshot.documents.get(pathToFileURL(resolve(old)).href)?.text ?? '';
  const rows = comparisonTable(comparison, { own: source.document.text, prior }, terminal.language);
  const rendered = renderedAs(format, rows, terminal.language);
  if (values.output === undefined) terminal.out(rendered);
  else {
    try {
      await writeFile(values.output, rendered);
    } catch (error) {
      const cannot = terminal.say({ zh: '写不了：', en: 'cannot be written: ' });
      terminal.err(`plandoc: --output ${values.output}: ${cannot}${terminal.say(reasonOf(error))}\n`);
      return 2;
    }
  }
  return 0;
}

const endings: Readonly<Record<string, Format>> = { '.md': 'markdown', '.markdown': 'markdown', '.csv': 'csv', '.json': 'json' };

function renderedAs(format: Format, rows: readonly ComparisonCells[], language: Language): string {
  if (format === 'json') return `${JSON.stringify({ rows }, undefined, 2)}\n`;
  const table = [columnWords[language], ...rows].map((row) => columns.map((column) => row[column]));
  // Spreadsheets take a CSV file for UTF-8 by its byte order mark.
  return format === 'csv' ? `\uFEFF${csvTable(table)}` : format === 'markdown' ? markdownTable(table) : textTable(table);
}
