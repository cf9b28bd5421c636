import type { CodeLens, InlayHint, Location as LspLocation, Range } from 'vscode-languageserver-protocol';
import { inlaysOf, type Language, lensesOf, type Snapshot } from '../core/index.ts';
import { positionAt, rangeOf, spanOf } from './positions.ts';

// What is shown between and over the lines, for those who have switched it on.

/** The command of PlanDoc’s own client that shows places; another client shows the words alone. */
const showPlaces = 'plandoc.showPlaces';

export function codeLenses(snapshot: Snapshot, uri: string, language: Language): CodeLens[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return lensesOf(snapshot, uri, language).map(({ span, text, tasks }) => {
    const range = rangeOf(document, span);
    const places = tasks.flatMap((task): LspLocation[] => {
      const other = snapshot.documents.get(task.uri);
      return other ? [{ uri: task.uri, range: rangeOf(other, task.span) }] : [];
    });
    return { range, command: { title: text, command: places.length > 0 ? showPlaces : '', arguments: [uri, range.start, places] } };
  });
}

export function inlayHints(snapshot: Snapshot, uri: string, range: Range, language: Language): InlayHint[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return inlaysOf(snapshot, uri, spanOf(document, range), language).map(({ at, text, tooltip }) => ({
    position: positionAt(document, at),
    label: text,
    tooltip,
    paddingLeft: true,
  }));
}
