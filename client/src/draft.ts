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
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: made.text });
    return vscode.window.showTextDocument(document);
  });
}
