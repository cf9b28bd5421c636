import * as vscode from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageclient';
import type { Check, CheckParams, CheckResult } from '../../server/src/lsp/requests.ts';
import { countsText, words } from './words.ts';

const check: Check = 'plandoc/check';

/** The command that checks every plan of the workspace: with progress, to be cancelled at will, the findings in Problems, the counts in a message. */
export function registerCheck(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('plandoc.check', async () => {
    const result = await checked(client);
    if (!result) return undefined;
    void closingMessage(result);
    return result;
  });
}

/** What the check found; undefined where it was cancelled. */
async function checked(client: BaseLanguageClient): Promise<CheckResult | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: words().checking, cancellable: true };
  return vscode.window.withProgress(options, async (progress, cancelled) => {
    const workDoneToken = `plandoc-check-${Date.now()}`;
    let reached = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
      if (report.kind !== 'report') return;
      const percentage = report.percentage ?? reached;
      progress.report({ increment: percentage - reached, ...(report.message !== undefined && { message: report.message }) });
      reached = percentage;
    });
    try {
      return await client.sendRequest<CheckResult>(check, { workDoneToken } satisfies CheckParams, cancelled);
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

async function closingMessage(result: CheckResult): Promise<void> {
  const { nothing, clean, found, show, staleEntries } = words();
  const stale = result.stale === undefined ? '' : staleEntries(result.stale);
  if (result.plans === 0) return void vscode.window.showInformationMessage(nothing);
  if (result.errors + result.warnings + result.infos === 0) return void vscode.window.showInformationMessage(clean(result.plans) + stale);
  const chosen = await vscode.window.showInformationMessage(found(result.plans, countsText(result)) + stale, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
