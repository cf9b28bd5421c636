import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat, Scope, Status, StatusParams, StatusResult } from '../../../server/src/lsp/requests.ts';
import { take } from '../prior.ts';
import { words } from '../words.ts';
import { exportReport } from './export.ts';
import type { Kept } from './messages.ts';
import { ReportPanel } from './panel.ts';

const status: Status = 'plandoc/status';
const type = 'plandoc.report';
const open = new Set<ReportPanel>();

/** The report view, brought back when the window is reloaded, and the command that compares a plan with last year's. */
export function registerReport(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('plandoc.report', (within?: string, isRun = false) =>
      showReport(client, context, scopeOf(within), isRun),
    ),
    vscode.commands.registerCommand('plandoc.compare', (clicked?: vscode.Uri, chosen?: readonly vscode.Uri[]) =>
      compare(client, context, chosen && chosen.length > 1 ? chosen : clicked ? [clicked] : []),
    ),
    vscode.commands.registerCommand('plandoc.export', (within: string | undefined, format: ExportFormat, target?: vscode.Uri) =>
      exportReport(client, scopeOf(within), format, context.extension.packageJSON.version, target),
    ),
    vscode.window.registerWebviewPanelSerializer(type, {
      deserializeWebviewPanel: async (panel, kept: Kept | undefined) => {
        panel.webview.options = optionsFor(context);
        keep(new ReportPanel(client, context, panel, scopeOf(kept?.within)));
      },
    }),
  );
}

const scopeOf = (within: string | undefined): Scope => (within ? { within } : {});
const optionsFor = ({ extensionUri }: vscode.ExtensionContext): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'client')],
});

/** Shows the report of a scope: the view that is open on it, or a new one. `isRun` where a check of it has just ended. */
function showReport(client: BaseLanguageClient, context: vscode.ExtensionContext, scope: Scope, isRun = false): void {
  const report =
    [...open].find((known) => known.scope.within === scope.within) ?? keep(new ReportPanel(client, context, newPanel(context), scope));
  if (isRun) void report.showRun();
  else report.panel.reveal();
}

const newPanel = (context: vscode.ExtensionContext): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(type, words().report, vscode.ViewColumn.Active, optionsFor(context));

function keep(report: ReportPanel): ReportPanel {
  open.add(report);
  report.panel.onDidDispose(() => open.delete(report));
  return report;
}

/** Of two documents the one of the earlier year is last year's; one alone is compared with what is taken as last year's, or asked for. */
async function compare(client: BaseLanguageClient, context: vscode.ExtensionContext, chosen: readonly vscode.Uri[]): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const uris = chosen.length > 0 ? chosen : active ? [active.uri] : [];
  const plans = await Promise.all(uris.slice(0, 2).map((uri) => knownOf(client, uri)));
  const [first, second] = plans.filter((plan) => plan !== undefined).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  if (!first || (uris.length > 1 && !second)) return void vscode.window.showInformationMessage(words().noPlanHere);
  if (second) await take(client, context, first.uri, second.uri);
  else if (first.prior === undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(first.uri));
    await vscode.commands.executeCommand('plandoc.choosePrior');
  }
  showReport(client, context, { within: first.uri });
}

async function knownOf(client: BaseLanguageClient, at: vscode.Uri): Promise<(StatusResult & { readonly uri: string }) | undefined> {
  const uri = client.code2ProtocolConverter.asUri(at);
  const known = await client.sendRequest<StatusResult | null>(status, { uri, settled: true } satisfies StatusParams);
  return known ? { ...known, uri } : undefined;
}
