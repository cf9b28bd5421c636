import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { PlainClient } from './client.ts';
import { after, plan2023, plan2024 } from './texts.ts';

const watching = { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } };

let folder: string;
let client: PlainClient;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'plandoc-')), '计划 (草案)');
  mkdirSync(folder);
  client = new PlainClient('--stdio');
  client.connection.onRequest('client/registerCapability', () => null);
});
afterEach(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
  rmSync(join(folder, '..'), { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const start = (params: object = {}) =>
  client.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plans' }], ...params });
const changedOnDisk = (name: string, type: number) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
const definition = () =>
  client.request<{ uri: string }[]>('textDocument/definition', {
    textDocument: { uri: uriOf('2024.md') },
    position: after(plan2024, '2512'),
  });

/** Asks until the answer is as hoped. */
async function eventually<T>(ask: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const answer = await ask();
    if (hoped(answer)) return answer;
    if (Date.now() > end) assert.fail(`still ${JSON.stringify(answer)}`);
  }
}

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

interface Edited {
  readonly documentChanges: readonly { kind?: string; uri?: string; textDocument?: { uri: string }; edits?: { newText: string }[] }[];
}

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
