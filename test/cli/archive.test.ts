import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { archive } from '../archive/generate.ts';
import { command, contentOf, folderWith, plandoc } from './command.ts';
import { plan2023, plan2024, plan2025, readme } from './plans.ts';

// Many documents: worker threads, the cache, shards and their merging give what one process gives that holds all documents.

const generated = Object.fromEntries(archive({ places: 4, years: 6, seed: 7 }));
const mixed = {
  ...generated,
  'README.md': readme,
  'prior/2024.md': `---\nprior: ../elsewhere/last.txt\n---\n${plan2024}`,
  'elsewhere/last.txt': plan2023,
  'lost/2024.md': `---\nprior: gone.md\n---\n${plan2024}`,
  'own/plandoc.json': '{ "rules": { "punctuation-width": "error" }, "nonsense": 1, "plans": ["notes.md"] }',
  'own/2024.md': plan2024,
  'own/2025.md': plan2025,
  'own/notes.md': '# 工作设想\n\n城镇新增就业5400人,争取更多。\n',
  'nameless/plan-2024.md': plan2024.replace(/清河县/g, ''),
  'nameless/plan-2023.md': plan2023.replace(/清河县/g, ''),
  'broken/2024.md': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x01]),
};
const check = (cwd: string, ...args: string[]) => plandoc(['check', ...args], { cwd });
const formats = ['json', 'text', 'sarif', 'html', 'markdown', 'csv', 'github'];

test('worker threads give the same bytes, messages and status as one process, in every format', async () => {
  const folder = folderWith(mixed);
  for (const format of formats) {
    const one = await check(folder, '.', '--format', format, '--jobs', '1');
    assert.deepEqual(await check(folder, '.', '--format', format, '--jobs', '3'), one);
    assert.equal(one.status, 2, 'a document names a plan that is gone');
  }
});

test('so they do with files named outright, last year’s plans beside them, --prior, a baseline and --since', async () => {
  const folder = folderWith({ ...mixed, 'beside/2024.md': plan2024, 'beside/old-2023.txt': plan2023, 'empty.md': '', 'before.json': '' });
  const named = ['beside/2024.md', 'empty.md', 'README.md', 'own/2024.md', 'gone.md'];
  const same = async (...args: string[]) => {
    const one = await check(folder, ...args, '--jobs', '1');
    assert.deepEqual(await check(folder, ...args, '--jobs', '2'), one);
    return one;
  };
  assert.match((await same(...named)).stdout, /old-2023\.txt/);
  await same('own', '--prior', 'beside/old-2023.txt');
  writeFileSync(join(folder, 'before.json'), (await same('own', '--format', 'json')).stdout);
  await same('.', '--since', 'before.json');
  await check(folder, 'own', '--write-baseline', 'accepted.json');
  writeFileSync(join(folder, 'own/2024.md'), plan2024.replace('5800人', '5400人'));
  assert.match((await same('.', '--baseline', 'accepted.json')).stderr, /accepted\.json/, 'an entry that matches nothing is told');
});

test('the cache gives the same bytes; the second run reads nothing anew, a changed document is read with what follows it', async () => {
  const folder = folderWith(mixed);
  const whole = (await check(folder, '.', '--jobs', '1')).stdout;
  const cached = () => check(folder, '.', '--cache', '.kept');
  const [first, second] = [await cached(), await cached()];
  assert.equal(first.stdout, whole);
  assert.equal(second.stdout, whole);
  assert.match(first.stderr, /33 份文稿中 0 份取自缓存，33 份新读/);
  assert.match(second.stderr, /33 份文稿中 33 份取自缓存，0 份新读/);
  const path = join(folder, '云川县/2023.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n（二十五）抓好收尾。总结经验,抓好落实。\n`);
  const third = await cached();
  assert.match(third.stderr, /31 份取自缓存，2 份新读/);
  assert.equal(third.stdout, (await check(folder, '.', '--jobs', '1')).stdout);
});

test('a cache that was spoilt, or that cannot be written, is done without', async () => {
  const folder = folderWith({ ...generated, file: '' });
  const whole = (await check(folder, '.', '--jobs', '1')).stdout;
  await check(folder, '.', '--cache', '.kept');
  for (const name of filesIn(join(folder, '.kept'))) writeFileSync(name, '{"made":');
  assert.equal((await check(folder, '.', '--cache', '.kept')).stdout, whole);
  assert.equal((await check(folder, '.', '--cache', 'file')).stdout, whole);
});

test('runs at the same time share a cache; one that is killed in the middle does it no harm', async () => {
  const folder = folderWith(generated);
  const whole = (await check(folder, '.', '--jobs', '1')).stdout;
  const killed = spawn(process.execPath, [command, 'check', '.', '--cache', '.kept'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => killed.once('close', resolve));
  while (filesIn(join(folder, '.kept')).length < 26) await new Promise((resolve) => setTimeout(resolve, 2));
  killed.kill('SIGKILL');
  await ended;
  const both = await Promise.all([check(folder, '.', '--cache', '.kept'), check(folder, '.', '--cache', '.kept')]);
  for (const { stdout } of both) assert.equal(stdout, whole);
  assert.match((await check(folder, '.', '--cache', '.kept')).stderr, /24 份取自缓存，0 份新读/);
});

test('shards, merged in any order, give the bytes and the status of the whole', async () => {
  const folder = folderWith(mixed);
  const whole = await check(folder, '.', '--format', 'json');
  const parts = ['3', '1', '2'];
  const shards = await Promise.all(parts.map((part) => check(folder, '.', '--shard', `${part}/3`, '-o', `${part}.out`)));
  assert.deepEqual(
    shards.map(({ stdout }) => stdout),
    ['', '', ''],
  );
  const merged = await plandoc(['merge', ...parts.map((part) => `${part}.out`)], { cwd: folder });
  assert.equal(merged.stdout, whole.stdout);
  assert.equal(merged.status, whole.status);
});

test('the years of a place stay in one shard', async () => {
  const folder = folderWith(generated);
  const places = async (part: string) => {
    const { files } = JSON.parse((await check(folder, '.', '--shard', part)).stdout) as { files: { file: string }[] };
    return new Set(files.map(({ file }) => file.split('/')[0]));
  };
  const [first, second] = [await places('1/2'), await places('2/2')];
  assert.equal(first.size + second.size, 4);
});

test('merge says what is missing, given twice or no shard', async () => {
  const folder = folderWith({ '2024.md': plan2024, 'no.json': '{}' });
  for (const part of ['1', '2']) await check(folder, '.', '--shard', `${part}/2`, '-o', `${part}.out`);
  const said = async (...names: string[]) => {
    const { status, stderr, stdout } = await plandoc(['merge', ...names], { cwd: folder });
    assert.deepEqual([status, stdout], [2, '']);
    return stderr;
  };
  assert.match(await said('1.out'), /共 2 份，还缺第 2 份/);
  assert.match(await said('1.out', '2.out', '1.out'), /第 1 份给了两次/);
  assert.match(await said('1.out', 'no.json'), /no\.json: 不是 plandoc check --shard 写出的报告/);
  assert.match(await said('1.out', 'gone.json'), /gone\.json: 没有这个文件/);
  assert.equal((await plandoc(['merge', '1.out', '2.out', '--fail-on', 'warning'], { cwd: folder })).status, 1);
});

test('a shard or a number of threads that means nothing is refused', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  for (const written of ['0/2', '3/2', 'x', '1']) assert.match((await check(folder, '.', '--shard', written)).stderr, /--shard 要写成/);
  assert.match((await check(folder, '.', '--shard', '1/2', '--format', 'text')).stderr, /--shard 只写 JSON/);
  assert.match((await check(folder, '.', '--jobs', '0')).stderr, /--jobs 要一个正整数/);
});

test('the generator gives the same archive from the same seed', () => {
  assert.deepEqual(Object.fromEntries(archive({ places: 4, years: 6, seed: 7 })), generated);
  assert.equal(contentOf(folderWith(generated), '云川县/2025.md'), generated['云川县/2025.md']);
});

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
