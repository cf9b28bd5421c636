import type { Position, Range } from 'vscode-languageserver-protocol';
import {
  type Document,
  type Edit,
  type LineStarts,
  type Location,
  lineAt,
  lineStarts,
  lineStartsAfter,
  type Snapshot,
  type Span,
} from '../core/index.ts';

const starts = new WeakMap<Document, LineStarts>();

/** Where the document's lines start; found once. */
function lineStartsOf(document: Document): LineStarts {
  const known = starts.get(document);
  if (known) return known;
  const found = lineStarts(document.text);
  starts.set(document, found);
  return found;
}

/** The document after an edit; where its lines start follows from where they started. */
export function edited(document: Document, { span, text: added }: Edit): Document {
  const text = document.text.slice(0, span.start) + added + document.text.slice(span.end);
  const after = { uri: document.uri, text };
  starts.set(after, lineStartsAfter(lineStartsOf(document), { span, text: added }, text));
  return after;
}

/** The line and UTF-16 character of an offset. */
export function positionAt(document: Document, offset: number): Position {
  const known = lineStartsOf(document);
  const line = lineAt(known, offset);
  return { line, character: offset - (known[line] ?? 0) };
}

export function rangeOf(document: Document, { start, end }: Span): Range {
  const known = lineStartsOf(document);
  const first = lineAt(known, start);
  const last = end < (known[first + 1] ?? Infinity) ? first : lineAt(known, end);
  return {
    start: { line: first, character: start - (known[first] ?? 0) },
    end: { line: last, character: end - (known[last] ?? 0) },
  };
}

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
