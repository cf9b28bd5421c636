import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeAction, Location } from 'vscode-languageclient';
import { applied } from '../acceptance.ts';
import { words } from '../words.ts';

/** Offers the edits that mend a finding, with the words before and after, and makes the one that is chosen. */
export async function mend(client: BaseLanguageClient, rule: string, { uri, range }: Location): Promise<void> {
  const params = { textDocument: { uri }, range, context: { diagnostics: [], only: [vscode.CodeActionKind.QuickFix.value] } };
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const offers = await Promise.all(
    actions
      .filter(({ diagnostics = [] }) => diagnostics.some(({ code }) => code === rule))
      .map(async ({ title, edit }) => {
        const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
        return { label: title, detail: detailOf(document, changes), changes };
      }),
  );
  if (offers.length === 0) return void vscode.window.showInformationMessage(words().findingGone);
  const chosen = await vscode.window.showQuickPick(offers, { placeHolder: words().whichFix, ignoreFocusOut: true });
  if (chosen?.changes) await applied(chosen.changes);
}

/** What the edits make of the text: the first of them, with a little of what stands around it. */
function detailOf(document: vscode.TextDocument, changes: vscode.WorkspaceEdit | undefined): string {
  const [first, ...others] = changes?.get(document.uri) ?? [];
  if (!first) return '';
  const { start, end } = first.range;
  const before = document.lineAt(start.line).text.slice(Math.max(0, start.character - 8), start.character);
  const after = document.lineAt(end.line).text.slice(end.character, end.character + 4);
  const [was, is] = [document.getText(first.range), first.newText].map((words) => (before + words + after).replace(/\s+/g, ' '));
  return `${was} → ${is}${others.length > 0 ? ` (+${others.length})` : ''}`;
}
