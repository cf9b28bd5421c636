import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { sheetsOf } from './office-files.ts';
import { plan2023, plan2024, readme } from './plans.ts';

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
  assert.match(contentOf(folder, 'table.md'), /^## 2023\.md → 2024\.md\n\n上年目标 3 项：.*\n\n\| 指标 \| 单位 \| .*\n\| --- \|/);
  assert.match(
    stdout,
    /^2023\.md → 2024\.md\n3 targets last year: 2 met, 0 missed, 1 unreported; 4 this year\.\n\nindicator +unit +last target +result/,
  );
});

test('a document that is not there ends compare with 2', async () => {
  const { stdout, stderr, status } = await plandoc(['compare', '2022.md', '2024.md'], { cwd: folderWith(files) });
  assert.deepEqual([stdout, status], ['', 2]);
  assert.match(stderr, /2022\.md/);
});

test('compare tells what cannot be compared, why, and what to do', async () => {
  const folder = folderWith({ ...files, 'README.md': readme, 'empty.md': '\n', '2024b.md': plan2024 });
  const said = [
    [
      ['README.md', '2024.md'],
      'README.md:1:1: 看上去不是计划文稿，没有对照：请检查路径；确是计划的，请在文首写明 place 和 year，或列入 plandoc.json 的 plans',
    ],
    [['2023.md', 'empty.md'], 'empty.md:1:1: 是空文件，没有可对照的内容：请检查路径'],
    [
      ['2024.md', '2023.md'],
      '2024.md:1:1: 是2024年的，比 2023.md 的2023年晚：上年的写在前面，如 plandoc compare 2023.md 2024.md；年份认错的，请在文首写明 year',
    ],
    [['2024b.md', '2024.md'], '2024b.md:1:1: 与 2024.md 同是2024年的：请给出上一年的文稿；年份认错的，请在文首写明 year'],
    [['2024.md', './2024.md'], '2024.md:1:1: 上年和本年给的是同一个文件：请给出两年的文稿'],
    [
      ['README.md', 'empty.md'],
      'README.md:1:1: 看上去不是计划文稿，没有对照：请检查路径；确是计划的，请在文首写明 place 和 year，或列入 plandoc.json 的 plans\nplandoc: empty.md:1:1: 是空文件，没有可对照的内容：请检查路径',
    ],
    [['2023.md', folder], `${folder}: 是文件夹，这里要一个文件`],
  ] as const;
  const outcomes = await Promise.all(said.map(([paths]) => plandoc(['compare', ...paths], { cwd: folder })));
  assert.deepEqual(
    outcomes.map(({ stdout, stderr, status }) => [stdout, stderr, status]),
    said.map(([, words]) => ['', `plandoc: ${words}\n`, 2]),
  );
});

test('compare --all lists the indicators without a target too, the others as before', async () => {
  const extra = (text: string) => text.replace('31.4万吨。', '31.4万吨，清河稻种繁育面积2.3万亩，进出口总额12亿元。');
  const folder = folderWith({ '2023.md': plan2023, '2024.md': extra(plan2024) });
  const [targets, all] = await Promise.all(
    [[], ['--all']].map(async (more) =>
      JSON.parse((await plandoc(['compare', '2023.md', '2024.md', '--format', 'json', ...more], { cwd: folder })).stdout),
    ),
  );
  const names = ({ rows }: { rows: { indicator: string }[] }) => rows.map(({ indicator }) => indicator);
  const beyond = names(all).filter((name) => !names(targets).includes(name));
  assert.deepEqual(beyond, ['清河稻种繁育面积', '进出口总额']);
  assert.deepEqual(
    all.rows.filter(({ indicator }: { indicator: string }) => !beyond.includes(indicator)),
    targets.rows,
  );
  assert.deepEqual(targets.counts, { priorTargets: 3, met: 2, missed: 0, unreported: 1, unjudged: 0, targets: 4 });
  await plandoc(['compare', '2023.md', '2024.md', '--all', '-o', 'table.xlsx'], { cwd: folder });
  const [book] = sheetsOf(join(folder, 'table.xlsx'));
  assert.deepEqual(
    book?.rows.map(({ 指标 }) => 指标),
    names(all),
  );
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
