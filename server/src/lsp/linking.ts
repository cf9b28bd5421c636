import type { DocumentLink, LinkedEditingRanges, TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import { documentLinksOf, linkedFiguresAt, type Snapshot } from '../core/index.ts';
import { hrefOf, offsetAt, rangeOf } from './positions.ts';

export function documentLinks(snapshot: Snapshot, uri: string): DocumentLink[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return documentLinksOf(snapshot, uri).map(({ span, target }) => ({
    range: rangeOf(document, span),
    target: typeof target === 'string' ? target : hrefOf(snapshot, target),
  }));
}

/** For editors in which linked editing is switched on: it never is by PlanDoc. */
export function linkedEditing(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): LinkedEditingRanges | null {
  const document = snapshot.documents.get(uri);
  const places = document ? linkedFiguresAt(snapshot, uri, offsetAt(document, position)) : [];
  return document && places.length > 0 ? { ranges: places.map((place) => rangeOf(document, place)), wordPattern: '[\\d.]+' } : null;
}
