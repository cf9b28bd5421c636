import { boundWord, type Language } from '../core/index.ts';
import { columnWords } from './comparison-table.ts';
import { statisticWords } from './facts.ts';
import { type FindingCells, findingColumns, findingRows, findingWords, suppressedRows } from './findings-table.ts';
import type { Amount, IndicatorLine } from './indicators.ts';
import type { Report } from './report.ts';

/** Words, or a number in decimal digits. */
export type Cell = string | { readonly number: string };

/** A sheet of a workbook: its columns with their widths in characters, and the rows below the headings. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
}

/** The report as a workbook: the indicators, the findings, and where there are some what was silenced and what could not be read. */
export function workbookOf(report: Report): Sheet[] {
  const words = sheetWords[report.language];
  const findings = findingSheet(report);
  const silenced = suppressedRows(report);
  return [
    indicatorSheet(report),
    { ...findings, name: words.findings, rows: findingRows(report).map(findingCells), frozen: 1 },
    ...(silenced.length > 0
      ? [
          {
            name: words.silenced,
            columns: [...findings.columns, { title: words.reason, width: 30 }],
            rows: silenced.map(({ cells, excuse }) => [...findingCells(cells), excuse]),
            frozen: 1,
          },
        ]
      : []),
    ...(report.unread.length > 0
      ? [
          {
            name: words.unread,
            columns: [
              { title: words.file, width: 30 },
              { title: words.reason, width: 60 },
            ],
            rows: report.unread.map(({ file, reason }) => [file, reason]),
            frozen: 1,
          },
        ]
      : []),
  ];
}

/** The indicators of all files, those that are not plans left out. Numbers are in the unit of their row. */
function indicatorSheet({ files, language }: Report): Sheet {
  const lines = files.flatMap(({ file, indicators = [] }) => indicators.map((line) => ({ file, line })));
  const columns = indicatorColumns(language);
  return {
    name: sheetWords[language].indicators,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: lines.map(({ file, line }) => columns.map(({ cell }) => cell(line, file))),
    frozen: 2,
  };
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (line: IndicatorLine, file: string) => Cell;
}

function indicatorColumns(language: Language): Column[] {
  const own = sheetWords[language];
  const told = columnWords[language];
  const figure = (of: 'priorTarget' | 'result' | 'target'): Column[] => [
    { title: told[of], width: 12, cell: ({ amounts, words }) => figureCell(amounts[of], words[of]) },
    { title: `${told[of]}${own.bound}`, width: 8, cell: ({ amounts }) => boundCell(amounts[of], language) },
  ];
  const asWritten = (of: 'priorTarget' | 'result' | 'target'): Column => ({
    title: `${told[of]}${own.written}`,
    width: 18,
    cell: ({ words }) => words[of],
  });
  return [
    { title: own.file, width: 24, cell: (_line, file) => file },
    { title: told.indicator, width: 26, cell: ({ words }) => words.indicator },
    { title: own.kind, width: 8, cell: ({ kind }) => (kind ? statisticWords[language][kind] : '') },
    { title: told.unit, width: 10, cell: ({ words }) => words.unit },
    ...figure('priorTarget'),
    ...figure('result'),
    { title: told.outcome, width: 12, cell: ({ words }) => words.outcome },
    ...figure('target'),
    { title: told.change, width: 12, cell: ({ words }) => amountIn(words.change).amount },
    { title: `${told.change}${own.unit}`, width: 12, cell: ({ words }) => amountIn(words.change).unit },
    { title: told.impliedLevel, width: 14, cell: ({ words }) => amountIn(words.impliedLevel).amount },
    { title: `${told.impliedLevel}${own.unit}`, width: 12, cell: ({ words }) => amountIn(words.impliedLevel).unit },
    { title: told.tasks, width: 14, cell: ({ words }) => numberOrWords(words.tasks) },
    { title: own.count, width: 8, cell: ({ findings }) => ({ number: String(findings) }) },
    asWritten('priorTarget'),
    asWritten('result'),
    asWritten('target'),
  ];
}

/** A single value as a number, a range as its two ends; what is not of the row's kind as the document has it. */
function figureCell(amount: Amount | undefined, words: string): Cell {
  if (!amount) return words;
  return amount.low === amount.high ? { number: amount.low } : `${amount.low}～${amount.high}`;
}

const boundCell = (amount: Amount | undefined, language: Language): string => (amount ? boundWord(amount.bound, language) : '');

/** Words such as `−0.4万吨` as a number and its unit; a range stays words. */
function amountIn(words: string): { amount: Cell; unit: string } {
  const [, sign = '', digits, unit = ''] = /^([+−-]?)(\d+(?:\.\d+)?)([^\d～]*)$/u.exec(words) ?? [];
  if (digits === undefined) return { amount: words, unit: '' };
  return { amount: { number: `${sign === '+' ? '' : sign.replace('−', '-')}${digits}` }, unit: unit.trim() };
}

const numberOrWords = (words: string): Cell => (/^\d+$/.test(words) ? { number: words } : words);

function findingSheet({ language }: Report): Pick<Sheet, 'columns'> {
  return { columns: findingColumns.map((column) => ({ title: findingWords[language][column], width: findingWidths[column] ?? 8 })) };
}

const findingCells = (cells: FindingCells): Cell[] =>
  findingColumns.map((column) => (column === 'line' || column === 'column' ? { number: cells[column] } : cells[column]));

const findingWidths: Readonly<Partial<Record<(typeof findingColumns)[number], number>>> = {
  file: 24,
  rule: 22,
  finds: 30,
  message: 60,
  words: 18,
  quote: 50,
  others: 50,
  fix: 24,
};

const sheetWords = {
  zh: {
    indicators: '指标对照',
    findings: '问题',
    silenced: '未列出的问题',
    unread: '未能读取',
    file: '文件',
    kind: '类别',
    unit: '的单位',
    bound: '的界限',
    written: '原文',
    count: '问题数',
    reason: '原因',
  },
  en: {
    indicators: 'Indicators',
    findings: 'Findings',
    silenced: 'Not listed',
    unread: 'Not read',
    file: 'file',
    kind: 'kind',
    unit: ': unit',
    bound: ': bound',
    written: ' as written',
    count: 'findings',
    reason: 'reason',
  },
} as const;
