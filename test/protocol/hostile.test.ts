import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PlainClient } from './client.ts';
import { plan2024, uri2024 } from './texts.ts';

const client = new PlainClient('--stdio');
before(async () => {
  await client.initialize();
});
after(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
});

let documents = 0;

/** Opens a text, asks everything about it, and sees that the server still knows its work. */
async function survives(text: string): Promise<void> {
  documents += 1;
  const uri = `file:///plans/hostile-${documents}.md`;
  const textDocument = { uri };
  await client.open(uri, text);
  await client.published(uri, () => true, 60_000);
  for (const position of [
    { line: 0, character: 0 },
    { line: 3, character: 1000 },
    { line: 1e9, character: 1e9 },
  ]) {
    for (const method of ['hover', 'definition']) await client.request(`textDocument/${method}`, { textDocument, position });
    await client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
  }
  for (const method of ['documentSymbol', 'foldingRange']) await client.request(`textDocument/${method}`, { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } };
  await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['source.fixAll'] } });
  await client.close(uri);
  await client.open(uri2024, plan2024);
  await client.published(uri2024, ({ diagnostics }) => diagnostics.length > 0);
  await client.close(uri2024);
}

describe('hostile input', () => {
  test('an empty file', () => survives(''));
  test('a file of blank lines', () => survives('\n\r\n\r \u3000\n'));
  test('garbage', () => survives(Array.from({ length: 5000 }, (_, index) => String.fromCharCode((index * 7919) % 0xffff)).join('')));
  test('marks that never close', () => survives(`${'['.repeat(2000)}${'*'.repeat(2000)}${'（“《'.repeat(500)}${'> '.repeat(500)}`));
  test('front matter that is no YAML', () => survives('---\nplace: [云川\n\tyear: {{\n---\n# 一、2024年主要预期目标\n'));
  test('a plan in one line of a megabyte', () => {
    const prose =
      '我们把发展的立足点放在办好自己的事情上，一件接着一件抓，一年接着一年干，不图虚名，不务虚功，让群众看得见、摸得着、得实惠。'.repeat(
        8,
      );
    return survives(`---\nplace: 云川新区\nyear: 2024\n---\n${`${prose}地区生产总值增长11%,城镇新增就业2600人。`.repeat(1000)}`);
  });
  test('a line of a megabyte without a pause', () => survives('计'.repeat(1_000_000)));
  test('five million characters are not checked, and that is said', async () => {
    const uri = 'file:///plans/huge.md';
    await client.open(uri, '地区生产总值增长5%，'.repeat(450_000));
    const diagnostics = await client.published(uri, ({ diagnostics: found }) => found.length > 0, 60_000);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['too-large'],
    );
    await client.close(uri);
  });
  test('changes of a document that is not open, and to places that are not there', async () => {
    await client.change('file:///plans/none.md', 2, [{ text: 'x' }]);
    await client.close('file:///plans/none.md');
    await client.open(uri2024, plan2024);
    await client.change(uri2024, 2, [{ range: { start: { line: 1e6, character: 0 }, end: { line: 1e6, character: 5 } }, text: '完' }]);
    await client.published(uri2024, ({ version }) => version === 2);
  });
});
