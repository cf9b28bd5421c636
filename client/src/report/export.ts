import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Export, ExportFormat, ExportParams, ExportResult, Scope } from '../../../server/src/lsp/requests.ts';
import { followedInNotification } from '../progress.ts';
import { words } from '../words.ts';

const request: Export = 'plandoc/export';

/** Writes the report to a file that the user names; a command that names it is not asked. True where it was written. */
export async function exportReport(
  client: BaseLanguageClient,
  scope: Scope,
  format: ExportFormat,
  version: string,
  named?: vscode.Uri,
): Promise<boolean> {
  const target = named ?? (await askedTarget(format));
  if (!target) return false;
  const params: ExportParams = { ...scope, format, version };
  const made = await followedInNotification<ExportResult>(client, words().exporting, request, params);
  if (!made) return false;
  const bytes = 'text' in made ? new TextEncoder().encode(made.text) : Uint8Array.from(atob(made.bytes), (sign) => sign.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
  void offerToOpen(target);
  return true;
}

function askedTarget(format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${words().report}.${format}`) }),
    filters: { [format.toUpperCase()]: [format] },
  });
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const { exported, openFile } = words();
  const chosen = await vscode.window.showInformationMessage(exported(vscode.workspace.asRelativePath(target)), openFile);
  if (chosen === openFile) await vscode.commands.executeCommand('vscode.open', target);
}
