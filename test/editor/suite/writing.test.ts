import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { locationsFrom } from '../locations.ts';
import { codeOf, findingsArrivedOn, openSample } from '../samples.ts';

const text = `---
place: 云川新区
year: 2024
---

一、2023年计划执行情况
城镇新增就业2583人。
二、2024年主要预期目标
城镇新增就业2600人，地区生产总值增长11%。
三、2024年重点任务
（一）稳定就业。城镇新增就业2600人。
`;

async function newPlan(content = text): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Behind the nth occurrence (from 0) of some words. */
function behind(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = document.getText().indexOf(words, at + 1);
  ok(at >= 0, `the text does not say ${words}`);
  return document.positionAt(at + words.length);
}

suite('writing', () => {
  test('a name by the first letters of its pinyin', async () => {
    const document = await newPlan(`${text}（二）扩大开放。sjsywz\n`);
    const label = await eventually('a completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        behind(document, 'sjsywz'),
      );
      return list.items
        .map((item) => (typeof item.label === 'string' ? item.label : item.label.label))
        .find((name) => name === '实际使用外资');
    });
    equal(label, '实际使用外资');
  });

  test('a figure is renamed with its restatement', async () => {
    const document = await newPlan();
    const edit = await eventually('a rename', () =>
      vscode.commands
        .executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, behind(document, '26'), '2700')
        .then(
          (made) => made,
          () => undefined,
        ),
    );
    ok(await vscode.workspace.applyEdit(edit), 'the edit was not taken');
    equal(document.getText().split('2700人').length - 1, 2);
    equal(document.getText().includes('2600'), false);
  });

  test('from a target to its tasks', async () => {
    const document = await newPlan();
    const [task] = await locationsFrom('Implementation', document, behind(document, '26'));
    ok(task, 'no task');
    equal(document.getText(task.range), '2600人');
    equal(task.range.start.line, 10);
  });

  test('Enter continues numbering', async () => {
    const document = await newPlan(`${text}（二）扩大开放。办好展会。\n\n`);
    const position = new vscode.Position(12, 0);
    const edits = await eventually('an edit', async () => {
      const made = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        position,
        '\n',
        { tabSize: 2, insertSpaces: true },
      );
      return made && made.length > 0 && made;
    });
    equal(edits[0]?.newText, '（三）');
  });

  test('formatting brings the form right and changes no figure', async () => {
    const document = await newPlan(text.replace('2583人。', '2583人,运行平稳。'));
    const edits = await eventually('edits', async () => {
      const made = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        {
          tabSize: 2,
          insertSpaces: true,
        },
      );
      return made && made.length > 0 && made;
    });
    equal(edits.map(({ newText }) => newText).join(), '，');
  });

  test('colours: an indicator, a target, a unit', async () => {
    const document = await newPlan();
    const tokens = await eventually('semantic tokens', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return found && found.data.length > 0 && found;
    });
    ok(tokens.data.length >= 5 * 9, `only ${tokens.data.length / 5} tokens`);
  });

  test('this year’s plan begins from last year’s, in a new editor', async () => {
    await newPlan();
    await vscode.commands.executeCommand('plandoc.draft');
    const draft = vscode.window.activeTextEditor?.document.getText() ?? '';
    ok(draft.includes('year: 2025') && draft.includes('城镇新增就业〔待填〕人（2024年目标：2600人）'), `the draft is ${draft}`);
  });

  test('a draft beside last year’s plan is to be saved beside it, the year of its name moved on', async () => {
    const last = await openSample('2024年计划报告.md');
    await vscode.commands.executeCommand('plandoc.draft');
    const draft = vscode.window.activeTextEditor?.document;
    ok(draft?.isUntitled && draft.languageId === 'markdown', `the draft is ${draft?.uri} in ${draft?.languageId}`);
    equal(draft.uri.path, last.uri.path.replace('2024', '2025'));
    ok(draft.getText().includes('year: 2025'), `the draft is ${draft.getText()}`);
    const open = (await findingsArrivedOn(draft)).map(codeOf);
    ok(open.includes('figure-open'), `the findings are ${open}`);
  });

  test('the next and the previous place of an indicator', async () => {
    const document = await newPlan();
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    const start = behind(document, '2583');
    editor.selection = new vscode.Selection(start, start);
    await eventually('references', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, start);
      return found.length > 2;
    });
    await vscode.commands.executeCommand('plandoc.nextPlace');
    await eventually('the target', () => editor.selection.start.line === 8);
    await vscode.commands.executeCommand('plandoc.previousPlace');
    await eventually('the result', () => editor.selection.start.line === 6);
  });
});
