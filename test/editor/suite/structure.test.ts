import * as vscode from 'vscode';
import { ok } from '../assert.ts';
import { eventually } from '../eventually.ts';
import { openSample, withFaults } from '../samples.ts';

suite('outline and folding', () => {
  test('the outline follows the plan’s own numbering and lists the targets', async () => {
    const document = await openSample(withFaults);
    const names = await eventually('the plan’s symbols', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const all = flat(symbols ?? []).map(({ name, detail }) => `${name} ${detail}`.trim());
      return all.includes('城镇新增就业 2600人') && all;
    });
    ok(
      names.some((name) => name.startsWith('一是')),
      'no 一是 within paragraphs',
    );
  });

  test('a section folds', async () => {
    const document = await openSample(withFaults);
    const line = document.positionAt(document.getText().indexOf('### （一）')).line;
    const fold = await eventually('a fold', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return ranges?.find(({ start }) => start === line);
    });
    ok(fold.end > line, 'an empty fold');
  });
});

const flat = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
