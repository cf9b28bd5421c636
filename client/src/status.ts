import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status, StatusParams, StatusResult } from '../../server/src/lsp/requests.ts';
import { onDidTakePrior } from './prior.ts';
import { countsText, words } from './words.ts';

const status: Status = 'plandoc/status';

/**
 * An item in the status bar for the plan in the active editor: place and year; on hover last year's document and the counts; a click lets another one be taken.
 * The palette and the keys know from `plandoc.isPlan` whether there is a plan to act on.
 */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('plandoc.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'PlanDoc';
  const update = async (settled = false): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const result = document?.languageId === 'markdown' && client.isRunning() ? await statusOf(client, document.uri, settled) : null;
    if (document !== vscode.window.activeTextEditor?.document) return;
    void vscode.commands.executeCommand('setContext', 'plandoc.isPlan', result !== null);
    if (!result) return item.hide();
    present(item, result);
    item.show();
    if (result.reading) await update(true);
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => update()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void update();
    }),
    client.onDidChangeState(() => update()),
    onDidTakePrior(() => update()),
  );
}

async function statusOf(client: BaseLanguageClient, uri: vscode.Uri, settled: boolean): Promise<StatusResult | null> {
  try {
    const params: StatusParams = { uri: client.code2ProtocolConverter.asUri(uri), settled };
    return await client.sendRequest<StatusResult | null>(status, params);
  } catch {
    return null;
  }
}

function present(item: vscode.StatusBarItem, result: StatusResult): void {
  const { plan, priorIs, year, stillReading } = words();
  const place = result.place ?? plan;
  const count = result.errors + result.warnings + result.infos;
  item.text = `$(${result.reading ? 'sync~spin' : 'checklist'}) ${result.year === undefined ? place : year(place, result.year)}${count > 0 ? ` · ${count}` : ''}`;
  item.tooltip = `${result.reading ? stillReading : `${priorIs}${result.why}`}\n${countsText(result)}`;
  item.accessibilityInformation = { label: `PlanDoc ${item.text.replace(/\$\([\w~]+\) /, '')}, ${item.tooltip}` };
  item.command = 'plandoc.choosePrior';
}
