import * as vscode from 'vscode';
import { ok } from './assert.ts';
import { eventually } from './eventually.ts';

/** File name endings of the sample plans in the workspace (a copy of seeds/samples). */
export const withFaults = '（含差错）.md';

/** Opens the sample plan whose file name ends so, in an editor. */
export async function openSample(ending: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`**/*${ending}`);
  ok(uri, `the workspace has no sample plan whose name ends with ${ending}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** What PlanDoc has reported on a document so far. */
export function findingsOn(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'plandoc');
}

/** The findings on a document once there are any. */
export function findingsArrivedOn(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return eventually('findings of PlanDoc', () => {
    const findings = findingsOn(document);
    return findings.length > 0 && findings;
  });
}

/** Gives a document the text that it had, on disk as well: an editor under load may have saved in between. */
export async function restored(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  if (document.getText() === text) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

/** The rule that a finding is of; its code is a link to the rule’s page. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
