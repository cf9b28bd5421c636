import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { recordsOf } from './csv-records.ts';
import { sheetsOf } from './office-files.ts';
import { plan2023, plan2024 } from './plans.ts';

// The workbook and the review sheet opened by an office program that is not ours, and what it reads in them. Tried where LibreOffice is
// installed (Debian: libreoffice-calc-nogui and libreoffice-writer-nogui).

const installed = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
const skip = installed ? false : 'left out: soffice (LibreOffice) is not installed';

/** Has LibreOffice convert a file of a folder, under a profile of its own. */
function converted(folder: string, file: string, filter: string): string[] {
  const before = readdirSync(folder);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, file)];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8' }, timeout: 120_000 });
  assert.equal(status, 0, stderr);
  return readdirSync(folder).filter((name) => !before.includes(name) && name !== 'profile');
}

/** Every sheet, in UTF-8, numbers as they are and not as they are shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

test('LibreOffice reads in the workbook what the comparison has, numbers as numbers', { skip }, async () => {
  const folder = folderWith({ '2023.md': plan2023, '2024.md': plan2024 });
  await plandoc(['compare', '2023.md', '2024.md', '-o', 'book.xlsx'], { cwd: folder });
  const written = sheetsOf(join(folder, 'book.xlsx'));
  assert.deepEqual(converted(folder, 'book.xlsx', everySheet).sort(), written.map(({ name }) => `book-${name}.csv`).sort());
  for (const { name, rows } of written) {
    const read = recordsOf(contentOf(folder, `book-${name}.csv`));
    const filled = read.map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')));
    const told = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])));
    assert.ok(told.length > 3);
    assert.deepEqual(filled, told);
  }
  const { rows } = JSON.parse((await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  assert.deepEqual(
    recordsOf(contentOf(folder, 'book-指标对照.csv')).map((record) => [record.指标, record.单位, record.本年目标原文, record.完成情况]),
    rows.map((row: Record<string, string>) => [row.indicator, row.unit, row.target, row.outcome]),
  );
});

test('LibreOffice reads in the review sheet every cell of the comparison and every finding', { skip }, async () => {
  const folder = folderWith({ '2023.md': plan2023, '2024.md': plan2024 });
  await plandoc(['compare', '2023.md', '2024.md', '-o', 'sheet.docx'], { cwd: folder });
  const { rows } = JSON.parse((await plandoc(['compare', '2023.md', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  const [checked] = JSON.parse((await plandoc(['check', '2024.md', '--format', 'json'], { cwd: folder })).stdout).files;
  assert.deepEqual(converted(folder, 'sheet.docx', 'txt:Text (encoded):UTF8'), ['sheet.txt']);
  const lines = contentOf(folder, 'sheet.txt')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  assert.deepEqual(lines.filter(Boolean).slice(0, 2), ['附件', '计划文稿审查意见表']);
  const [first = {}] = rows;
  const start = lines.indexOf(first.indicator);
  const cells = rows.flatMap((row: Record<string, string>) => Object.values(row));
  const width = Object.keys(first).length + 1;
  const read = lines.slice(start, start + rows.length * width).filter((_words, index) => index % width !== width - 1);
  assert.deepEqual(read, cells);
  for (const { message } of checked.findings)
    assert.ok(
      lines.some((words) => words.endsWith(`：${message}`)),
      message,
    );
});
