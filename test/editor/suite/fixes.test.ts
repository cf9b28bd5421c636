import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { codeOf, findingsArrivedOn, findingsOn, openSample, restored, withFaults } from '../samples.ts';

suite('fixes', () => {
  let document: vscode.TextDocument;
  let original: string;
  setup(async () => {
    document = await openSample(withFaults);
    original = document.getText();
    await findingsArrivedOn(document);
  });
  teardown(() => restored(document, original));

  const offered = async (range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> =>
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 10);

  test('a quick fix mends its finding and nothing else', async () => {
    const finding = findingsOn(document).find((diagnostic) => codeOf(diagnostic) === 'punctuation-width');
    ok(finding, 'no half-width punctuation found');
    const action = await eventually('a quick fix', async () => {
      const actions = await offered(finding.range);
      return actions.find(({ edit, isPreferred }) => edit && isPreferred);
    });
    ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), 'the edit was not applied');
    match(document.getText(), /少数龙头企业拉动，产业链本地配套率不高；/);
    match(document.getText(), /4\.75个/);
    await eventually('the finding to go', () => !findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'punctuation-width'));
  });

  test('fix all takes one step, and one undo takes it back', async () => {
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const action = await eventually('a fix for everything', async () => {
      const actions = await offered(everything, 'source.fixAll.plandoc');
      return actions.find(({ edit }) => edit);
    });
    ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), 'the edit was not applied');
    match(document.getText(), /省级瞪羚企业3家/);
    match(document.getText(), /少数龙头企业拉动，产业链/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), original, 'one undo did not bring the text back');
  });

  test('a figure changed in a task is found at once', async () => {
    const at = original.indexOf('城镇新增就业2800人') + '城镇新增就业'.length;
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + '2800人'.length));
    const restated = () =>
      findingsOn(document).filter((diagnostic) => codeOf(diagnostic) === 'restated-differently' && diagnostic.range.intersection(range));
    await eventually('restated-differently', () => restated().length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, '2600人');
    await vscode.workspace.applyEdit(edit);
    await eventually('restated-differently to go', () => restated().length === 0);
  });
});
