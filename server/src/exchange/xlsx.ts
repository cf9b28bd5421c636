import writeExcelFile, { type CellObject, type Feature, type Sheet as WrittenSheet } from 'write-excel-file/universal';
import { widthOf } from './width.ts';
import type { Cell, Sheet } from './workbook.ts';

/** A workbook as an Office Open XML file: headings frozen and with filters, numbers as numbers, each sheet as wide as a page when printed. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const look = { fontFamily: 'Calibri', fontSize: 11, features: [filtersAndPages(sheets)] };
  const file = await writeExcelFile(sheets.map(written), look).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

const written = ({ name, columns, rows, frozen }: Sheet): WrittenSheet<Blob> => {
  const widths = columns.map(({ width }) => width);
  const titles = columns.map(({ title }) => title);
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
    data: [
      columns.map(({ title }) => heading(title, heightOf(titles, widths))),
      ...rows.map((row) => row.map((cell) => cellOf(cell, heightOf(row, widths)))),
    ],
  };
};

const heading = (title: string, height: number): CellObject => ({
  value: title,
  height,
  fontWeight: 'bold',
  backgroundColor: '#e8eef7',
  wrap: true,
  alignVertical: 'center',
});

/** Spreadsheets reckon in 64 bits: a number that these do not hold to the digit stays text. An empty cell is left out. */
function cellOf(cell: Cell, height: number): CellObject | null {
  const shared = { alignVertical: 'top', height } as const;
  if (typeof cell === 'string') return cell === '' ? null : { ...shared, value: cell.slice(0, longest), wrap: true };
  const value = Number(cell.number);
  return String(value) === cell.number ? { ...shared, value } : { ...shared, value: cell.number, align: 'right' };
}

/** Characters that a cell holds. */
const longest = 32_767;

/** In points: not every program makes a row as high as its words need. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, index) => (typeof cell === 'string' ? linesOf(cell, (widths[index] ?? 8) - 1) : 1));
  return 15 * Math.min(25, Math.max(1, ...lines));
}

const linesOf = (words: string, width: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

/** What the library does not know: buttons at the headings to sort and filter by, and pages that are as wide as the sheet, the headings on each. */
const filtersAndPages = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined
            ? xml
            : xml
                .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
                .replace('</sheetData>', `</sheetData><autoFilter ref="${filled(sheet).replaceAll('$', '')}"/>`)
                .replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
        },
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const names = sheets.map((sheet, index) => {
            const quoted = `'${sheet.name}'!`;
            return (
              `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}${filled(sheet)}</definedName>` +
              `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}$1:$1</definedName>`
            );
          });
          return xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
        },
      },
    },
  },
});

/** The cells of a sheet, its headings among them; no sheet here has more columns than there are letters. */
const filled = ({ columns, rows }: Sheet): string => `$A$1:$${String.fromCharCode(64 + columns.length)}$${rows.length + 1}`;
