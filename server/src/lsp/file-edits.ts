import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type Document, type Edit, settingsEdits } from '../core/index.ts';
import { rangeOf } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** The changes of a file, which is made first where there is none. */
export function fileChanges(document: Document | undefined, uri: string, edits: readonly Edit[]): (CreateFile | TextDocumentEdit)[] {
  const before = document ?? { uri, text: '' };
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: edits.map(({ span, text }) => ({ range: rangeOf(before, span), newText: text })),
  };
  return document ? [change] : [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change];
}

/** The changes that put a value into plandoc.json. */
export function settingsChanges(
  workspace: Workspace,
  uri: string,
  path: readonly string[],
  value: string,
): (CreateFile | TextDocumentEdit)[] {
  const { settingsFile } = workspace;
  const text = settingsFile?.document.text ?? '';
  const edits = settingsEdits(text, path, value);
  const ended = text === '' ? edits.map((edit) => ({ ...edit, text: `${edit.text}\n` })) : edits;
  return fileChanges(settingsFile?.document, uri, ended);
}

/** One edit of one open document. */
export const documentEdit = (document: Document, edit: Edit): WorkspaceEdit => ({
  changes: { [document.uri]: [{ range: rangeOf(document, edit.span), newText: edit.text }] },
});
