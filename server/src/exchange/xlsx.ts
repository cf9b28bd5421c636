import writeExcelFile, { type CellObject, type Feature, type Sheet as WrittenSheet } from 'write-excel-file/universal';
import type { Cell, Sheet } from './workbook.ts';

/** A workbook as an Office Open XML file: headings frozen and with filters, numbers as numbers. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = await writeExcelFile(sheets.map(written), { features: [filters(sheets)] }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

const written = ({ name, columns, rows }: Sheet): WrittenSheet<Blob> => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
  data: [columns.map(({ title }) => heading(title)), ...rows.map((row) => row.map(cellOf))],
});

const heading = (title: string): CellObject => ({
  value: title,
  fontWeight: 'bold',
  backgroundColor: '#e8eef7',
  wrap: true,
  alignVertical: 'center',
});

/** Spreadsheets reckon in 64 bits: a number that these do not hold to the digit stays text. An empty cell is left out. */
function cellOf(cell: Cell): CellObject | null {
  if (typeof cell === 'string') return cell === '' ? null : { value: cell.slice(0, longest), wrap: true, alignVertical: 'top' };
  const value = Number(cell.number);
  if (String(value) !== cell.number) return { value: cell.number, align: 'right', alignVertical: 'top' };
  return { value, alignVertical: 'top' };
}

/** Characters that a cell holds. */
const longest = 32_767;

/** Buttons at the headings to sort and filter by, which the library does not know. */
const filters = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex] ?? { columns: [], rows: [] };
          const last = `${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
        },
      },
    },
  },
});
