import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepFromTerminal } from '../../server/src/cli/written.ts';
import { command, folderWith, plandoc } from './command.ts';
import { elements, partsOf, type ReadSheet, sheetsOf } from './office-files.ts';
import { plan2023, plan2024 } from './plans.ts';

const files = { '2023.md': plan2023, '2024.md': plan2024 };

const workbookFrom = async (args: readonly string[], folder: string): Promise<ReadSheet[]> => {
  const { stdout } = await plandoc([...args, '-o', 'report.xlsx'], { cwd: folder });
  assert.equal(stdout, '');
  return sheetsOf(join(folder, 'report.xlsx'));
};

test('a workbook of a comparison holds its figures as numbers, with unit and bound beside them', async () => {
  const [indicators, findings, ...more] = await workbookFrom(['compare', '2023.md', '2024.md'], folderWith(files));
  assert.deepEqual([indicators?.name, findings?.name, more.length], ['指标对照', '问题', 0]);
  assert.deepEqual(indicators?.rows[0], {
    文件: '2024.md',
    指标: '地区生产总值',
    类别: '增速',
    单位: '%',
    上年目标: 6,
    上年目标的界限: '左右',
    上年实绩: 6.1,
    完成情况: '完成',
    本年目标: 6,
    本年目标的界限: '左右',
    比上年实绩: -0.1,
    比上年实绩的单位: '个百分点',
    '推算总量（名义）': 210.62,
    '推算总量（名义）的单位': '亿元',
    问题数: 0,
    上年目标原文: '增长6%左右',
    上年实绩原文: '增长6.1%',
    本年目标原文: '增长6%左右',
  });
  const foreign = indicators?.rows.find(({ 指标 }) => 指标 === '实际使用外资');
  // What the document gives as 13600万美元 is in the unit of its row.
  assert.deepEqual([foreign?.单位, foreign?.上年实绩, foreign?.上年实绩原文, foreign?.问题数], ['亿美元', 1.36, '13600万美元', 2]);
});

test('a workbook has what the comparison in JSON has, row by row', async () => {
  const folder = folderWith(files);
  const [indicators] = await workbookFrom(['compare', '2023.md', '2024.md'], folder);
  const { rows } = JSON.parse((await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  const told = indicators?.rows.map((row) => [
    row.指标,
    row.单位,
    row.上年目标原文 ?? '',
    row.上年实绩原文 ?? '',
    row.完成情况 ?? '',
    row.本年目标原文 ?? '',
    String(row.任务所在行 ?? ''),
  ]);
  assert.deepEqual(
    told,
    rows.map((row: Record<string, string>) => [row.indicator, row.unit, row.priorTarget, row.result, row.outcome, row.target, row.tasks]),
  );
  const numbers = (words: string | undefined) => (words?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  for (const [index, row] of (indicators?.rows ?? []).entries()) {
    assert.deepEqual(typeof row.本年目标 === 'number' ? [row.本年目标] : [], numbers(rows[index].target));
    assert.deepEqual(typeof row.比上年实绩 === 'number' ? [Math.abs(row.比上年实绩)] : [], numbers(rows[index].change));
  }
});

test('the second sheet lists the findings of the check, their places as numbers', async () => {
  const folder = folderWith(files);
  const [, findings] = await workbookFrom(['check', '2024.md'], folder);
  const { files: checked } = JSON.parse((await plandoc(['check', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  assert.deepEqual(
    findings?.rows.map((row) => [row.文件, row.行, row.列, row.规则, row.问题]),
    checked[0].findings.map((found: Record<string, unknown>) => ['2024.md', found.line, found.column, found.rule, found.message]),
  );
  const restated = findings?.rows.find(({ 规则 }) => 规则 === 'restated-differently');
  assert.deepEqual([restated?.级别, restated?.文字], ['警告', '5800人']);
  assert.match(String(restated?.另见), /^9:\d+ /);
});

test('headings stay in sight and can be filtered by; the sheet prints across the page', async () => {
  const folder = folderWith(files);
  for (const { xml, rows } of await workbookFrom(['check', '.'], folder)) {
    assert.match(xml, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    assert.match(xml, new RegExp(`</sheetData><autoFilter ref="A1:[A-Z]${rows.length + 1}"/>`));
    assert.match(xml, /<cols><col [^>]*width=/);
    assert.match(xml, /orientation="landscape"/);
    assert.match(xml, /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
  }
  const names = elements(partsOf(join(folder, 'report.xlsx'))['xl/workbook.xml'] ?? '', 'definedNames');
  assert.equal(names.length, 1);
  assert.match(names[0]?.inner ?? '', /name="_xlnm.Print_Titles" localSheetId="1">'问题'!\$1:\$1</);
});

test('a range and an amount that answers a growth are words; what is silenced and unread has its own sheet', async () => {
  const draft = `---
place: 云川新区
year: 2024
---

# 一、2023年计划执行情况

地区生产总值540亿元。

# 二、2024年主要预期目标

地区生产总值增长5%—6%。

# 三、2024年重点任务

<!-- plandoc-ignore restated-differently 口径不同 -->

推动地区生产总值增长7%。
`;
  const folder = folderWith({ '2024.md': draft, '2023.md': Uint8Array.of(0, 1, 2, 0) });
  const [indicators, , ...more] = await workbookFrom(['check', '2024.md', '2023.md'], folder);
  const [row] = indicators?.rows ?? [];
  assert.deepEqual([row?.本年目标, row?.上年实绩, row?.单位, row?.类别], ['5～6', '540亿元', '%', '增速']);
  assert.deepEqual(
    more.map(({ name, rows }) => [name, rows.length, rows[0]?.文件]),
    [
      ['未列出的问题', 1, '2024.md'],
      ['未能读取', 1, '2023.md'],
    ],
  );
  assert.equal(more[0]?.rows[0]?.原因, '按批注忽略：口径不同');
});

test('a workbook may go through a pipe', () => {
  const folder = folderWith(files);
  const args = [command, 'compare', '2023.md', '2024.md', '--format', 'xlsx', '--lang', 'en'];
  writeFileSync(join(folder, 'piped.xlsx'), execFileSync(process.execPath, args, { cwd: folder }));
  assert.deepEqual(
    sheetsOf(join(folder, 'piped.xlsx')).map(({ name }) => name),
    ['Indicators', 'Findings'],
  );
});

test('worker threads make the same workbook as one process, cached or not', async () => {
  const folder = folderWith({ ...files, 'notes.md': '# 说明\n' });
  const one = await workbookFrom(['check', '.', '--jobs', '1'], folder);
  assert.ok((one[0]?.rows.length ?? 0) > 4);
  for (const ways of [
    ['--jobs', '2'],
    ['--cache', '.kept'],
    ['--cache', '.kept'],
  ])
    assert.deepEqual(await workbookFrom(['check', '.', ...ways], folder), one);
});

test('what is no text is kept from a terminal, unless it goes to a file', () => {
  const { isTTY } = process.stdout;
  try {
    process.stdout.isTTY = true;
    for (const format of ['xlsx', 'docx']) {
      assert.throws(() => keepFromTerminal(format, undefined), /is no text to show on a terminal: add --output FILE\.(?:xlsx|docx)$/);
      keepFromTerminal(format, `report.${format}`);
    }
    keepFromTerminal('csv', undefined);
    process.stdout.isTTY = false;
    keepFromTerminal('xlsx', undefined);
  } finally {
    process.stdout.isTTY = isTTY;
  }
});
