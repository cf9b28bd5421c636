import type { Position, Range } from 'vscode-languageserver-protocol';
import { type Document, type LineStarts, type Location, lineAt, lineStarts, type Snapshot, type Span } from '../core/index.ts';

const starts = new WeakMap<Document, LineStarts>();

/** Where the document's lines start; found once. */
function lineStartsOf(document: Document): LineStarts {
  const known = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, known);
  return known;
}

/** The line and UTF-16 character of an offset. */
export function positionAt(document: Document, offset: number): Position {
  const known = lineStartsOf(document);
  const line = lineAt(known, offset);
  return { line, character: offset - (known[line] ?? 0) };
}

export const rangeOf = (document: Document, { start, end }: Span): Range => ({
  start: positionAt(document, start),
  end: positionAt(document, end),
});

/** The offset of a line and UTF-16 character; beyond the end of a line it is the line's end, beyond the last line the text's. */
export function offsetAt(document: Document, { line, character }: Position): number {
  const { text } = document;
  const known = lineStartsOf(document);
  const start = known[line];
  if (start === undefined) return text.length;
  let end = known[line + 1] ?? text.length;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  return Math.min(start + character, end);
}

export const spanOf = (document: Document, { start, end }: Range): Span => ({
  start: offsetAt(document, start),
  end: offsetAt(document, end),
});

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** `file:///…#L12,5`, as editors understand it: line and character from 1. Brackets would end a Markdown link. */
export function hrefOf(snapshot: Snapshot, { uri, span }: Location): string {
  const document = snapshot.documents.get(uri);
  const { line, character } = document ? positionAt(document, span.start) : { line: 0, character: 0 };
  return `${uri.replace(/\(/g, '%28').replace(/\)/g, '%29')}#L${line + 1},${character + 1}`;
}
