import type {
  DocumentSymbol,
  FoldingRange,
  Position,
  SelectionRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { foldsOf, type PlanSymbol, type Snapshot, selectionsAt, symbolsNamed, symbolsOf } from '../core/index.ts';
import { offsetAt, positionAt, rangeOf } from './positions.ts';
import { FoldingRangeKind, SymbolKind } from './protocol.ts';

/** The outline as a tree. */
export function documentSymbols(snapshot: Snapshot, uri: string): DocumentSymbol[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  const symbolOf = ({ name, detail, kind, span, selection, children }: PlanSymbol): DocumentSymbol => ({
    name,
    detail,
    kind: kinds[kind],
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    children: children.map(symbolOf),
  });
  return symbolsOf(snapshot, uri).map(symbolOf);
}

/** The same without nesting, for clients that know no trees. */
export function flatSymbols(snapshot: Snapshot, uri: string): SymbolInformation[] {
  const flat = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children }) => [
      { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
      ...flat(children ?? [], name),
    ]);
  return flat(documentSymbols(snapshot, uri));
}

/** Whole lines that can be folded; what stands on one line cannot. */
export function foldingRanges(snapshot: Snapshot, uri: string): FoldingRange[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return foldsOf(snapshot, uri)
    .map((span) => ({
      startLine: positionAt(document, span.start).line,
      endLine: positionAt(document, span.end).line,
      kind: FoldingRangeKind.Region,
    }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

/** For each position the stretches around it, each within the next. */
export function selectionRanges(snapshot: Snapshot, uri: string, positions: readonly Position[]): SelectionRange[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return positions.map((position) => {
    const spans = selectionsAt(snapshot, uri, offsetAt(document, position));
    const range = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: rangeOf(document, span), ...(parent && { parent }) }),
      undefined,
    );
    return range ?? { range: { start: position, end: position } };
  });
}

/** Targets and headings of all plans. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  return symbolsNamed(snapshot, query).flatMap(({ name, kind, container, location: { uri, span } }) => {
    const document = snapshot.documents.get(uri);
    return document ? [{ name, kind: kinds[kind], containerName: container, location: { uri, range: rangeOf(document, span) } }] : [];
  });
}

const kinds: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  part: SymbolKind.Module,
  heading: SymbolKind.String,
  target: SymbolKind.Number,
};
