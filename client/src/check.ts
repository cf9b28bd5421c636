import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Check, CheckResult } from '../../server/src/lsp/requests.ts';
import { followedInNotification } from './progress.ts';
import { countsText, words } from './words.ts';

const check: Check = 'plandoc/check';

/**
 * The commands that check the plans of the workspace, or those below a folder or the one document that was clicked: with progress, to be
 * cancelled at will, the findings in Problems and in the report, the counts in a message.
 */
export function registerCheck(client: BaseLanguageClient): vscode.Disposable {
  const run = async (clicked: vscode.Uri | undefined) => {
    const scope = clicked ? { within: client.code2ProtocolConverter.asUri(clicked) } : {};
    const result = await followedInNotification<CheckResult>(client, words().checking, check, scope);
    if (!result) return undefined;
    if (result.plans > 0) await vscode.commands.executeCommand('plandoc.report', scope.within, true);
    void closingMessage(result);
    return result;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('plandoc.check', (clicked?: vscode.Uri) => run(clicked instanceof vscode.Uri ? clicked : undefined)),
    vscode.commands.registerCommand('plandoc.checkDocument', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document ? run(document.uri) : void vscode.window.showInformationMessage(words().noPlanHere);
    }),
  );
}

async function closingMessage(result: CheckResult): Promise<void> {
  const { nothing, clean, found, show, staleEntries } = words();
  const stale = result.stale === undefined ? '' : staleEntries(result.stale);
  if (result.plans === 0) return void vscode.window.showInformationMessage(nothing);
  if (result.errors + result.warnings + result.infos === 0) return void vscode.window.showInformationMessage(clean(result.plans) + stale);
  const chosen = await vscode.window.showInformationMessage(found(result.plans, countsText(result)) + stale, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
