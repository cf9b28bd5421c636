import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Document } from '../core/index.ts';
import { edited, spanOf } from './positions.ts';

/** The document after the changes of one didChange, made in order, each against the text after the one before. */
export function changed(document: Document, changes: readonly TextDocumentContentChangeEvent[]): Document {
  return changes.reduce(changedOnce, document);
}

function changedOnce(document: Document, change: TextDocumentContentChangeEvent): Document {
  if (!('range' in change)) return { uri: document.uri, text: change.text };
  const { start, end } = spanOf(document, change.range);
  return edited(document, { span: { start, end: Math.max(start, end) }, text: change.text });
}
