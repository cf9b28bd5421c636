import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { openSample, withFaults } from '../samples.ts';

interface CheckResult {
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

const findingsAt = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'plandoc');

suite('check of the workspace', () => {
  test('fills Problems for plans that are not open, each finding once, and keeps it so when they open and close', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const [uri] = await vscode.workspace.findFiles(`**/*${withFaults}`);
    ok(uri, 'no sample with faults');
    const result = await vscode.commands.executeCommand<CheckResult>('plandoc.check');
    equal(result.plans, 3);
    ok(result.errors + result.warnings > 0, 'nothing was counted');
    const found = await eventually('findings of a file that is not open', () => findingsAt(uri).length > 0 && findingsAt(uri));
    equal(new Set(found.map(({ code, range }) => JSON.stringify([code, range]))).size, found.length, 'findings shown twice');

    const document = await openSample(withFaults);
    await eventually('its findings in the editor, once', () => findingsAt(document.uri).length === found.length);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(findingsAt(document.uri).length, found.length, 'findings shown twice');

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('the findings to stay when the editor closes', () => findingsAt(uri).length === found.length);
  });

  test('a broken plandoc.json is a finding on that file until it is mended', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no folder is open');
    const settings = vscode.Uri.joinPath(folder, 'plandoc.json');
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('{ "rules": '));
    await eventually('a finding on plandoc.json', () => findingsAt(settings).length > 0);
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('{ "rules": {} }'));
    await eventually('it to go', () => findingsAt(settings).length === 0);
    await vscode.workspace.fs.delete(settings);
  });

  test('an unsaved text gets findings as soon as it becomes a plan, and not before', async () => {
    const sentence = '民间投资占比提高11.2%。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: sentence });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(findingsAt(document.uri).length, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '---\nplace: 云川新区\nyear: 2024\n---\n\n# 一、2023年计划执行情况\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('a finding', () => findingsAt(document.uri).length > 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
