import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Accept, AcceptParams, EditResult, FindingParams, Ignore, IgnoreParams } from '../../server/src/lsp/requests.ts';
import { words } from './words.ts';

const ignore: Ignore = 'plandoc/ignore';
const accept: Accept = 'plandoc/accept';

/**
 * The commands behind the actions on a finding: each asks for a reason, has the server say what to write, and makes that edit, so that it can be
 * undone. A reason that is given along is not asked for.
 */
export function registerAcceptance(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('plandoc.ignore', async (finding: FindingParams, given?: string) => {
      const reason = given ?? (await askedReason(words().whyIgnore));
      if (reason !== undefined) await make(client, ignore, { ...finding, reason } satisfies IgnoreParams);
    }),
    vscode.commands.registerCommand('plandoc.accept', async (finding: FindingParams, verified: boolean, given?: string) => {
      const { whyAccept, whyVerified } = words();
      const reason = given ?? (await askedReason(verified ? whyVerified : whyAccept));
      if (reason !== undefined) await make(client, accept, { ...finding, reason, verified } satisfies AcceptParams);
    }),
  );
}

const askedReason = (prompt: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({ prompt, placeHolder: words().reasonPlace, ignoreFocusOut: true });

async function make(client: BaseLanguageClient, request: string, params: object): Promise<void> {
  const result = await client.sendRequest<EditResult>(request, params);
  const edit = result && (await client.protocol2CodeConverter.asWorkspaceEdit(result));
  if (edit) await applied(edit);
  else void vscode.window.showInformationMessage(words().findingGone);
}

/** Files that are open nowhere are saved as the user has it for changes over several files (files.refactoring.autoSave). */
export const applied = (edit: vscode.WorkspaceEdit): Thenable<boolean> => vscode.workspace.applyEdit(edit, { isRefactoring: true });
