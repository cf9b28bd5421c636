import type { Hover, Location as LspLocation, TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import {
  declarationsAt,
  definitionsAt,
  entryAt,
  hoverAt,
  implementationsAt,
  type Language,
  type Location,
  referencesAt,
  type Snapshot,
} from '../core/index.ts';
import { hrefOf, offsetAt, rangeOf } from './positions.ts';
import { MarkupKind } from './protocol.ts';

/** The card at a position, its links leading to file and line. */
export function hover(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  language: Language,
): Hover | null {
  const document = snapshot.documents.get(uri);
  const card = document && hoverAt(snapshot, uri, offsetAt(document, position), language, (place) => hrefOf(snapshot, place));
  return card ? { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOf(document, card.span) } : null;
}

export const definitions = (snapshot: Snapshot, params: TextDocumentPositionParams): LspLocation[] =>
  locations(snapshot, params, definitionsAt);

export const declarations = (snapshot: Snapshot, params: TextDocumentPositionParams): LspLocation[] =>
  locations(snapshot, params, declarationsAt);

/** The page of the indicator at a position, which is no file: at its start, at the address that the client gave for such pages. */
export function typeDefinitions(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  pages: string | undefined,
): LspLocation[] {
  const document = snapshot.documents.get(uri);
  const name = document && pages !== undefined ? entryAt(snapshot, uri, offsetAt(document, position)) : undefined;
  if (name === undefined || pages === undefined) return [];
  const start = { line: 0, character: 0 };
  return [{ uri: pages.replace('*', () => encodeURIComponent(name)), range: { start, end: start } }];
}

export const implementations = (snapshot: Snapshot, params: TextDocumentPositionParams): LspLocation[] =>
  locations(snapshot, params, implementationsAt);

/** All places; without declarations those are left out that definitions lead to. */
export function references(snapshot: Snapshot, params: TextDocumentPositionParams, includeDeclaration: boolean): LspLocation[] {
  const all = locations(snapshot, params, referencesAt);
  if (includeDeclaration) return all;
  const declared = new Set(definitions(snapshot, params).map((location) => JSON.stringify(location)));
  return all.filter((location) => !declared.has(JSON.stringify(location)));
}

function locations(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  find: (snapshot: Snapshot, uri: string, offset: number) => readonly Location[],
): LspLocation[] {
  const document = snapshot.documents.get(uri);
  const found = document ? find(snapshot, uri, offsetAt(document, position)) : [];
  return found.flatMap((place) => {
    const other = snapshot.documents.get(place.uri);
    return other ? [{ uri: place.uri, range: rangeOf(other, place.span) }] : [];
  });
}
