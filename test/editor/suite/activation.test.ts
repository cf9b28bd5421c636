import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';

suite('activation', () => {
  test('the extension activates', async () => {
    const extension = vscode.extensions.getExtension('plandoc.plandoc');
    ok(extension, 'the editor does not know the extension');
    await extension.activate();
    equal(extension.isActive, true);
  });

  test('every command that package.json promises is there', async () => {
    const promised: { command: string }[] = vscode.extensions.getExtension('plandoc.plandoc')?.packageJSON.contributes.commands;
    const present = new Set(await vscode.commands.getCommands(true));
    for (const { command } of promised) ok(present.has(command), `${command} is missing`);
  });
});
