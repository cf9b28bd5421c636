import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { PlainClient } from './client.ts';

const heading = (year: number) => `---\nplace: 云川新区\nyear: ${year}\n---\n\n`;
const last = `${heading(2023)}# 一、2022年计划执行情况\n\n城镇新增就业2400人。\n\n# 二、2023年主要目标\n\n城镇新增就业2500人以上，地区生产总值增长8%。\n\n# 三、重点任务\n\n城镇新增就业2500人以上。\n`;
const draft = `${heading(2024)}# 一、2023年计划执行情况\n\n城镇新增就业2583人，地区生产总值113.2亿元，增长7.8%。\n\n# 二、2024年主要目标\n\n城镇新增就业2600人，地区生产总值增长10%。\n\n# 三、重点任务\n\n城镇新增就业2800人。\n`;

interface Plan {
  readonly uri: string;
  readonly prior?: { readonly uri: string };
  readonly indicators: readonly {
    readonly indicator: string;
    readonly verdict: string;
    readonly impliedLevel: string;
    readonly priorTarget?: { readonly value: string; readonly amount?: string; readonly location: { readonly uri: string } };
    readonly result?: { readonly value: string };
    readonly tasks: readonly { readonly value: string }[];
  }[];
  readonly findings: readonly { readonly rule: string; readonly related: readonly object[] }[];
}

interface Report {
  readonly plans: readonly Plan[];
  readonly rules: Readonly<Record<string, string>>;
}

let client: PlainClient;
beforeEach(async () => {
  client = new PlainClient('--stdio');
  await client.initialize({});
  await client.open('file:///plans/2023.md', last);
  await client.open('file:///plans/new/2024.md', draft);
});
afterEach(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
});

describe('the report', () => {
  test('tells of each indicator what was planned, what came of it and where', async () => {
    const { plans, rules } = await client.request<Report>('plandoc/report', { within: 'file:///plans/new' });
    const [plan, ...others] = plans;
    assert.deepEqual([plan?.uri, plan?.prior?.uri, others.length], ['file:///plans/new/2024.md', 'file:///plans/2023.md', 0]);
    const jobs = plan?.indicators.find(({ tasks }) => tasks.length > 0);
    assert.deepEqual([jobs?.priorTarget?.value, jobs?.result?.value, jobs?.verdict], ['2500人以上', '2583人', 'met']);
    assert.deepEqual([jobs?.priorTarget?.amount, jobs?.priorTarget?.location.uri], ['2500', 'file:///plans/2023.md']);
    assert.deepEqual(plan?.indicators.map(({ impliedLevel }) => impliedLevel).filter(Boolean), ['124.52亿元']);
    assert.ok(plan?.findings.some(({ related }) => related.length > 0));
    assert.deepEqual(new Set(Object.keys(rules)), new Set(plan?.findings.map(({ rule }) => rule)));
    assert.equal(rules['restated-differently'], '同一目标或结果前后数值、单位或界限不一致。');
  });

  test('is of all plans without a scope, and of one by its name', async () => {
    assert.equal((await client.request<Report>('plandoc/report', {})).plans.length, 2);
    assert.equal((await client.request<Report>('plandoc/report', { within: 'file:///plans/2023.md' })).plans.length, 1);
    assert.equal((await client.request<{ plans: number }>('plandoc/check', { within: 'file:///plans/new' })).plans, 1);
  });

  test('is handed on in each form with its indicators', async () => {
    const scope = { within: 'file:///plans/new/2024.md', version: '1.2.3' };
    const exported = async (format: string) => (await client.request<{ text: string }>('plandoc/export', { ...scope, format })).text;
    assert.match(await exported('html'), /<table class="indicators">.*<td>2500人以上<\/td><td>2583人<\/td>/s);
    assert.match(await exported('md'), /\| 2500人以上 \| 2583人 \|/);
    assert.match(await exported('csv'), /^\uFEFF文件,指标,.*\r\n2024\.md,/);
    for (const format of ['xlsx', 'docx']) {
      const { bytes } = await client.request<{ bytes: string }>('plandoc/export', { ...scope, format });
      assert.equal(Buffer.from(bytes, 'base64').toString('latin1', 0, 4), 'PK\u0003\u0004');
    }
    assert.equal(JSON.parse(await exported('json')).version, '1.2.3');
    assert.equal(JSON.parse(await exported('sarif')).version, '2.1.0');
  });
});
