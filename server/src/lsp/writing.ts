import type {
  CompletionItem,
  CompletionParams,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  PrepareRenameParams,
  RenameParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import {
  type Completion,
  type CompletionKind,
  completionsAt,
  type Document,
  type Edit,
  formatOf,
  type Language,
  nextMarkAt,
  renamableAt,
  renameEdits,
  type Snapshot,
} from '../core/index.ts';
import { offsetAt, rangeOf, spanOf } from './positions.ts';
import { CompletionItemKind, InsertTextFormat } from './protocol.ts';

// What helps while a plan is written: completion, renaming, form.

export function completions(
  snapshot: Snapshot,
  { textDocument: { uri }, position }: CompletionParams,
  language: Language,
): CompletionItem[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  return completionsAt(snapshot, uri, offsetAt(document, position), language).map((completion, index) =>
    itemOf(document, completion, index),
  );
}

function itemOf(document: Document, { kind, label, detail, span, insert, after, filter }: Completion, index: number): CompletionItem {
  const newText = after === undefined ? insert : `${snippet(insert)}$1${snippet(after)}$0`;
  return {
    label,
    detail,
    kind: kinds[kind],
    filterText: filter,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: rangeOf(document, span), newText },
    ...(after !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

const snippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  indicator: CompletionItemKind.Field,
  unit: CompletionItemKind.Unit,
  mark: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.EnumMember,
};

/** The stretch that would be renamed; null where nothing can be. */
export function prepareRename(snapshot: Snapshot, { textDocument: { uri }, position }: PrepareRenameParams) {
  const document = snapshot.documents.get(uri);
  const found = document && renamableAt(snapshot, uri, offsetAt(document, position));
  return found ? { range: rangeOf(document, found.span), placeholder: found.text } : null;
}

/** Edits in documents of other years are to be confirmed one by one, where the client can ask. */
export function rename(
  snapshot: Snapshot,
  { textDocument: { uri }, position, newName }: RenameParams,
  language: Language,
): WorkspaceEdit | null {
  const document = snapshot.documents.get(uri);
  const renamed = document && renameEdits(snapshot, uri, offsetAt(document, position), newName);
  if (!renamed) return null;
  return {
    documentChanges: renamed.flatMap(({ uri: name, edits, otherYear }) => {
      const other = snapshot.documents.get(name);
      const made = other ? textEdits(other, edits) : [];
      const annotated = otherYear ? made.map((edit) => ({ ...edit, annotationId: 'other-year' })) : made;
      return other ? [{ textDocument: { uri: name, version: null }, edits: annotated }] : [];
    }),
    changeAnnotations: { 'other-year': { label: otherYear[language], needsConfirmation: true } },
  };
}

const otherYear = { zh: '其他年度的文稿', en: 'Documents of other years' };

export function formatting(snapshot: Snapshot, { textDocument: { uri } }: DocumentFormattingParams): TextEdit[] {
  const document = snapshot.documents.get(uri);
  return document ? textEdits(document, formatOf(snapshot, uri)) : [];
}

export function rangeFormatting(snapshot: Snapshot, { textDocument: { uri }, range }: DocumentRangeFormattingParams): TextEdit[] {
  const document = snapshot.documents.get(uri);
  return document ? textEdits(document, formatOf(snapshot, uri, spanOf(document, range))) : [];
}

/** Enter continues numbering. */
export function onTypeFormatting(snapshot: Snapshot, { textDocument: { uri }, position }: DocumentOnTypeFormattingParams): TextEdit[] {
  const document = snapshot.documents.get(uri);
  return document ? textEdits(document, nextMarkAt(snapshot, uri, offsetAt(document, position))) : [];
}

const textEdits = (document: Document, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
