import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { fontTable, hei, imitation, kai, small, song, title } from './docx-fonts.ts';
import type { ListedTable, ReviewSheet, SheetRow } from './review-sheet.ts';

/** A review sheet for Word, in the form of an annex to an official document: page, type sizes and page numbers as GB/T 9704 has them. */
export async function docx(sheet: ReviewSheet, language: 'zh' | 'en'): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: 'PlanDoc',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: imitation, size: points(16), language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: margins } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...head(sheet),
          ...sheet.plans.flatMap(planParts),
          ...(sheet.unread ? listed(sheet.unread) : []),
          signature(sheet, language),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable }]));
}

function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Half points, in which Word measures type. */
function points(size: number): number {
  return size * 2;
}

/** A type area of 156 mm by 225 mm. */
const margins = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(25) };

/** 22 lines to a page. */
const spacing = { line: 560, lineRule: LineRuleType.EXACT };

const head = ({ annex, title: words, summary }: ReviewSheet): Paragraph[] => [
  line(annex, { font: hei }),
  line(''),
  line(words, { font: title, size: points(22) }, { alignment: AlignmentType.CENTER }),
  line(''),
  line(summary),
];

const planParts = ({ about, tables }: ReviewSheet['plans'][number]): (Paragraph | Table)[] => [
  ...about.map((words) => line(words, {}, { keepNext: true })),
  ...tables.flatMap(listed),
];

const listed = ({ heading, columns, rows }: ListedTable): (Paragraph | Table)[] => [
  line(heading, { font: hei }, { keepNext: true }),
  new Table({
    width: { size: mm(sum(columns.map(({ width }) => width))), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    margins: { left: mm(0.8), right: mm(0.8), top: mm(0.5), bottom: mm(0.5) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title: words, width }) => cell([words], width, { size: points(8), bold: true }, AlignmentType.CENTER)),
      }),
      ...rows.map((row) => tableRow(row, columns)),
    ],
  }),
  line('', {}, { spacing: { line: 240, lineRule: LineRuleType.EXACT } }),
];

function tableRow(row: SheetRow, columns: ListedTable['columns']): TableRow {
  const children =
    'over' in row
      ? [
          new TableCell({
            columnSpan: columns.length,
            width: { size: mm(sum(columns.map(({ width }) => width))), type: WidthType.DXA },
            children: [line(row.over, { font: kai, size: small, bold: true }, { ...within, keepNext: true })],
          }),
        ]
      : row.cells.map((words, index) => cell(words, columns[index]?.width ?? 0));
  return new TableRow({ cantSplit: true, children });
}

const cell = (
  words: readonly string[],
  width: number,
  run: Run = {},
  alignment: IParagraphOptions['alignment'] = AlignmentType.LEFT,
): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: words.map((part) => line(part, { size: small, ...run }, { ...within, ...(alignment && { alignment }) })),
  });

/** In a table lines are as high as their type needs. */
const within: IParagraphOptions = { spacing: { line: 240, lineRule: LineRuleType.AUTO } };

const signature = ({ signature: words }: ReviewSheet, language: 'zh' | 'en'): Paragraph =>
  line(words, language === 'zh' ? {} : { size: points(12) }, { alignment: AlignmentType.RIGHT });

/** The number between dashes at the outer edge. */
const pageNumber = (alignment: IParagraphOptions['alignment']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        ...(alignment && { alignment }),
        indent: { left: mm(5), right: mm(5) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: song, size: points(14) })],
      }),
    ],
  });

type Run = { readonly font?: typeof imitation; readonly size?: number; readonly bold?: boolean };

const line = (words: string, run: Run = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing, ...options, children: [new TextRun({ text: printable(words), ...run })] });

/** XML has no place for control characters and halves of pairs. */
const printable = (words: string): string => words.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
