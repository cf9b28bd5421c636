import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

// Office Open XML read back without the libraries that wrote it: the parts of the package, and the cells of its sheets.

/** The parts of a file, each as text, which is found well-formed. */
export function partsOf(path: string): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (const [name, xml] of parts) assert.deepEqual(misformed(xml), [], name);
  return Object.fromEntries(parts);
}

/** What is wrong with the tags of an XML text: one that has an attribute twice, one that is closed out of turn. */
function misformed(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, closing, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    const names = Array.from(attributes.matchAll(/([\w:]+)="[^"]*"/g), ([, attribute]) => attribute);
    if (new Set(names).size < names.length) wrong.push(tag);
    if (closing && open.pop() !== name) wrong.push(tag);
    if (!closing && !empty) open.push(name);
  }
  return [...wrong, ...open];
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** One record a row, by the headings in the first row: numbers as numbers, words as strings, empty cells left out. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** The sheets of a workbook. */
export function sheetsOf(path: string): ReadSheet[] {
  const parts = partsOf(path);
  const shared = elements(parts['xl/sharedStrings.xml'] ?? '', 'si').map(({ inner }) => textIn(inner, 't'));
  return elements(parts['xl/workbook.xml'] ?? '', 'sheet').map(({ attributes }, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
    const [headings = new Map<string, string | number>(), ...rows] = elements(xml, 'row').map(({ inner }) => cellsIn(inner, shared));
    const titled = (row: ReadonlyMap<string, string | number>) =>
      Object.fromEntries(Array.from(row, ([column, value]) => [String(headings.get(column)), value]));
    return { name: unescaped(attributes.name ?? ''), xml, rows: rows.map(titled) };
  });
}

/** The cells of a row that hold something, by the letters of their column. */
function cellsIn(row: string, shared: readonly string[]): Map<string, string | number> {
  const filled = elements(row, 'c').filter(({ inner }) => inner !== '');
  return new Map(
    filled.map(({ attributes, inner }) => {
      const value = textIn(inner, 'v');
      return [(attributes.r ?? '').replace(/\d+/, ''), attributes.t === 's' ? (shared[Number(value)] ?? '') : Number(value)];
    }),
  );
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

/** The elements of a name, which do not stand within each other. */
export const elements = (xml: string, name: string): Element[] =>
  Array.from(
    xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g')),
    ([, attributes = '', inner = '']) => ({
      attributes: Object.fromEntries(Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value])),
      inner,
    }),
  );

/** The text of all elements of a name, joined. */
export const textIn = (xml: string, name: string): string =>
  elements(xml, name)
    .map(({ inner }) => unescaped(inner))
    .join('');

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
