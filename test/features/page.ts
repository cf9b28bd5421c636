import { readFileSync } from 'node:fs';

/** A document of an example, its marks taken out. Offsets are UTF-16 code units into `text`. */
export interface ExampleDocument {
  readonly name: string;
  readonly text: string;
  /** Where `┃` stood. */
  readonly cursor?: number;
  /** What stood between `⟦` and `⟧`. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

/** One `##` section of a page: documents (`markdown NAME` blocks, `markdown NAME CRLF` for one whose lines end so) and expected results (all other blocks, by their info string). */
export interface Example {
  readonly title: string;
  readonly documents: readonly ExampleDocument[];
  readonly expected: ReadonlyMap<string, string>;
}

/** The examples of a page. A block is fenced by four backquotes or by three. */
export function examplesOf(path: string): Example[] {
  return sectionsOf(readFileSync(path, 'utf8')).map((section) => {
    const blocks = Array.from(section.matchAll(/^(`{3,})([^\n`]+)\n([\s\S]*?)^\1$/gm), ([, , info = '', body = '']) => ({
      info: info.trim(),
      body,
    }));
    const documents = blocks
      .filter(({ info }) => info.startsWith('markdown '))
      .map(({ info, body }) => documentOf(info.slice('markdown '.length), body));
    const expected = new Map(blocks.filter(({ info }) => !info.startsWith('markdown ')).map(({ info, body }) => [info, body]));
    return { title: section.slice(0, section.indexOf('\n')), documents, expected };
  });
}

/** The text after each `## ` that does not stand in a fenced block. */
function sectionsOf(page: string): string[] {
  const sections: string[][] = [];
  let fence = '';
  for (const line of page.split('\n')) {
    const [marks = ''] = /^`{3,}/.exec(line) ?? [];
    if (fence === '' && line.startsWith('## ')) sections.push([line.slice(3)]);
    else sections.at(-1)?.push(line);
    if (fence === '') fence = marks;
    else if (marks === fence) fence = '';
  }
  return sections.map((lines) => lines.join('\n'));
}

function documentOf(name: string, body: string): ExampleDocument {
  const starts: number[] = [];
  const marked: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  const [file = '', lineEnds] = name.split(' ');
  for (const sign of lineEnds === 'CRLF' ? body.replaceAll('\n', '\r\n') : body) {
    if (sign === '┃') cursor = text.length;
    else if (sign === '⟦') starts.push(text.length);
    else if (sign === '⟧') marked.push({ start: starts.pop() ?? 0, end: text.length });
    else text += sign;
  }
  return { name: file, text, marked, ...(cursor !== undefined && { cursor }) };
}
