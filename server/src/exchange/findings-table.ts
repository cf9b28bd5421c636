import { type Language, rules } from '../core/index.ts';
import { quoteOf } from './quote.ts';
import type { Report, ReportFile, ReportFinding } from './report.ts';
import { csvFile } from './table-forms.ts';
import { excuseWords, placesSentence, severityWords } from './wording.ts';

/** The columns of the table of findings, in their order. */
export const findingColumns = [
  'file',
  'line',
  'column',
  'severity',
  'rule',
  'finds',
  'message',
  'words',
  'quote',
  'others',
  'fix',
] as const;

/** One finding in words; `others` has a line for each other place that it speaks of. */
export type FindingCells = Readonly<Record<(typeof findingColumns)[number], string>>;

/** The findings of all files. */
export const findingRows = (report: Report): FindingCells[] =>
  report.files.flatMap((file) => file.findings.map((finding) => cellsOf(file, finding, report.language)));

/** The findings that are kept out of the list, each with what keeps it out. */
export const suppressedRows = (report: Report): { readonly cells: FindingCells; readonly excuse: string }[] =>
  report.files.flatMap((file) =>
    (file.suppressed ?? []).map((finding) => ({
      cells: cellsOf(file, finding, report.language),
      excuse: excuseWords(finding, report.language),
    })),
  );

/** The findings as CSV, for a spreadsheet: with the byte order mark by which it knows UTF-8. */
export function csv(report: Report): string {
  const rows = [findingWords[report.language], ...findingRows(report)];
  return csvFile(rows.map((cells) => findingColumns.map((column) => cells[column])));
}

function cellsOf(file: ReportFile, finding: ReportFinding, language: Language): FindingCells {
  const { before, marked, after } = quoteOf(file, finding, 120);
  const places = placesSentence(finding, language);
  return {
    file: file.file,
    line: String(finding.line),
    column: String(finding.column),
    severity: severityWords[language][finding.severity],
    rule: finding.rule,
    finds: summaries.get(finding.rule)?.[language] ?? '',
    message: finding.message,
    words: marked,
    quote: `${before}${marked}${after}`,
    others: [...otherPlaces(file, finding), ...(places ? [places] : [])].join('\n'),
    fix: finding.fix?.title ?? '',
  };
}

/** Where the other figures stand, and what is said of each. */
export const otherPlaces = (file: ReportFile, { related }: ReportFinding): string[] =>
  related.map((other) => `${other.file === file.file ? '' : `${other.file}:`}${other.line}:${other.column} ${other.message}`);

const summaries = new Map<string, (typeof rules)[number]['summary']>(rules.map(({ id, summary }) => [id, summary]));

export const findingWords: Readonly<Record<Language, FindingCells>> = {
  zh: {
    file: '文件',
    line: '行',
    column: '列',
    severity: '级别',
    rule: '规则',
    finds: '查什么',
    message: '问题',
    words: '文字',
    quote: '所在之处',
    others: '另见',
    fix: '修正',
  },
  en: {
    file: 'file',
    line: 'line',
    column: 'column',
    severity: 'severity',
    rule: 'rule',
    finds: 'finds',
    message: 'message',
    words: 'words',
    quote: 'context',
    others: 'see also',
    fix: 'fix',
  },
};
