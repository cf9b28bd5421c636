import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  TextDocumentPositionParams,
} from 'vscode-languageserver-protocol';
import { type Language, type Link, linkAt, linksAfter, linksBefore, type Snapshot } from '../core/index.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { SymbolKind } from './protocol.ts';

// The way of a figure as a call hierarchy: last year’s result leads to the target, the target to its tasks.

export function prepareHierarchy(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  language: Language,
): CallHierarchyItem[] | null {
  const document = snapshot.documents.get(uri);
  const link = document && linkAt(snapshot, uri, offsetAt(document, position), language);
  const items = link ? itemsOf(snapshot, [link]) : [];
  return items.length > 0 ? items : null;
}

export const incoming = (snapshot: Snapshot, item: CallHierarchyItem, language: Language): CallHierarchyIncomingCall[] =>
  linked(snapshot, item, language, linksBefore).map((from) => ({ from, fromRanges: [from.selectionRange] }));

export const outgoing = (snapshot: Snapshot, item: CallHierarchyItem, language: Language): CallHierarchyOutgoingCall[] =>
  linked(snapshot, item, language, linksAfter).map((to) => ({ to, fromRanges: [item.selectionRange] }));

function linked(
  snapshot: Snapshot,
  { uri, selectionRange }: CallHierarchyItem,
  language: Language,
  find: typeof linksAfter,
): CallHierarchyItem[] {
  const document = snapshot.documents.get(uri);
  return document ? itemsOf(snapshot, find(snapshot, uri, offsetAt(document, selectionRange.start), language)) : [];
}

const itemsOf = (snapshot: Snapshot, links: readonly Link[]): CallHierarchyItem[] =>
  links.flatMap(({ indicator, value, heading, location: { uri, span } }) => {
    const document = snapshot.documents.get(uri);
    const range = document && rangeOf(document, span);
    return range ? [{ name: `${indicator} ${value}`, detail: heading, kind: SymbolKind.Number, uri, range, selectionRange: range }] : [];
  });
