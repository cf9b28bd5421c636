import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, match, ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { codeOf, findingsOn } from '../samples.ts';

// A real district's plan as a web page gave it, without one Markdown mark. It stands beside the project, not in it.

const root = vscode.extensions.getExtension('plandoc.plandoc')?.extensionPath ?? '';
const seed = join(root, '..', 'shared', 'seed', 'plan-2024.txt');
if (!existsSync(seed)) console.log('left out: a real plan in the editor: the real documents are not beside this checkout (../shared)');
else
  suite('a real plan', () => {
    let document: vscode.TextDocument;
    setup(async () => {
      document = await vscode.workspace.openTextDocument({ language: 'markdown', content: readFileSync(seed, 'utf8') });
      await vscode.window.showTextDocument(document);
      await eventually('findings', () => findingsOn(document).length > 0);
    });
    teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    const finding = (code: string): vscode.Diagnostic => {
      const found = findingsOn(document).find((diagnostic) => codeOf(diagnostic) === code);
      ok(found, `no ${code}`);
      return found;
    };
    const rangeOf = (words: string, last = false): vscode.Range => {
      const at = last ? document.getText().lastIndexOf(words) : document.getText().indexOf(words);
      return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
    };

    test('its faults are found, and no more warnings than those', () => {
      const warnings = findingsOn(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      deepEqual(warnings.map(codeOf).sort(), ['percent-for-points', 'punctuation-width', 'range-form', 'target-below-result']);
      ok(rangeOf('民间投资占比提高11.2%').contains(finding('percent-for-points').range), 'percent-for-points stands elsewhere');
      const { message } = finding('target-below-result');
      for (const words of [/13000万美元|13,000/, /16447万美元/, /−20\.96%/]) match(message, words);
    });

    test('half-width punctuation is one finding, whose fix leaves numbers alone', async () => {
      const { range } = finding('punctuation-width');
      const action = await eventually('a quick fix', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          undefined,
          10,
        );
        return actions.find(({ edit, isPreferred }) => edit && isPreferred);
      });
      ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), 'the edit was not applied');
      const text = document.getText();
      match(text, /4\.75个/);
      match(text, /2023年，济南/);
      ok(!/\p{Script=Han},\p{Script=Han}/u.test(text), 'a half-width comma was left');
    });

    test('from a task one jumps to its target; the figure changed there is found', async () => {
      const task = rangeOf('新增城镇就业2600人', true);
      const [target] = await eventually('a definition', async () => {
        const found = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          task.end.translate(0, -2),
        );
        return found.length > 0 && found;
      });
      ok(target && rangeOf('新增城镇就业2600人').contains(target.range), 'the jump went elsewhere');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, target.range, '2800人');
      await vscode.workspace.applyEdit(edit);
      await eventually('restated-differently', () =>
        findingsOn(document).some((diagnostic) => codeOf(diagnostic) === 'restated-differently'),
      );
    });
  });
