import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { PlainClient } from './client.ts';
import { plan2023, plan2024, replaced, uri2023, uri2024 } from './texts.ts';

type Report = { kind: string; resultId: string; items?: Diagnostic[] };

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

let client: PlainClient;
beforeEach(() => {
  client = new PlainClient('--stdio');
});
afterEach(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
});

describe('diagnostics sent unasked', () => {
  test('come when a plan is opened, with rule, words and place', async () => {
    await client.initialize();
    await client.open(uri2024, plan2024);
    const diagnostics = await client.published(uri2024);
    assert.deepEqual(codes(diagnostics), ['percent-for-points', 'punctuation-width']);
    const [points, comma] = diagnostics;
    assert.equal(points?.source, 'plandoc');
    assert.match(String(points?.message), /百分点/);
    assert.deepEqual(points?.range.start.line, 7);
    assert.equal(comma?.relatedInformation?.length, 1, 'the second comma is a further place');
    assert.equal(comma?.relatedInformation?.[0]?.location.range.start.line, 17);
  });

  test('speak the language of the editor', async () => {
    await client.initialize({ locale: 'en-US' });
    await client.open(uri2024, plan2024);
    const [points] = await client.published(uri2024);
    assert.match(String(points?.message), /percentage points/);
  });

  test('follow every change, each made against the text before it', async () => {
    await client.initialize();
    await client.open(uri2024, plan2024);
    await client.published(uri2024);
    await client.change(uri2024, 2, [replaced(plan2024, '2600人', 1, '2800人')]);
    const drifted = await client.published(uri2024, ({ version }) => version === 2);
    assert.ok(codes(drifted).includes('restated-differently'));
    const changed = plan2024.replace('稳就业。城镇新增就业2600人', '稳就业。城镇新增就业2800人');
    await client.change(uri2024, 3, [replaced(changed, '2800人', 0, '2600人'), replaced(plan2024, '11.2%', 0, '11.2个百分点')]);
    assert.deepEqual(codes(await client.published(uri2024, ({ version }) => version === 3)), ['punctuation-width']);
    await client.change(uri2024, 4, [{ text: '' }]);
    assert.deepEqual(await client.published(uri2024, ({ version }) => version === 4), []);
  });

  test('of one document change with the other: last year’s result against this year’s target', async () => {
    await client.initialize();
    const later = plan2024.replace('# 一、2023年计划执行情况\n\n城镇新增就业2512人，民间投资占比提高11.2%。\n\n', '');
    await client.open(uri2024, `${later}\nprior`.replace('year: 2024\n', 'year: 2024\nprior: 2023.md\n'));
    const before = await client.published(uri2024);
    assert.ok(codes(before).includes('prior'), 'the prior file that is missing is named');
    await client.open(uri2023, plan2023);
    const published = await client.published(uri2024, ({ diagnostics }) => !codes(diagnostics).includes('prior'));
    assert.ok(!codes(published).includes('prior'));
    await client.close(uri2023);
    await client.published(uri2024, ({ diagnostics }) => codes(diagnostics).includes('prior'));
  });

  test('go when the document is closed', async () => {
    await client.initialize();
    await client.open(uri2024, plan2024);
    await client.published(uri2024, ({ diagnostics }) => diagnostics.length > 0);
    await client.close(uri2024);
    await client.published(uri2024, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('are none for other Markdown', async () => {
    await client.initialize();
    await client.open('file:///plans/README.md', '# 说明\n\n占比提高11.2%,如此。\n');
    assert.deepEqual(await client.published('file:///plans/README.md'), []);
  });
});

describe('diagnostics asked for', () => {
  const asking = { capabilities: { textDocument: { diagnostic: {} } } };
  const report = (previousResultId?: string) =>
    client.request<Report>('textDocument/diagnostic', { textDocument: { uri: uri2024 }, previousResultId });

  test('are given, and not sent as well', async () => {
    const { capabilities } = await client.initialize(asking);
    assert.ok(capabilities.diagnosticProvider);
    await client.open(uri2024, plan2024);
    const { kind, items } = await report();
    assert.equal(kind, 'full');
    assert.deepEqual(codes(items ?? []), ['percent-for-points', 'punctuation-width']);
    assert.equal(client.publications(uri2024), 0);
  });

  test('are not repeated while nothing changed', async () => {
    await client.initialize(asking);
    await client.open(uri2024, plan2024);
    const { resultId } = await report();
    assert.deepEqual(await report(resultId), { kind: 'unchanged', resultId });
    await client.change(uri2024, 2, [replaced(plan2024, '11.2%', 0, '11.2个百分点')]);
    const changed = await report(resultId);
    assert.equal(changed.kind, 'full');
    assert.notEqual(changed.resultId, resultId);
    assert.deepEqual(codes(changed.items ?? []), ['punctuation-width']);
  });

  test('are empty for a document that was never opened', async () => {
    await client.initialize(asking);
    assert.deepEqual((await report()).items, []);
  });
});
