import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Draft, DraftParams, DraftResult } from '../../server/src/lsp/requests.ts';
import { words } from './words.ts';

const draft: Draft = 'plandoc/draft';

/** The command that begins this year’s plan from last year’s, in a new editor: nothing is written until the user saves it. */
export function registerDraft(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('plandoc.draft', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const made =
      uri && (await client.sendRequest<DraftResult | null>(draft, { uri: client.code2ProtocolConverter.asUri(uri) } satisfies DraftParams));
    if (!made) return void vscode.window.showInformationMessage(words().noDraft);
    const document =
      (await besideLastYears(uri, made)) ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content: made.text }));
    return vscode.window.showTextDocument(document);
  });
}

/**
 * A document that is to be saved beside last year’s, under its name with the year moved on. One begun before is gone on with; undefined where
 * a file has that name already or last year’s plan is in no folder.
 */
async function besideLastYears(uri: vscode.Uri, { name, text }: DraftResult): Promise<vscode.TextDocument | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const place = vscode.Uri.joinPath(uri, '..', name);
  if (await exists(place)) return undefined;
  const document = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  return document.languageId === 'markdown' ? document : vscode.languages.setTextDocumentLanguage(document, 'markdown');
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
