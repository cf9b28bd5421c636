import assert from 'node:assert/strict';
import { after as afterAll, before, describe, test } from 'node:test';
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupContent,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { PlainClient } from './client.ts';
import { after, plan2023, plan2024, uri2023, uri2024 } from './texts.ts';

const textDocument = { uri: uri2024 };

describe('answers', () => {
  const client = new PlainClient();
  before(async () => {
    await client.initialize({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
      initializationOptions: { indicatorPages: 'pages:/*.md' },
    });
    await client.open(uri2023, plan2023);
    await client.open(uri2024, plan2024);
  });
  afterAll(async () => {
    assert.equal(await client.end(), 0);
    assert.deepEqual(client.errors, []);
  });

  test('hover: this year’s target, last year’s result and target, the tasks', async () => {
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: after(plan2024, '2600') });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /2024年目标：\[2600人\]\(file:\/\/\/plans\/2024\.md#L12,7\)/);
    assert.match(value, /2023年目标：\[2000人\]\(file:\/\/\/plans\/2023\.md#L12,7\)/);
    assert.match(value, /\*\*\+88人\*\*/);
    assert.deepEqual(hover.range, { start: { line: 11, character: 6 }, end: { line: 11, character: 11 } });
    assert.equal(await client.request('textDocument/hover', { textDocument, position: { line: 4, character: 0 } }), null);
  });

  test('definition: from a task to its target, from a result to last year’s target', async () => {
    const [target] = await client.request<Location[]>('textDocument/definition', { textDocument, position: after(plan2024, '2600', 1) });
    assert.deepEqual([target?.uri, target?.range.start.line], [uri2024, 11]);
    const [earlier] = await client.request<Location[]>('textDocument/definition', { textDocument, position: after(plan2024, '2512') });
    assert.deepEqual([earlier?.uri, earlier?.range.start.line], [uri2023, 11]);
  });

  test('declaration: a result leads to this year’s target in the same document', async () => {
    const found = await client.request<Location[]>('textDocument/declaration', { textDocument, position: after(plan2024, '2512') });
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line]),
      [[uri2024, 11]],
    );
  });

  test('type definition: the page of the indicator, at the address that the client gave', async () => {
    const position = after(plan2024, '粮食产');
    const found = await client.request<Location[]>('textDocument/typeDefinition', { textDocument, position });
    assert.deepEqual(
      found.map(({ uri }) => decodeURIComponent(uri)),
      ['pages:/粮食产量.md'],
    );
    const page = await client.request<string>('plandoc/indicatorPage', { name: '粮食产量' });
    assert.match(page, /^# 粮食产量\n\n/);
    assert.equal(await client.request('plandoc/indicatorPage', { name: '没有这个' }), null);
  });

  test('references: in both documents, with the declaration or without', async () => {
    const ask = (includeDeclaration: boolean) =>
      client.request<Location[]>('textDocument/references', {
        textDocument,
        position: after(plan2024, '2600'),
        context: { includeDeclaration },
      });
    const all = (await ask(true)).map(({ uri, range }) => `${uri.slice(-7)}:${range.start.line + 1}`);
    assert.deepEqual(all, ['2024.md:8', '2024.md:12', '2024.md:16', '2023.md:8', '2023.md:12', '2023.md:16']);
    assert.equal((await ask(false)).length, 5);
  });

  test('symbols: the plan’s own outline with its targets', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['一、2023年计划执行情况', '二、2024年主要预期目标', '三、2024年重点任务'],
    );
    assert.deepEqual(
      symbols[1]?.children?.map(({ name, detail }) => `${name} ${detail}`),
      ['城镇新增就业 2600人', '粮食产量 23.45万吨'],
    );
  });

  test('folding: whole lines of each heading', async () => {
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 3],
        [5, 7],
        [9, 11],
        [13, 17],
      ],
    );
  });

  test('code actions: the fix of a finding, preferred where it is the only safe one', async () => {
    const position = after(plan2024, '2600人,');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const [fix] = actions;
    assert.equal(fix?.kind, 'quickfix');
    assert.equal(fix?.isPreferred, true);
    assert.equal(fix?.diagnostics?.[0]?.code, 'punctuation-width');
    const edits = fix?.edit?.changes?.[uri2024] ?? [];
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['，', '，'],
    );
  });

  test('code actions: everything that is safe to fix, as one edit', async () => {
    const [all] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.equal(all?.kind, 'source.fixAll.plandoc');
    const edits: TextEdit[] = all?.edit?.changes?.[uri2024] ?? [];
    assert.deepEqual(
      edits.map(({ range }) => range.start.line),
      [11, 17],
    );
  });

  test('a position past the end of line or text is the end', async () => {
    assert.equal(await client.request('textDocument/hover', { textDocument, position: { line: 9999, character: 9999 } }), null);
    assert.ok(await client.request('textDocument/hover', { textDocument, position: { line: 11, character: 14 } }));
  });

  test('a document nobody opened has nothing', async () => {
    const unknown = { textDocument: { uri: 'file:///nowhere.md' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/hover', unknown), null);
    assert.deepEqual(await client.request('textDocument/definition', unknown), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', unknown), []);
  });
});

test('type definition: nothing for clients that show no such pages', async () => {
  const client = new PlainClient();
  await client.initialize();
  await client.open(uri2024, plan2024);
  assert.deepEqual(await client.request('textDocument/typeDefinition', { textDocument, position: after(plan2024, '粮食产') }), []);
  await client.end();
});

test('symbols are flat for clients that know no trees', async () => {
  const client = new PlainClient();
  await client.initialize();
  await client.open(uri2024, plan2024);
  const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(symbols.some(({ name, containerName }) => name === '城镇新增就业' && containerName === '二、2024年主要预期目标'));
  await client.end();
});
