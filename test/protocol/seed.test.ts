import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CodeAction, Hover, Location, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { PlainClient } from './client.ts';
import { after, replaced } from './texts.ts';

// A real plan as it was pasted, nothing changed but its file's ending. It is not part of the repository.

const seed = join(import.meta.dirname, '..', '..', '..', 'shared', 'seed', 'plan-2024.txt');
const skip = existsSync(seed) ? false : `left out: there is no ${seed}`;

describe('a real plan in a plain client', { skip }, () => {
  test('its findings, hover, jump, fix and the next change', async () => {
    const uri = 'file:///plans/plan-2024.md';
    const text = readFileSync(seed, 'utf8');
    const textDocument = { uri };
    const client = new PlainClient('--stdio');
    await client.initialize({ locale: 'zh-cn' });
    await client.open(uri, text);

    const diagnostics = await client.published(uri);
    const byCode = (code: string) => diagnostics.filter((diagnostic) => diagnostic.code === code);
    assert.deepEqual(
      byCode('percent-for-points').map(({ range }) => range.end),
      [after(text, '民间投资占比提高11.2%')],
    );
    const [below] = byCode('target-below-result');
    assert.match(String(below?.message), /1\.3亿美元.*16447万美元.*−20\.96%/);
    assert.equal(byCode('punctuation-width').length, 1);

    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: after(text, '实际使用外资1.3') });
    assert.match((hover.contents as MarkupContent).value, /−20\.96%/);

    const [target] = await client.request<Location[]>('textDocument/definition', {
      textDocument,
      position: after(text, '新增城镇就业2600', 1),
    });
    assert.deepEqual(target?.range.end, after(text, '新增城镇就业2600人', 0));

    const at = after(text, '民间投资占比提高11.2%;');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const edits: TextEdit[] =
      actions.find(({ diagnostics: mended }) => mended?.[0]?.code === 'punctuation-width')?.edit?.changes?.[uri] ?? [];
    assert.ok(edits.length > 400);
    const touched = edits.map(
      ({ range: { start, end } }) => text.split(/\r\n?|\n/)[start.line]?.slice(start.character, end.character) ?? '',
    );
    assert.ok(
      touched.every((words) => !/\d/.test(words)),
      'a digit is touched',
    );

    await client.change(uri, 2, [replaced(text, '2600人', 1, '2800人')]);
    const now = await client.published(uri, ({ version }) => version === 2);
    assert.ok(now.some(({ code }) => code === 'restated-differently'));
    assert.equal(await client.end(), 0);
    assert.deepEqual(client.errors, []);
  });
});
