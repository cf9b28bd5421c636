import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Export, ExportFormat, ExportParams, ExportResult, Scope } from '../../../server/src/lsp/requests.ts';
import { followedInNotification } from '../progress.ts';
import { words } from '../words.ts';

const request: Export = 'plandoc/export';

/** Writes the report to a file that the user names. */
export async function exportReport(client: BaseLanguageClient, scope: Scope, format: ExportFormat, version: string): Promise<void> {
  const { report, exported, openFile } = words();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${report}.${format}`) }),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return;
  const params: ExportParams = { ...scope, format, version };
  const made = await followedInNotification<ExportResult>(client, words().exporting, request, params);
  if (!made) return;
  const bytes = 'text' in made ? new TextEncoder().encode(made.text) : Uint8Array.from(atob(made.bytes), (sign) => sign.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
  const chosen = await vscode.window.showInformationMessage(exported(vscode.workspace.asRelativePath(target)), openFile);
  if (chosen === openFile) await vscode.commands.executeCommand('vscode.open', target);
}
