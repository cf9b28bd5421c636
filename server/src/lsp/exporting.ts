import { fileNameOf, type Language, type Snapshot } from '../core/index.ts';
import { html } from '../exchange/html.ts';
import { indicatorTable } from '../exchange/indicators.ts';
import { json } from '../exchange/json.ts';
import { markdown } from '../exchange/markdown.ts';
import { type Report, type ReportFile, reportFileOf } from '../exchange/report.ts';
import { sarif } from '../exchange/sarif.ts';
import { csvTable } from '../exchange/table-forms.ts';
import { plansWithin } from './checking.ts';
import type { ExportFormat, ExportParams } from './requests.ts';

/** The report of the plans in scope in one of the forms to hand on. CSV holds the indicators, the others the findings too. */
export function exportOf(snapshot: Snapshot, { format, version, ...scope }: ExportParams, language: Language): string {
  const files = plansWithin(snapshot, scope).flatMap(({ uri }): ReportFile[] => {
    const document = snapshot.documents.get(uri);
    return document ? [reportFileOf(snapshot, document, language, fileNameOf, true)] : [];
  });
  return forms[format]({ version, language, files, unread: [] });
}

const forms: Readonly<Record<ExportFormat, (report: Report) => string>> = { html, md: markdown, csv, json, sarif };

/** One table of all plans, with a column that names the file; with a byte order mark, by which Excel knows UTF-8. */
function csv({ files, language }: Report): string {
  const [heading = []] = indicatorTable([], language);
  const rows = files.flatMap(({ file, indicators = [] }) =>
    indicatorTable(indicators, language)
      .slice(1)
      .map((row) => [file, ...row]),
  );
  return `\uFEFF${csvTable([[language === 'zh' ? '文件' : 'file', ...heading], ...rows])}`;
}
