import { distinctNames, type Language, type Snapshot } from '../core/index.ts';
import { html } from '../exchange/html.ts';
import { indicatorTable } from '../exchange/indicators.ts';
import { json } from '../exchange/json.ts';
import { markdown } from '../exchange/markdown.ts';
import { officeFile } from '../exchange/office.ts';
import { isOffice, type OfficeFormat } from '../exchange/office-forms.ts';
import { type Report, type ReportFile, reportFileOf } from '../exchange/report.ts';
import { sarif } from '../exchange/sarif.ts';
import { csvFile } from '../exchange/table-forms.ts';
import { type Course, oneByOne } from './cancelling.ts';
import { plansWithin } from './checking.ts';
import type { ExportFormat, ExportParams, ExportResult } from './requests.ts';

/** The report of the plans in scope in one of the forms to hand on. CSV holds the indicators, the others the findings too. */
export async function exportOf(
  snapshot: Snapshot,
  { format, version, ...scope }: ExportParams,
  language: Language,
  course: Course,
): Promise<ExportResult> {
  const files: ReportFile[] = [];
  const nameOf = distinctNames(snapshot.documents.keys());
  for await (const { uri } of oneByOne(plansWithin(snapshot, scope), course)) {
    const document = snapshot.documents.get(uri);
    if (document) files.push(reportFileOf(snapshot, document, language, nameOf, { indicators: 'targets', fingerprints: true }));
  }
  const report: Report = { version, language, files, unread: [] };
  return isOffice(format) ? { bytes: inBase64(await officeFile(report, format)) } : { text: texts[format](report) };
}

const texts: Readonly<Record<Exclude<ExportFormat, OfficeFormat>, (report: Report) => string>> = { html, md: markdown, csv, json, sarif };

function inBase64(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let start = 0; start < bytes.length; start += portion) signs.push(String.fromCharCode(...bytes.subarray(start, start + portion)));
  return btoa(signs.join(''));
}

/** So many arguments are safe to give to a function. */
const portion = 10_000;

/** One table of all plans, with a column that names the file; with a byte order mark, by which Excel knows UTF-8. */
function csv({ files, language }: Report): string {
  const [heading = []] = indicatorTable([], language);
  const rows = files.flatMap(({ file, indicators = [] }) =>
    indicatorTable(indicators, language)
      .slice(1)
      .map((row) => [file, ...row]),
  );
  return csvFile([[language === 'zh' ? '文件' : 'file', ...heading], ...rows]);
}
