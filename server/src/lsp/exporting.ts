import { comparisonOf, fileNameOf, type Language, priorOf, type Snapshot } from '../core/index.ts';
import { columns, columnWords, comparisonTable } from '../exchange/comparison-table.ts';
import { html } from '../exchange/html.ts';
import { json } from '../exchange/json.ts';
import { markdown } from '../exchange/markdown.ts';
import { type Report, type ReportFile, reportFileOf } from '../exchange/report.ts';
import { sarif } from '../exchange/sarif.ts';
import { csvTable, type Table } from '../exchange/table-forms.ts';
import { plansWithin } from './checking.ts';
import type { ExportFormat, ExportParams } from './requests.ts';

/** The report of the plans in scope in one of the forms to hand on. CSV holds the indicators, the others the findings too. */
export function exportOf(snapshot: Snapshot, { format, version, ...scope }: ExportParams, language: Language): string {
  const files = plansWithin(snapshot, scope).flatMap(({ uri }): ReportFile[] => {
    const document = snapshot.documents.get(uri);
    return document ? [{ ...reportFileOf(snapshot, document, language, fileNameOf), table: tableOf(snapshot, uri, language) }] : [];
  });
  return forms[format]({ version, language, files, unread: [] });
}

/** The table of a plan's indicators, the first row its headings. */
function tableOf(snapshot: Snapshot, uri: string, language: Language): Table {
  const comparison = comparisonOf(snapshot, uri);
  if (!comparison) return [];
  const prior = priorOf(snapshot, uri)?.prior?.uri;
  const textAt = (of: string | undefined): string => (of === undefined ? '' : (snapshot.documents.get(of)?.text ?? ''));
  const rows = comparisonTable(comparison, { own: textAt(uri), prior: textAt(prior) }, language);
  return [columnWords[language], ...rows].map((cells) => columns.map((column) => cells[column]));
}

const forms: Readonly<Record<ExportFormat, (report: Report) => string>> = { html, md: markdown, csv, json, sarif };

/** One table of all plans, with a column that names the file; with a byte order mark, by which Excel knows UTF-8. */
function csv({ files, language }: Report): string {
  const heading = [language === 'zh' ? '文件' : 'file', ...columns.map((column) => columnWords[language][column])];
  const rows = files.flatMap(({ file, table = [] }) => table.slice(1).map((row) => [file, ...row]));
  return `\uFEFF${csvTable([heading, ...rows])}`;
}
