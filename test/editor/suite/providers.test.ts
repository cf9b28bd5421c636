import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { findingsArrivedOn, openSample, withFaults } from '../samples.ts';

/** What a command answers of a document, once it answers something. */
const answered = <T>(command: string, ...args: unknown[]): Promise<T> =>
  eventually(command, () =>
    vscode.commands.executeCommand<T | undefined>(command, ...args).then(
      (answer) => (Array.isArray(answer) && answer.length === 0 ? undefined : answer),
      () => undefined,
    ),
  );

suite('what the editor asks of a sample plan', () => {
  let document: vscode.TextDocument;
  /** Within the first occurrence of some words that end with a figure or a name. */
  const at = (words: string): vscode.Position => {
    const found = document.getText().indexOf(words);
    ok(found >= 0, `the sample does not say ${words}`);
    return document.positionAt(found + words.length - 1);
  };
  suiteSetup(async () => {
    await findingsArrivedOn(await openSample(withFaults));
    document = await openSample('2024年计划报告.md');
  });

  test('rename: the figure is offered, also from its unit', async () => {
    for (const words of ['城镇新增就业2600', '城镇新增就业2600人']) {
      const { range, placeholder } = await answered<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        document.uri,
        at(words),
      );
      equal(placeholder, '2600');
      equal(document.getText(range), '2600');
    }
  });

  test('rename: every place that says the figure, in the text and in the table, and no other', async () => {
    const edit = await answered<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('粮食产量达到23.45'),
      '23.5',
    );
    const entries = edit.entries();
    deepEqual(
      entries.map(([uri]) => uri.toString()),
      [document.uri.toString()],
    );
    const edits = entries.flatMap(([, made]) => made);
    equal(edits.length, 3);
    for (const { range, newText } of edits) {
      equal(document.getText(range), '23.45');
      equal(newText, '23.5');
      match(document.lineAt(range.start).text, /粮食产量/);
    }
  });

  test('rename: plain words are refused', async () => {
    const refused = await vscode.commands.executeCommand('vscode.prepareRename', document.uri, at('云川新区管理委员会')).then(
      (answer) => answer === null || answer === undefined,
      () => true,
    );
    ok(refused, 'the place was offered for renaming');
  });

  test('from last year over the target to the tasks', async () => {
    const [target] = await answered<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at('城镇新增就业2600人'));
    ok(target, 'no target');
    match(`${target.name} ${target.detail}`, /城镇新增就业.*2600人/);
    const before = await answered<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', target);
    ok(
      before.some(({ from }) => /2583人/.test(`${from.name} ${from.detail}`)),
      'last year’s result is not before it',
    );
    const after = await answered<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', target);
    ok(
      after.some(({ to }) => /2600人/.test(`${to.name} ${to.detail}`)),
      'its task is not after it',
    );
  });

  test('targets of the workspace, by the first letters', async () => {
    const found = await answered<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'czxzjy');
    const files = new Set(found.filter(({ name }) => name.startsWith('城镇新增就业')).map(({ location }) => location.uri.toString()));
    equal(files.size, 3);
  });

  test('the selection grows from a figure to its sentence', async () => {
    const position = at('城镇新增就业2600');
    const [range] = await answered<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [position]);
    const texts: string[] = [];
    for (let next = range; next; next = next.parent) texts.push(document.getText(next.range));
    ok(texts.includes('2600人'), `only ${texts.slice(0, 4).join(' | ')}`);
    ok(texts.includes('城镇新增就业2600人'), `only ${texts.slice(0, 4).join(' | ')}`);
  });

  test('lines over targets and hints after figures, where they are switched on', async () => {
    const settings = vscode.workspace.getConfiguration('plandoc');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const hints = () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
    const quiet = (await lenses()).filter(({ command }) => command?.command === 'plandoc.showPlaces');
    equal(quiet.length, 0, 'lines that nobody asked for');
    try {
      await settings.update('codeLens', true, vscode.ConfigurationTarget.Global);
      await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
      await eventually('a line over 城镇新增就业', async () =>
        (await lenses()).some(({ command }) => /城镇新增就业.*2583人/.test(command?.title ?? '')),
      );
      const shown = await eventually('hints', async () => {
        const found = await hints();
        return found.length > 0 && found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
      });
      ok(shown.includes('= 1.7亿美元'), `only ${shown.join('、')}`);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
