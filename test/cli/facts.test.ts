import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { archive } from '../archive/generate.ts';
import { contentOf, folderWith, plandoc } from './command.ts';
import { plan2024 } from './plans.ts';

const generated = Object.fromEntries(archive({ places: 2, years: 3, seed: 3 }));

async function recordsIn(folder: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await plandoc(['facts', '.', '--format', 'jsonl'], { cwd: folder });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('Parquet, read back by another library, holds the records of JSON Lines, typed', async () => {
  const folder = folderWith(generated);
  const { status, stdout } = await plandoc(['facts', '.', '-o', 'facts.parquet'], { cwd: folder });
  assert.deepEqual([status, stdout], [0, '']);
  const file = await asyncBufferFromFile(join(folder, 'facts.parquet'));
  const records = await recordsIn(folder);
  assert.ok(records.length > 60);
  assert.deepEqual(await parquetReadObjects({ file }), records);
  const { schema } = await parquetMetadataAsync(file);
  assert.deepEqual(
    schema.slice(1).map(({ name, type }) => [name, type]),
    Object.entries(records[0] ?? {}).map(([name, value]) => [name, typeof value === 'number' ? 'INT32' : 'BYTE_ARRAY']),
  );
});

test('Parquet without a single record is a file all the same', async () => {
  const folder = folderWith({ 'README.md': '# 说明\n' });
  assert.equal((await plandoc(['facts', '.', '-o', 'facts.parquet'], { cwd: folder })).status, 0);
  assert.deepEqual(await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'facts.parquet')) }), []);
});

test('CSV has a heading and a line for each record', async () => {
  const folder = folderWith(generated);
  await plandoc(['facts', '.', '-o', 'facts.csv'], { cwd: folder });
  const [heading = '', ...lines] = contentOf(folder, 'facts.csv').trimEnd().split('\r\n');
  const records = await recordsIn(folder);
  assert.equal(heading, `\uFEFF${Object.keys(records[0] ?? {}).join(',')}`);
  assert.deepEqual(
    lines,
    records.map((record) => Object.values(record).join(',')),
  );
});

test('JSON Lines go to a file as they go to the terminal', async () => {
  const folder = folderWith(generated);
  const { stdout } = await plandoc(['facts', '.', '--format', 'jsonl'], { cwd: folder });
  await plandoc(['facts', '.', '--output', 'facts.jsonl'], { cwd: folder });
  assert.equal(readFileSync(join(folder, 'facts.jsonl'), 'utf8'), stdout);
});

test('Parquet needs a file, and a file its folder', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const refused = await plandoc(['facts', '2024.md', '--format', 'parquet'], { cwd: folder });
  assert.deepEqual([refused.status, /--output facts\.parquet/.test(refused.stderr)], [2, true]);
  for (const name of ['no/facts.parquet', 'no/facts.csv']) {
    const failed = await plandoc(['facts', '2024.md', '-o', name], { cwd: folder });
    assert.match(failed.stderr, /写不了：所在的文件夹不存在/);
    assert.equal(failed.status, 2);
  }
});
