import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { PlainClient } from './client.ts';
import { plan2023, plan2024, replaced, uri2023, uri2024 } from './texts.ts';

let client: PlainClient;
beforeEach(() => {
  client = new PlainClient('--stdio');
});
afterEach(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
});

describe('the page of a rule', () => {
  const initializationOptions = { rulePages: 'vscode://plandoc.plandoc/rules/' };

  test('is linked from each finding, for a client that opens it', async () => {
    await client.initialize({
      initializationOptions,
      capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    });
    await client.open(uri2024, plan2024);
    const [points] = await client.published(uri2024);
    assert.equal(points?.codeDescription?.href, 'vscode://plandoc.plandoc/rules/percent-for-points');
  });

  test('is not linked for clients that open none', async () => {
    await client.initialize({ initializationOptions });
    await client.open(uri2024, plan2024);
    const [points] = await client.published(uri2024);
    assert.equal(points?.codeDescription, undefined);
  });

  test('is there for every rule', async () => {
    await client.initialize();
    assert.match(await client.request('plandoc/rulePage', { id: 'unit-scale' }), /^# unit-scale\n/);
    assert.equal(await client.request('plandoc/rulePage', { id: '../README' }), null);
  });
});

describe('a change in last year’s open document', () => {
  const later = plan2023.replace('城镇新增就业1900人', '城镇新增就业1900人，民间投资占比达到30%');

  test('is seen in this year’s findings, though nobody touched it', async () => {
    await client.initialize();
    await client.open(uri2024, plan2024.replace('year: 2024', 'year: 2024\nprior: 2023.md'));
    await client.published(uri2024, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'prior'));
    await client.open(uri2023, later);
    await client.published(uri2024, ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'prior'));
    await client.change(uri2023, 2, [replaced(later, 'year: 2023', 0, 'year: 2025')]);
    await client.published(uri2024, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'prior'));
  });

  test('makes a client that asks for diagnostics ask again', async () => {
    const { capabilities } = await client.initialize({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: true, workspaceDiagnostics: false });
    let refreshed = (): void => {};
    client.connection.onRequest('workspace/diagnostic/refresh', () => refreshed());
    const refresh = () => new Promise<void>((resolve) => (refreshed = resolve));
    const report = () => client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri2024 } });
    const hasPrior = async () => (await report()).items.some(({ code }) => code === 'prior');
    await client.request('plandoc/check', {});
    await client.open(uri2024, plan2024.replace('year: 2024', 'year: 2024\nprior: 2023.md'));
    await client.open(uri2023, later);
    assert.equal(await hasPrior(), false);
    const first = refresh();
    await client.change(uri2023, 2, [replaced(later, 'year: 2023', 0, 'year: 2025')]);
    await first;
    assert.equal(await hasPrior(), true);
  });
});
