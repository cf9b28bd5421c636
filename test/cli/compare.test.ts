import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { plan2023, plan2024 } from './plans.ts';

const files = { '2023.md': plan2023, '2024.md': plan2024 };

test('compare sets target, result and this year’s target of every indicator side by side', async () => {
  const { stdout, status } = await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folderWith(files) });
  const { rows } = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(rows[0], {
    indicator: '地区生产总值',
    unit: '%',
    priorTarget: '增长6%左右',
    result: '增长6.1%',
    outcome: '完成',
    target: '增长6%左右',
    change: '−0.1个百分点',
    impliedLevel: '210.62亿元',
    tasks: '',
  });
  const told = rows.map(({ indicator, outcome }: { indicator: string; outcome: string }) => `${indicator} ${outcome}`);
  assert.ok(told.includes('粮食产量 完成') && told.includes('城镇新增就业 未报告'), told.join('; '));
  const lines = plan2024.split('\n');
  const jobs = rows.find(({ indicator }: { indicator: string }) => indicator === '城镇新增就业');
  assert.match(lines[Number(jobs.tasks) - 1] ?? '', /^（一）稳定就业/);
});

test('compare writes CSV and Markdown by the ending of the output, and text in columns', async () => {
  const folder = folderWith(files);
  await plandoc(['compare', '2023.md', '2024.md', '-o', 'table.csv'], { cwd: folder });
  await plandoc(['compare', '2023.md', '2024.md', '-o', 'table.md'], { cwd: folder });
  const { stdout } = await plandoc(['compare', '2023.md', '2024.md', '--lang', 'en'], { cwd: folder });
  assert.match(contentOf(folder, 'table.csv'), /^\uFEFF指标,单位,上年目标,.*\r\n地区生产总值,%,增长6%左右,/);
  assert.match(contentOf(folder, 'table.md'), /^\| 指标 \| 单位 \| .*\n\| --- \|/);
  assert.match(stdout, /^indicator +unit +last target +result/);
});

test('a document that is not there ends compare with 2', async () => {
  const { stdout, stderr, status } = await plandoc(['compare', '2022.md', '2024.md'], { cwd: folderWith(files) });
  assert.deepEqual([stdout, status], ['', 2]);
  assert.match(stderr, /2022\.md/);
});

test('a target of growth that only two levels answer is judged by them, and said to be', async () => {
  const year = (text: string) => `---\nplace: 云川新区\n${text}`;
  const folder = folderWith({
    '2023.md': year(`year: 2023
---

# 一、2022年计划执行情况

进出口总额200亿元，地区生产总值500亿元，工业投资80亿元。

# 二、2023年主要预期目标

进出口总额增长10%，地区生产总值增长6%，工业投资增长12%。
`),
    '2024.md': year(`year: 2024
---

# 一、2023年计划执行情况

进出口总额224亿元，地区生产总值540亿元，工业投资86.5亿元。
`),
  });
  const { stdout } = await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folder });
  const told = JSON.parse(stdout).rows.map(({ indicator, outcome }: { indicator: string; outcome: string }) => `${indicator}：${outcome}`);
  assert.deepEqual(told, ['进出口总额：完成（按总量推算，请核实）', '地区生产总值：', '工业投资：未完成（按总量推算，请核实）']);
});
