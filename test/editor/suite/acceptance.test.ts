import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { codeOf, findingsArrivedOn, findingsOn, openSample, restored, withFaults } from '../samples.ts';

suite('living with findings', () => {
  let document: vscode.TextDocument;
  let original: string;
  setup(async () => {
    document = await openSample(withFaults);
    original = document.getText();
    await findingsArrivedOn(document);
  });
  teardown(() => restored(document, original));

  const finding = (rule: string): vscode.Diagnostic => {
    const found = findingsOn(document).find((diagnostic) => codeOf(diagnostic) === rule);
    ok(found, `no ${rule}`);
    return found;
  };

  /** The action's command on a finding, as choosing it from the light bulb runs it. */
  async function offered(rule: string, command: string, ...args: unknown[]): Promise<vscode.Command> {
    const { range } = finding(rule);
    return eventually(`an action ${command}`, async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions
        .flatMap((action) => action.command ?? [])
        .find(
          (offer) =>
            offer.command === command && offer.arguments?.[0]?.rule === rule && args.every((arg, at) => offer.arguments?.[at + 1] === arg),
        );
    });
  }

  test('an ignore comment with its reason silences the finding; one undo brings it back', async () => {
    const { command, arguments: args = [] } = await offered('percent-for-points', 'plandoc.ignore');
    await vscode.commands.executeCommand(command, ...args, '引自统计公报');
    match(document.getText(), /\n<!-- plandoc-ignore percent-for-points 引自统计公报 -->\n一是投资拉动/);
    await eventually('the finding to go', () => !findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'percent-for-points'));
    ok(!findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'unused-ignore'), 'the comment is said to be of no use');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), original, 'one undo did not bring the text back');
    await eventually('the finding to come back', () =>
      findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'percent-for-points'),
    );
  });

  test('a finding that was verified goes into the baseline, and comes back without it', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no folder is open');
    const { command, arguments: args = [] } = await offered('percent-for-points', 'plandoc.accept', true);
    await vscode.commands.executeCommand(command, ...args, '已与统计局核对');
    const baseline = vscode.Uri.joinPath(folder, 'plandoc-baseline.json');
    const opened = await vscode.workspace.openTextDocument(baseline);
    match(opened.getText(), /"reason": "已与统计局核对",\n +"state": "verified"/);
    if (opened.isDirty) await opened.save();
    equal(document.getText(), original, 'the plan itself was changed');
    await eventually('the finding to go', () => !findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'percent-for-points'));
    await vscode.workspace.fs.delete(baseline);
    await eventually('the finding to come back', () =>
      findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'percent-for-points'),
    );
  });

  test('a finding’s rule links to its page, which the editor shows', async () => {
    const { code } = finding('percent-for-points');
    ok(typeof code === 'object', 'no link');
    match(code.target.toString(), /^[\w-]+:\/\/plandoc\.plandoc\/rules\/percent-for-points$/);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('plandoc-rule:percent-for-points.md'));
    match(page.getText(), /^# percent-for-points\n/);
    await vscode.commands.executeCommand('plandoc.showRule', 'percent-for-points');
    await eventually('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('percent-for-points'))),
    );
  });

  test('another document taken as last year’s counts at once, and no more when it is taken back', async () => {
    const [other] = await vscode.workspace.findFiles('**/*2024年计划报告.md');
    const [named] = await vscode.workspace.findFiles('**/*2023年计划报告.md');
    ok(other && named, 'a sample is missing');
    const definitions = async () => {
      const at = document.positionAt(original.indexOf('城镇新增就业2583人') + '城镇新增就业2583'.length);
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at);
      return found.map(({ uri }) => uri.toString());
    };
    await eventually('last year’s target', async () => (await definitions()).includes(named.toString()));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('plandoc.choosePrior', other.toString());
    await eventually('last year’s plan to be another one', async () => !(await definitions()).includes(named.toString()));
    await vscode.commands.executeCommand('plandoc.choosePrior', named.toString());
    await eventually('last year’s target again', async () => (await definitions()).includes(named.toString()));
  });
});
