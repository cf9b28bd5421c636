import * as vscode from 'vscode';
import { type Line, PlanView } from '../../../client/src/plan-view.ts';
import { deepEqual, equal, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { openSample, restored, withFaults } from '../samples.ts';

suite('the view of the plan in the active editor', () => {
  test('another plan’s lines do not stand there while the one that was opened is read, and an edit keeps its own', async () => {
    const asked: { readonly uri: vscode.Uri; readonly answer: (lines: readonly Line[]) => void }[] = [];
    const reading = (number: number) => eventually(`reading ${number}`, () => asked[number]);
    // Of a view that the manifest does not name the editor shows nothing, so that only this test asks for its lines.
    const view = new PlanView('plandoc.ofThisTest', (uri) => new Promise((answer) => asked.push({ uri, answer })));
    let changes = 0;
    const told = view.onDidChangeTreeData(() => {
      changes += 1;
    });
    const labels = async () => (await view.getChildren()).map(({ label }) => label);
    try {
      const first = await openSample('2023年计划报告.md');
      const lines = labels();
      (await reading(0)).answer([{ label: 'of 2023', lines: [] }]);
      deepEqual(await lines, ['of 2023']);
      ok(view.view.description?.includes('2023年计划报告.md'), `it does not say whose lines they are: ${view.view.description}`);

      const second = await openSample(withFaults);
      await eventually('the second plan as the active one', () => vscode.window.activeTextEditor?.document === second);
      const [waiting, ...others] = await view.getChildren();
      equal(others.length, 0, 'lines before the plan was read');
      ok(waiting?.label.includes(withFaults), `it does not say what is being read: ${waiting?.label}`);
      equal(waiting?.place, undefined, 'it leads somewhere');
      ok(!view.view.description, `named as the plan whose lines stand there: ${view.view.description}`);

      const { uri, answer } = await reading(1);
      equal(uri.toString(), second.uri.toString());
      const before = changes;
      answer([{ label: 'of 2024', lines: [] }]);
      await eventually('word that the lines have come', () => changes > before);
      deepEqual(await labels(), ['of 2024']);

      const text = second.getText();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(second.uri, new vscode.Position(0, 0), '\n');
      await vscode.workspace.applyEdit(edit);
      deepEqual(await labels(), ['of 2024'], 'after an edit');
      await restored(second, text);

      await vscode.window.showTextDocument(first);
      await eventually('the first plan as the active one', () => vscode.window.activeTextEditor?.document === first);
      ok(!(await labels()).includes('of 2024'), 'the lines of the plan before');
    } finally {
      told.dispose();
      view.dispose();
    }
  });
});
