import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { recordsOf } from './csv-records.ts';
import { plan2023, plan2024 } from './plans.ts';

test('check writes its findings as CSV that reads back as what JSON has', async () => {
  const folder = folderWith({ '2023.md': plan2023, '2024.md': plan2024.replace('开展技能培训,', '开展"技能"培训,') });
  const { status } = await plandoc(['check', '2024.md', '-o', 'findings.csv', '--fail-on', 'never'], { cwd: folder });
  const csv = contentOf(folder, 'findings.csv');
  const { files } = JSON.parse((await plandoc(['check', '2024.md', '--format', 'json'], { cwd: folder })).stdout);
  assert.equal(status, 0);
  assert.match(csv, /^\uFEFF文件,行,列,级别,规则,查什么,问题,文字,所在之处,另见,修正\r\n/);
  const records = recordsOf(csv.slice(1));
  assert.deepEqual(
    records.map(({ 文件, 行, 列, 规则, 问题 }) => [文件, Number(行), Number(列), 规则, 问题]),
    files[0].findings.map((found: Record<string, unknown>) => ['2024.md', found.line, found.column, found.rule, found.message]),
  );
  assert.ok(records.some(({ 所在之处 }) => 所在之处?.includes('开展"技能"培训,')));
  assert.ok(records.some(({ 另见 }) => /^9:\d+ /.test(另见 ?? '')));
});
