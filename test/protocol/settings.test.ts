import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { changedOnDisk, client, type Edited, folder, start, uriOf, write } from './plans-folder.ts';
import { plan2023, plan2024 } from './texts.ts';

describe('plandoc.json', () => {
  test('sets levels and names plans and last year’s document', async () => {
    write('plandoc.json', '{ "rules": { "percent-for-points": "error", "punctuation-width": "off" }, "plans": ["drafts/*.md"] }');
    mkdirSync(join(folder, 'drafts'));
    await start();
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    const [finding, ...others] = await client.published(uriOf('2024.md'));
    assert.deepEqual([finding?.code, finding?.severity, others.length], ['percent-for-points', 1, 0]);
    await client.open(uriOf('drafts/a.md'), '民间投资占比提高11.2%。\n');
    await client.published(uriOf('drafts/a.md'), ({ diagnostics }) => diagnostics.some(({ code }) => code === 'percent-for-points'));
  });

  test('that is broken is a finding on that file; the plans are checked by default', async () => {
    write('plandoc.json', '{ "rules": { "percent-for-points": "off" ');
    write('2024.md', plan2024);
    await start();
    const [problem] = await client.published(uriOf('plandoc.json'));
    assert.equal(problem?.severity, 1);
    assert.equal(problem?.source, 'plandoc');
    await client.open(uriOf('2024.md'), plan2024);
    await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.some(({ code }) => code === 'percent-for-points'));
    write('plandoc.json', '{ "rules": { "percent-for-points": "off" } }');
    await changedOnDisk('plandoc.json', 2);
    await client.published(uriOf('plandoc.json'), ({ diagnostics }) => diagnostics.length === 0);
    await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.every(({ code }) => code !== 'percent-for-points'));
  });
});

describe('a workspace of several folders', () => {
  const other = (): string => join(folder, '..', 'other');
  const uriThere = (name: string): string => pathToFileURL(join(other(), name)).href;
  const codesOf = (uri: string, ...expected: string[]) =>
    client.published(uri, ({ diagnostics }) => diagnostics.map(({ code }) => code).join() === expected.join());
  const folders = () => [folder, other()].map((path) => ({ uri: pathToFileURL(path).href, name: path }));
  beforeEach(() => mkdirSync(other()));

  test('each has its own plandoc.json, for levels, globs and last year’s plans', async () => {
    write('plandoc.json', '{ "rules": { "punctuation-width": "off" } }');
    writeFileSync(
      join(other(), 'plandoc.json'),
      '{ "rules": { "percent-for-points": "off" }, "plans": ["*.md"], "prior": { "a.md": "b.md" } }',
    );
    writeFileSync(join(other(), 'b.md'), plan2023);
    await start({ workspaceFolders: folders() });
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    await client.open(uriThere('2024.md'), plan2024);
    await client.open(uriOf('a.md'), '民间投资占比提高11.2%,如此。\n');
    await client.open(uriThere('a.md'), '民间投资占比提高11.2%,如此。\n');
    await codesOf(uriOf('2024.md'), 'percent-for-points');
    await codesOf(uriThere('2024.md'), 'punctuation-width');
    await codesOf(uriOf('a.md'));
    await client.published(uriThere('a.md'), ({ diagnostics }) => diagnostics.some(({ code }) => code === 'punctuation-width'));
    const priors = await client.request<{ taken?: string }>('plandoc/priors', { uri: uriThere('a.md') });
    assert.equal(priors.taken, uriThere('b.md'));
  });

  test('each has its own settings of the editor, and last year’s plan is written into its own plandoc.json', async () => {
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => ({ rules: scopeUri?.endsWith('/other') ? { 'punctuation-width': 'off' } : {} })),
    );
    await start({ workspaceFolders: folders(), capabilities: { workspace: { configuration: true } } });
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    await client.open(uriThere('2024.md'), plan2024);
    await codesOf(uriOf('2024.md'), 'percent-for-points', 'punctuation-width');
    await codesOf(uriThere('2024.md'), 'percent-for-points');
    const named = { uri: uriThere('2024.md'), prior: uriThere('2023.md'), where: 'settings' };
    const { documentChanges } = await client.request<Edited>('plandoc/namePrior', named);
    assert.deepEqual(documentChanges[0], { kind: 'create', uri: uriThere('plandoc.json'), options: { ignoreIfExists: true } });
  });

  test('each has its own baseline', async () => {
    await start({ workspaceFolders: folders() });
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    await client.open(uriThere('2024.md'), plan2024);
    await codesOf(uriThere('2024.md'), 'percent-for-points', 'punctuation-width');
    const [points] = await client.published(uriThere('2024.md'));
    const params = { uri: uriThere('2024.md'), rule: 'percent-for-points', range: points?.range, reason: '已核对', verified: false };
    const { documentChanges } = await client.request<Edited>('plandoc/accept', params);
    assert.equal(documentChanges[0]?.uri, uriThere('plandoc-baseline.json'));
    writeFileSync(join(other(), 'plandoc-baseline.json'), documentChanges[1]?.edits?.map(({ newText }) => newText).join('') ?? '');
    const changes = [{ uri: uriThere('plandoc-baseline.json'), type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await codesOf(uriThere('2024.md'), 'punctuation-width');
    await codesOf(uriOf('2024.md'), 'percent-for-points', 'punctuation-width');
  });
});

describe('settings of the editor', () => {
  test('are asked for, and asked for again when they change', async () => {
    let settings: object = { language: 'en', rules: { 'punctuation-width': 'off', 'no-such-rule': 'off' }, plans: 3 };
    client.connection.onRequest('workspace/configuration', () => [settings]);
    await start({ capabilities: { workspace: { configuration: true } } });
    await client.request('plandoc/check', {});
    await client.open(uriOf('2024.md'), plan2024);
    const before = await client.published(uriOf('2024.md'));
    assert.deepEqual(
      before.map(({ code }) => code),
      ['percent-for-points'],
    );
    assert.match(String(before[0]?.message), /percentage points/);
    settings = { language: 'zh' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const now = await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.length === 2);
    assert.match(String(now[0]?.message), /百分点/);
  });

  test('may be sent along by clients that cannot be asked', async () => {
    await start();
    await client.open(uriOf('2024.md'), plan2024);
    await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.length === 2);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { plandoc: { rules: { 'punctuation-width': 'off' } } },
    });
    await client.published(uriOf('2024.md'), ({ diagnostics }) => diagnostics.length === 1);
  });
});

describe('who decides a rule’s level', () => {
  test('the front matter before plandoc.json, plandoc.json before the editor', async () => {
    client.connection.onRequest('workspace/configuration', () => [
      { rules: { 'percent-for-points': 'error', 'punctuation-width': 'info', 'range-form': 'info' } },
    ]);
    write('plandoc.json', '{ "rules": { "punctuation-width": "error", "range-form": "error" } }');
    await start({ capabilities: { workspace: { configuration: true } } });
    await client.request('plandoc/check', {});
    const text = plan2024.replace('year: 2024', 'year: 2024\nrules:\n  range-form: warning').replace('种好每一块地', '选择1-2个村试点');
    await client.open(uriOf('2024.md'), text);
    const diagnostics = await client.published(uriOf('2024.md'));
    assert.deepEqual(Object.fromEntries(diagnostics.map(({ code, severity }) => [code, severity])), {
      'percent-for-points': 1,
      'punctuation-width': 1,
      'range-form': 2,
    });
    await client.change(uriOf('2024.md'), 2, [{ text: text.replace('range-form: warning', 'range-form: off') }]);
    await client.published(uriOf('2024.md'), ({ diagnostics: left }) => left.length === 2);
  });
});
