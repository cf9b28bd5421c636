import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { changedOnDisk, client, definition, eventually, folder, start, uriOf, watching, write } from './plans-folder.ts';
import { after, plan2023, plan2024 } from './texts.ts';

describe('workspace files', () => {
  test('last year’s plan is found on disk, though nobody opened it', async () => {
    write('2023.md', plan2023);
    write('2024.md', plan2024);
    await start();
    await client.open(uriOf('2024.md'), plan2024);
    const [target] = await eventually(definition, (places) => places.some(({ uri }) => uri === uriOf('2023.md')));
    assert.equal(target?.uri, uriOf('2023.md'));
  });

  test('while files are still being read, what needs them waits or says so', async () => {
    let giveFiles = (_uris: readonly string[]): void => {};
    const found = new Promise<readonly string[]>((resolve) => {
      giveFiles = resolve;
    });
    client.connection.onRequest('plandoc/findFiles', () => found);
    client.connection.onRequest('plandoc/readFiles', () => [plan2023]);
    await start({ initializationOptions: { readsFiles: true } });
    await client.open(uriOf('2024.md'), plan2024);
    const at = { textDocument: { uri: uriOf('2024.md') }, position: after(plan2024, '2512') };
    const card = () => client.request<{ contents: { value: string } }>('textDocument/hover', at);
    const statusOf = (settled: boolean) => client.request<object>('plandoc/status', { uri: uriOf('2024.md'), settled });

    assert.match((await card()).contents.value, /尚在读取/);
    assert.equal(Reflect.get(await statusOf(false), 'reading'), true);
    let answers = 0;
    const waiting = [statusOf(true), client.request<object>('plandoc/priors', { uri: uriOf('2024.md') }), definition()];
    for (const answer of waiting) void answer.then(() => answers++);
    await card();
    assert.equal(answers, 0);

    giveFiles([uriOf('2023.md')]);
    const [settled, priors, places] = await Promise.all(waiting);
    assert.equal(Reflect.get(settled ?? {}, 'prior'), uriOf('2023.md'));
    assert.equal(Reflect.get(settled ?? {}, 'reading'), undefined);
    assert.match(JSON.stringify(priors), /2023\.md/);
    assert.match(JSON.stringify(places), /2023\.md/);
    assert.doesNotMatch((await card()).contents.value, /尚在读取/);
  });

  test('an open document counts before its file, however its name is written', async () => {
    write('2023.md', plan2023);
    await start();
    await client.open(uriOf('2024.md'), plan2024);
    await eventually(definition, (places) => places.length > 0 && places[0]?.uri === uriOf('2023.md'));
    const encoded = uriOf('2023.md').replace(/\(/g, '%28').replace(/\)/g, '%29');
    assert.notEqual(encoded, uriOf('2023.md'));
    await client.open(encoded, plan2023.replace('主要预期目标\n', '主要预期目标\n\n以下是全年目标。\n'));
    const places = await eventually(definition, (found) => found.some(({ uri }) => uri === encoded));
    assert.equal(places.length, 1);
    await client.close(encoded);
    await eventually(definition, (found) => found.some(({ uri }) => uri === uriOf('2023.md')));
  });

  test('a file that appears, and one that goes, is noticed', async () => {
    await start(watching);
    await client.open(uriOf('2024.md'), plan2024);
    write('2023.md', plan2023);
    await changedOnDisk('2023.md', 1);
    await eventually(definition, (places) => places.some(({ uri }) => uri === uriOf('2023.md')));
    rmSync(join(folder, '2023.md'));
    await changedOnDisk('2023.md', 3);
    await eventually(definition, (places) => places.every(({ uri }) => uri !== uriOf('2023.md')));
  });

  test('packages and hidden folders are left alone', async () => {
    for (const name of ['node_modules', '.git']) {
      mkdirSync(join(folder, name));
      write(`${name}/2023.md`, plan2023);
    }
    write('2024.md', plan2024);
    await start();
    assert.equal((await client.request<{ plans: number }>('plandoc/check', {})).plans, 1);
  });
});

describe('check of the workspace', () => {
  test('counts every plan and shows findings of files that are not open', async () => {
    write('2023.md', plan2023);
    write('2024.md', plan2024);
    write('README.md', '# 说明\n\n占比提高11.2%,如此。\n');
    await start();
    const progress: unknown[] = [];
    client.connection.onNotification('$/progress', (params: { value: unknown }) => void progress.push(params.value));
    const result = await client.request<object>('plandoc/check', { workDoneToken: 't' });
    assert.deepEqual(result, { plans: 2, errors: 0, warnings: 2, infos: 0 });
    assert.equal(progress.length, 2);
    const diagnostics = await client.published(uriOf('2024.md'));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['percent-for-points', 'punctuation-width'],
    );
    assert.equal(client.publications(uriOf('README.md')), 0);
  });

  for (const request of ['check', 'report', 'export'])
    test(`can be cancelled at any moment: ${request}`, async () => {
      for (let year = 1990; year < 2024; year += 1)
        write(`${year}.md`, plan2023.replaceAll('2023', String(year)).replaceAll('2022', String(year - 1)));
      await start();
      const cancel = new CancellationTokenSource();
      let steps = 0;
      client.connection.onNotification('$/progress', () => {
        steps += 1;
        cancel.cancel();
      });
      const params = { workDoneToken: 't', format: 'html', version: '1' };
      await assert.rejects(client.connection.sendRequest(`plandoc/${request}`, params, cancel.token), { code: -32800 });
      assert.ok(steps > 0 && steps < 34, `${steps} steps of 34 were told`);
    });

  test('can be cancelled while files are still being read', async () => {
    let giveFiles = (_uris: readonly string[]): void => {};
    const found = new Promise<readonly string[]>((resolve) => {
      giveFiles = resolve;
    });
    client.connection.onRequest('plandoc/findFiles', () => found);
    client.connection.onRequest('plandoc/readFiles', ({ uris }: { uris: readonly string[] }) => uris.map(() => null));
    await start({ initializationOptions: { readsFiles: true } });
    for (const request of ['check', 'report', 'export']) {
      const cancel = new CancellationTokenSource();
      const answer = client.connection.sendRequest(`plandoc/${request}`, { format: 'html', version: '1' }, cancel.token);
      cancel.cancel();
      await assert.rejects(answer, { code: -32800 });
    }
    giveFiles([]);
  });

  test('a folder without plans has none', async () => {
    await start();
    assert.deepEqual(await client.request('plandoc/check', {}), { plans: 0, errors: 0, warnings: 0, infos: 0 });
  });
});
