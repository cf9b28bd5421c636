import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Document } from '../core/index.ts';
import { spanOf } from './positions.ts';

/** The document after the changes of one didChange, made in order, each against the text after the one before. */
export function changed(document: Document, changes: readonly TextDocumentContentChangeEvent[]): Document {
  return changes.reduce(changedOnce, document);
}

function changedOnce(document: Document, change: TextDocumentContentChangeEvent): Document {
  const { uri, text } = document;
  if (!('range' in change)) return { uri, text: change.text };
  const { start, end } = spanOf(document, change.range);
  return { uri, text: text.slice(0, start) + change.text + text.slice(Math.max(start, end)) };
}
