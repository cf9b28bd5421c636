import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { changedOnDisk, client, type Edited, folder, start, uriOf, write } from './plans-folder.ts';
import { plan2024 } from './texts.ts';

describe('acceptance', () => {
  const finding = (code: string) => async () => {
    const diagnostics = await client.published(uriOf('2024.md'), ({ diagnostics: found }) => found.some((one) => one.code === code));
    const found = diagnostics.find((one) => one.code === code);
    return { uri: uriOf('2024.md'), rule: code, range: found?.range };
  };
  const points = finding('percent-for-points');
  const gone = (code: string) =>
    client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.every((diagnostic) => diagnostic.code !== code));

  /** Does with an edit what a client does, on the disk. */
  async function written({ documentChanges }: Edited): Promise<string[]> {
    const names: string[] = [];
    for (const { textDocument, edits } of documentChanges) {
      if (!textDocument || !edits) continue;
      const name = decodeURIComponent(textDocument.uri.slice(pathToFileURL(folder).href.length + 1));
      write(name, edits.map(({ newText }) => newText).join(''));
      await changedOnDisk(name, 1);
      names.push(name);
    }
    return names;
  }

  test('of a finding goes into a baseline beside plandoc.json, and the finding goes', async () => {
    await start();
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    const edit = await client.request<Edited>('plandoc/accept', { ...(await points()), reason: '已与统计局核对', verified: true });
    assert.deepEqual(
      edit.documentChanges.map(({ kind }) => kind),
      ['create', undefined],
    );
    assert.deepEqual(await written(edit), ['plandoc-baseline.json']);
    await gone('percent-for-points');
    const commas = await finding('punctuation-width')();
    const second = await client.request<Edited>('plandoc/accept', { ...commas, reason: '', verified: false });
    assert.equal(second.documentChanges.length, 1, 'the file is there now');
    assert.match(second.documentChanges[0]?.edits?.[0]?.newText ?? '', /"reason": "已与统计局核对",\n +"state": "verified"/);
    await written(second);
    assert.deepEqual(await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.length === 0), []);
    rmSync(join(folder, 'plandoc-baseline.json'));
    await changedOnDisk('plandoc-baseline.json', 3);
    await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.length === 2);
  });

  test('a baseline that plandoc.json names counts from the start', async () => {
    write('plandoc.json', '{ "baseline": "审核/已接受.json" }');
    await start();
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    mkdirSync(join(folder, '审核'));
    const edit = await client.request<Edited>('plandoc/accept', { ...(await points()), reason: '旧', verified: false });
    assert.deepEqual(await written(edit), ['审核/已接受.json']);
    await gone('percent-for-points');
  });

  test('entries that match nothing any more are counted by a check, and a file that is no baseline is told', async () => {
    const entry = { rule: 'unit-scale', file: '2024.md', fingerprint: '0123456789abcdef' };
    write('2024.md', plan2024);
    write('plandoc-baseline.json', JSON.stringify({ findings: [entry] }));
    await start();
    assert.deepEqual(await client.request('plandoc/check', {}), { plans: 1, errors: 0, warnings: 2, infos: 0, stale: 1 });
    write('plandoc-baseline.json', '[]');
    await changedOnDisk('plandoc-baseline.json', 2);
    const [problem] = await client.published(uriOf('plandoc-baseline.json'), ({ diagnostics }) => diagnostics.length > 0);
    assert.match(String(problem?.message), /^不是基线文件/);
  });

  test('is offered to a client that asks for reasons; another one gets the comment at once', async () => {
    await start({ initializationOptions: { asksReasons: true } });
    await client.open(uriOf('2024.md'), plan2024);
    const { range } = await points();
    const actions = await client.request<{ title: string; command?: { command: string; arguments: unknown[] } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: uriOf('2024.md') }, range, context: { diagnostics: [] } },
    );
    assert.deepEqual(
      actions.flatMap(({ command }) => (command ? [[command.command, command.arguments.slice(1)]] : [])),
      [
        ['plandoc.ignore', []],
        ['plandoc.accept', [false]],
        ['plandoc.accept', [true]],
      ],
    );
    assert.equal(
      await client.request('plandoc/accept', { uri: uriOf('2024.md'), rule: 'unit-scale', range, reason: '', verified: true }),
      null,
    );
  });

  test('by a comment in the text is an edit of the document', async () => {
    await start();
    await client.open(uriOf('2024.md'), plan2024);
    const { range } = await points();
    const actions = await client.request<{ title: string; edit?: { changes: Record<string, { newText: string }[]> } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: uriOf('2024.md') }, range, context: { diagnostics: [] } },
    );
    const texts = actions.flatMap(({ edit }) => edit?.changes[uriOf('2024.md')]?.map(({ newText }) => newText) ?? []);
    assert.ok(texts.includes('<!-- plandoc-ignore percent-for-points -->\n'));
  });
});
