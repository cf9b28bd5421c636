import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type Document, type Edit, settingsEdits } from '../core/index.ts';
import { rangeOf } from './positions.ts';

/** The changes of a file, which is made first where there is none. */
export function fileChanges(document: Document | undefined, uri: string, edits: readonly Edit[]): (CreateFile | TextDocumentEdit)[] {
  const before = document ?? { uri, text: '' };
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: edits.map(({ span, text }) => ({ range: rangeOf(before, span), newText: text })),
  };
  return document ? [change] : [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change];
}

/** The changes that put a value into a plandoc.json, which may not be there yet. */
export function settingsChanges(
  document: Document | undefined,
  uri: string,
  path: readonly string[],
  value: string,
): (CreateFile | TextDocumentEdit)[] {
  const text = document?.text ?? '';
  const edits = settingsEdits(text, path, value);
  const ended = text === '' ? edits.map((edit) => ({ ...edit, text: `${edit.text}\n` })) : edits;
  return fileChanges(document, uri, ended);
}

/** One edit of one open document. */
export const documentEdit = (document: Document, edit: Edit): WorkspaceEdit => ({
  changes: { [document.uri]: [{ range: rangeOf(document, edit.span), newText: edit.text }] },
});
