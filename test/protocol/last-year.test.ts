import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { client, definition, type Edited, eventually, start, uriOf, write } from './plans-folder.ts';
import { after, plan2023, plan2024 } from './texts.ts';

describe('last year’s plan', () => {
  interface Answer {
    readonly taken?: string;
    readonly why: string;
    readonly chosen: boolean;
    readonly fitting: readonly { name: string; year: number }[];
    readonly others: readonly { name: string }[];
  }
  const priors = () => client.request<Answer>('plandoc/priors', { uri: uriOf('2024.md') });

  test('is told with all that would fit; another one is taken for the time being', async () => {
    write('2023.md', plan2023);
    write('2023-定稿.md', `${plan2023}\n（二）惠民生。\n`);
    write('2022.md', plan2023.replaceAll('2023', '2021').replaceAll('2022', '2020'));
    await start();
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    const before = await priors();
    assert.deepEqual(
      [before.fitting.map(({ name }) => name).sort(), before.others.map(({ name }) => name)],
      [['2023-定稿.md', '2023.md'], ['2022.md']],
    );
    const other = before.taken === uriOf('2023.md') ? '2023-定稿.md' : '2023.md';
    await client.request('plandoc/choosePrior', { uri: uriOf('2024.md'), prior: uriOf(other) });
    const after = await priors();
    assert.deepEqual([after.taken, after.chosen], [uriOf(other), true]);
    assert.match(after.why, /^手动指定的上年文稿/);
    const [target] = await definition();
    assert.equal(target?.uri, uriOf(other));
    await client.request('plandoc/choosePrior', { uri: uriOf('2024.md') });
    assert.deepEqual(await priors(), before);
  });

  test('may be any file: one that is named is read wherever it is', async () => {
    write('last year.txt', plan2023);
    await start({ initializationOptions: { priors: { [uriOf('2024.md')]: uriOf('last year.txt') } } });
    await client.open(uriOf('2024.md'), plan2024);
    await eventually(definition, (places) => places.some(({ uri }) => uri === uriOf('last year.txt')));
  });

  test('that the front matter names is read as well', async () => {
    write('last year.txt', plan2023);
    const text = plan2024.replace('year: 2024', 'year: 2024\nprior: last year.txt');
    await start();
    await client.open(uriOf('2024.md'), text);
    const asked = () =>
      client.request<{ uri: string }[]>('textDocument/definition', {
        textDocument: { uri: uriOf('2024.md') },
        position: after(text, '2512'),
      });
    await eventually(asked, (places) => places.some(({ uri }) => uri === uriOf('last year.txt')));
  });

  test('is named for good in the document or in plandoc.json', async () => {
    write('plandoc.json', '{ "rules": {} }');
    await start();
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    const named = (where: string) =>
      client.request<{ changes?: Record<string, { newText: string }[]> } & Partial<Edited>>('plandoc/namePrior', {
        uri: uriOf('2024.md'),
        prior: uriOf('旧/2023.md'),
        where,
      });
    assert.deepEqual(
      (await named('front')).changes?.[uriOf('2024.md')]?.map(({ newText }) => newText),
      ['prior: 旧/2023.md\n'],
    );
    const [change] = (await named('settings')).documentChanges ?? [];
    assert.equal(change?.textDocument?.uri, uriOf('plandoc.json'));
    assert.match(change?.edits?.map(({ newText }) => newText).join('') ?? '', /"2024\.md": "旧\/2023\.md"/);
  });
});
