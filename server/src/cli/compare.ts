import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Chosen, comparisonOf, type Language } from '../core/index.ts';
import { type ComparisonCounts, comparisonCounts, countsSentence } from '../exchange/comparison-counts.ts';
import { type ComparisonCells, columns, columnWords, comparisonTable } from '../exchange/comparison-table.ts';
import { escaped } from '../exchange/markdown.ts';
import { officeFile } from '../exchange/office.ts';
import { isOffice, type OfficeFormat } from '../exchange/office-forms.ts';
import { type Report, reportFileOf } from '../exchange/report.ts';
import { csvFile, markdownTable, textTable } from '../exchange/table-forms.ts';
import { steering } from '../exchange/width.ts';
import { options } from './options.ts';
import { openPair } from './pair.ts';
import { type Source, shownName } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, parsed, UsageError } from './usage.ts';
import { version } from './version.ts';
import type { Group } from './workspace.ts';
import { handedOver, keepFromTerminal } from './written.ts';

type Format = (typeof options.compare.format.values)[number];

/** `plandoc compare OLD NEW`: the table of every indicator with a target; status 2 where a file could not be read or is no plan. */
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
  const pair = openPair(old, current, terminal);
  if (!pair) return 2;
  const { group, source, prior, troubled } = pair;
  const status = troubled ? 2 : 0;
  const chosen = values.all ? 'all' : 'targets';
  if (isOffice(format)) {
    const file = await officeFile(reportOn(group, source, chosen, terminal.language), format);
    return handedOver(output, file, terminal) ? status : 2;
  }
  const comparison = comparisonOf(group.snapshot, source.document.uri);
  if (!comparison) return 2;
  const compared = {
    between: `${prior.name} → ${source.name}`,
    counts: comparisonCounts(comparison, chosen),
    rows: comparisonTable(comparison, { own: source.document.text, prior: prior.document.text }, terminal.language, chosen),
    room: output === undefined && process.stdout.isTTY ? process.stdout.columns : undefined,
  };
  return handedOver(output, renderedAs(format, compared, terminal.language), terminal) ? status : 2;
}

const endings: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
};

/** The comparison with its findings, as a report on the one document. */
function reportOn({ snapshot }: Group, { document, name }: Source, chosen: Chosen, language: Language): Report {
  const nameOf = (uri: string): string => (uri === document.uri ? name : shownName(fileURLToPath(uri)));
  return { version, language, files: [reportFileOf(snapshot, document, language, nameOf, { indicators: chosen })], unread: [] };
}

interface Compared {
  /** The names of the two documents. */
  readonly between: string;
  readonly counts: ComparisonCounts;
  readonly rows: readonly ComparisonCells[];
  /** Columns of the terminal that it is for. */
  readonly room?: number | undefined;
}

function renderedAs(format: Exclude<Format, OfficeFormat>, { between, counts, rows, room }: Compared, language: Language): string {
  if (format === 'json') return `${JSON.stringify({ counts, rows }, undefined, 2)}\n`;
  const table = [columnWords[language], ...rows].map((row) => columns.map((column) => row[column]));
  if (format === 'csv') return csvFile(table);
  const sentence = countsSentence(counts, language);
  if (format === 'markdown') return `## ${escaped(between)}\n\n${sentence}\n\n${markdownTable(table)}`;
  return `${between.replace(steering, ' ')}\n${sentence}\n\n${textTable(table, room)}`;
}
