import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';

suite('export of the report', () => {
  const heads = {
    html: '<!do',
    md: '<!--',
    csv: '\u00ef\u00bb\u00bf',
    xlsx: 'PK\u0003\u0004',
    docx: 'PK\u0003\u0004',
    json: '{',
    sarif: '{',
  };
  for (const [format, head] of Object.entries(heads))
    test(`is written as ${format} where a command says, without asking`, async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      ok(folder, 'no folder is open');
      const target = vscode.Uri.joinPath(folder, `report.${format}`);
      equal(await vscode.commands.executeCommand('plandoc.export', undefined, format, target), true);
      const bytes = await vscode.workspace.fs.readFile(target);
      await vscode.workspace.fs.delete(target);
      equal(String.fromCharCode(...bytes.slice(0, head.length)), head);
      ok(bytes.length > 1000, `only ${bytes.length} bytes`);
    });
});
