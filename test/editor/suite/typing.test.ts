import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { codeOf, findingsOn, openSample, restored } from '../samples.ts';

/** What is typed over which words of the plan without faults, and the rule that sees it. */
const slips = [
  { what: 'last year’s year', words: '2024年经济社会发展重点任务', nth: 0, typed: '2023年经济社会发展重点任务', rule: 'stale-year' },
  { what: 'a changed figure', words: '城镇新增就业2600人', nth: 1, typed: '城镇新增就业2900人', rule: 'restated-differently' },
  { what: 'a dropped number', words: '二是', nth: 0, typed: '', rule: 'numbering-gap' },
  { what: 'a ratio’s change in per cent', words: '个百分点', nth: 3, typed: '%', rule: 'percent-for-points' },
  { what: 'a bracket that is not closed', words: '）', nth: 12, typed: '', rule: 'unpaired-mark' },
];

suite('faults as they are typed', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let original: string;
  setup(async () => {
    document = await openSample('2024年计划报告.md');
    editor = await vscode.window.showTextDocument(document);
    original = document.getText();
    await eventually('the plan to be read', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return symbols?.length > 0;
    });
  });
  teardown(() => restored(document, original));

  for (const { what, words, nth, typed, rule } of slips)
    test(`${what} is seen after the key, and gone when it is taken back`, async () => {
      const found = () => findingsOn(document).filter((finding) => codeOf(finding) === rule).length;
      const before = found();
      editor.selection = selectionOf(document, words, nth);
      if (typed === '') await vscode.commands.executeCommand('deleteLeft');
      else await vscode.commands.executeCommand('type', { text: typed });
      ok(document.getText() !== original, 'nothing was typed');
      await eventually(rule, () => found() > before);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), original, 'one undo did not take it back');
      await eventually(`${rule} to go`, () => found() === before);
    });
});

function selectionOf(document: vscode.TextDocument, words: string, nth: number): vscode.Selection {
  const text = document.getText();
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = text.indexOf(words, at + 1);
  ok(at >= 0, `the sample does not say ${words}`);
  return new vscode.Selection(document.positionAt(at), document.positionAt(at + words.length));
}
