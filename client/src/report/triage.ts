import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindingParams, PlacedItem } from '../../../server/src/lsp/requests.ts';
import { mend } from './mending.ts';
import type { Decision } from './messages.ts';

/** Does with a finding what the actions on it do in the text: each asks for its reason. */
export async function triage(client: BaseLanguageClient, panel: vscode.WebviewPanel, { does, rule, location }: Decision): Promise<void> {
  const finding: FindingParams = { uri: location.uri, rule, range: location.range };
  if (does === 'ignore') await vscode.commands.executeCommand('plandoc.ignore', finding);
  else if (does === 'fix') {
    await openPlace(client, panel, location);
    await mend(client, rule, location);
  } else await vscode.commands.executeCommand('plandoc.accept', finding, does === 'verify');
}

/** Shows a place beside the report. */
export async function openPlace(client: BaseLanguageClient, panel: vscode.WebviewPanel, location: PlacedItem['location']): Promise<void> {
  const { uri, range } = client.protocol2CodeConverter.asLocation(location);
  const { One, Two } = vscode.ViewColumn;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { selection: range, viewColumn: panel.viewColumn === One ? Two : One });
}
