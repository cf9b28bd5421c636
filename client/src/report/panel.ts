import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Histories, HistoriesParams, HistoriesResult, Report, ReportResult, Scope } from '../../../server/src/lsp/requests.ts';
import { followed } from '../progress.ts';
import { isChinese, words } from '../words.ts';
import { exportReport } from './export.ts';
import type { Asked, Told } from './messages.ts';
import { knownBefore, noteRun } from './runs.ts';
import { openPlace, triage } from './triage.ts';

const report: Report = 'plandoc/report';
const histories: Histories = 'plandoc/histories';
/** What takes longer, in ms, tells how far it is. */
const patience = 500;

/** The report view over the plans in scope: what is shown is asked of the server anew whenever findings change. */
export class ReportPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly scope: Scope;
  readonly #client: BaseLanguageClient;
  readonly #context: vscode.ExtensionContext;
  readonly #subscriptions: vscode.Disposable[];
  #shown = '';
  /** True until what a check found is noted. */
  #isRun = false;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #assembling: vscode.CancellationTokenSource | undefined;

  constructor(client: BaseLanguageClient, context: vscode.ExtensionContext, panel: vscode.WebviewPanel, scope: Scope) {
    this.panel = panel;
    this.scope = scope;
    this.#client = client;
    this.#context = context;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((asked: Asked) => this.#answer(asked)),
      panel.onDidChangeViewState(() => this.#refreshSoon()),
      vscode.languages.onDidChangeDiagnostics(() => this.#refreshSoon()),
      panel.onDidDispose(() => this.dispose()),
    ];
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client', 'icon.png');
    panel.webview.html = pageOf(panel.webview, context.extensionUri, scope);
  }

  async #answer(asked: Asked): Promise<void> {
    if (asked.does === 'ready' || asked.does === 'refresh') {
      this.#shown = '';
      await this.#refresh();
    } else if (asked.does === 'stop') this.#assembling?.cancel();
    else if (asked.does === 'open') await openPlace(this.#client, this.panel, asked.location);
    else if (asked.does === 'histories') await this.#tellHistories(asked.uri);
    else if (asked.does === 'export')
      await exportReport(this.#client, this.scope, asked.format, this.#context.extension.packageJSON.version);
    else {
      await triage(this.#client, this.panel, asked);
      this.#refreshSoon();
    }
  }

  async #tellHistories(uri: string): Promise<void> {
    const found = await this.#client.sendRequest<HistoriesResult>(histories, { uri } satisfies HistoriesParams);
    await this.#tell({ tells: 'histories', uri, histories: found });
  }

  /** Nothing is asked for while nobody sees it. */
  #refreshSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#refresh(), 400);
  }

  async #refresh(): Promise<void> {
    if (!this.panel.visible) return;
    const found = await this.#assembled();
    if (!found) return;
    const isRun = this.#isRun;
    this.#isRun = false;
    if (isRun) await noteRun(this.#context.workspaceState, this.scope, found);
    const known = knownBefore(this.#context.workspaceState, this.scope);
    const told: Told = { tells: 'plans', ...found, ...(known && { known }) };
    const now = JSON.stringify(told);
    if (now === this.#shown) return;
    this.#shown = now;
    await this.#tell(told);
  }

  /** What there is to show; undefined where the user stopped it or something newer has been asked for meanwhile. */
  async #assembled(): Promise<ReportResult | undefined> {
    this.#assembling?.cancel();
    const assembling = new vscode.CancellationTokenSource();
    this.#assembling = assembling;
    const begun = Date.now();
    const found = await followed<ReportResult>(this.#client, report, this.scope, assembling.token, ({ message: words = '' }) => {
      if (Date.now() - begun < patience) return;
      this.#shown = '';
      void this.#tell({ tells: 'reading', words });
    });
    if (this.#assembling !== assembling) return undefined;
    this.#assembling = undefined;
    if (!found) await this.#tell({ tells: 'stopped' });
    return found;
  }

  /** Shows what a check has just found, and what of it the check before did not. */
  async showRun(): Promise<void> {
    this.#isRun = true;
    this.panel.reveal();
    await this.#refresh();
  }

  #tell(told: Told): Thenable<boolean> {
    return this.panel.webview.postMessage(told);
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#assembling?.cancel();
    this.#assembling = undefined;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The page of the view: its script and style are files of their own, nothing else may be loaded or run. */
function pageOf(webview: vscode.Webview, extension: vscode.Uri, { within }: Scope): string {
  const file = (name: string): string => escaped(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'client', name)).toString());
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `<!doctype html>
<html lang="${isChinese() ? 'zh-CN' : 'en'}" data-within="${escaped(within ?? '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${file('report.css')}">
<title>${escaped(words().report)}</title>
</head>
<body><main></main><script nonce="${nonce}" src="${file('report.js')}"></script></body>
</html>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
