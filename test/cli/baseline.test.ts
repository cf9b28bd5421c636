import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { plan2024, plan2025 } from './plans.ts';

const rulesIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

const edited = (text: string): string => text.replace('抓好农业。', '抓好农业,稳住面积。');

test('--write-baseline accepts what is there; --baseline leaves it out and tells only what is new', async () => {
  const folder = folderWith({ 'a/2024.md': plan2024, 'a/2025.md': plan2025 });
  const writing = await plandoc(['check', 'a', '--write-baseline', 'base.json', '--reason', '历史遗留'], { cwd: folder });
  assert.match(writing.stderr, /^base\.json: 共 (\d+) 条，新增 \1 条，去掉 0 条\n$/);
  assert.deepEqual([writing.status, writing.stdout], [0, '']);
  const { findings } = JSON.parse(contentOf(folder, 'base.json')) as { findings: { file: string; reason: string }[] };
  assert.ok(findings.length >= 3 && findings.every(({ file, reason }) => file === 'a/2024.md' && reason === '历史遗留'));

  const clean = await plandoc(['check', 'a', '--baseline', 'base.json', '--fail-on', 'info'], { cwd: folder });
  assert.equal(clean.status, 0);
  assert.match(clean.stdout, /^检查了 2 份文稿，没有发现问题。未列出：\d+ 处已列入基线。\n$/);

  writeFileSync(join(folder, 'a', '2024.md'), edited(plan2024));
  const again = await plandoc(['check', 'a', '--baseline', 'base.json', '--format', 'json', '--fail-on', 'warning'], { cwd: folder });
  assert.deepEqual([rulesIn(again.stdout), again.status], [['punctuation-width'], 1]);
});

test('entries that match nothing any more are told once, and go when the baseline is written anew', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  await plandoc(['check', '--write-baseline', 'base.json'], { cwd: folder });
  writeFileSync(join(folder, '2024.md'), plan2024.replace('培训,', '培训，'));
  const { stderr } = await plandoc(['check', '--baseline', 'base.json'], { cwd: folder });
  assert.equal(stderr, 'base.json: 有 1 条已没有对应的问题，可用 --write-baseline 更新\n');
  assert.match((await plandoc(['check', '--write-baseline', 'base.json'], { cwd: folder })).stderr, /新增 0 条，去掉 1 条/);
  assert.equal((await plandoc(['check', '--baseline', 'base.json'], { cwd: folder })).stderr, '');
});

test('plandoc.json names a baseline relative to itself', async () => {
  const folder = folderWith({ 'plandoc.json': '{ "baseline": "审核/base.json" }', 'plans/2024.md': plan2024, '审核/x.txt': '' });
  const before = await plandoc(['check'], { cwd: folder });
  assert.match(before.stderr, /base\.json: 没有这个文件/);
  assert.equal(before.status, 2);
  await plandoc(['check', '--write-baseline', '审核/base.json'], { cwd: folder });
  assert.match(contentOf(folder, '审核/base.json'), /"file": "\.\.\/plans\/2024\.md"/);
  const { stdout, status } = await plandoc(['check', '2024.md', '--fail-on', 'info'], { cwd: join(folder, 'plans') });
  assert.match(stdout, /没有发现问题/);
  assert.equal(status, 0);
});

test('plandoc-baseline.json above a document counts without being named', async () => {
  const folder = folderWith({ 'a/2024.md': plan2024, 'b/2024.md': plan2024 });
  await plandoc(['check', 'a', '--write-baseline', 'a/plandoc-baseline.json'], { cwd: folder });
  const { stdout } = await plandoc(['check', '--format', 'json'], { cwd: folder });
  const { files } = JSON.parse(stdout) as { files: { file: string; findings: unknown[] }[] };
  assert.deepEqual(
    files.map(({ file, findings }) => [file, findings.length > 0]),
    [
      ['a/2024.md', false],
      ['b/2024.md', true],
    ],
  );
});

test('a baseline that is none, or cannot be written, is told', async () => {
  const folder = folderWith({ '2024.md': plan2024, 'base.json': '[]' });
  const read = await plandoc(['check', '--baseline', 'base.json'], { cwd: folder });
  assert.match(read.stderr, /^plandoc: base\.json: 不是基线文件/);
  assert.equal(read.status, 2);
  assert.equal((await plandoc(['check', '--baseline', 'gone.json'], { cwd: folder })).status, 2);
  const write = await plandoc(['check', '--write-baseline', 'no/base.json'], { cwd: folder });
  assert.match(write.stderr, /--write-baseline no\/base\.json: 写不了：没有 no 这个文件夹/);
  assert.equal(write.status, 2);
});

test('--since shows only what an earlier report did not have', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  await plandoc(['check', '--output', 'report.json'], { cwd: folder });
  const same = await plandoc(['check', '--since', 'report.json', '--fail-on', 'info'], { cwd: folder });
  assert.match(same.stdout, /没有发现问题。未列出：\d+ 处上次已报。/);
  assert.equal(same.status, 0);
  writeFileSync(join(folder, '2024.md'), edited(plan2024));
  const { stdout } = await plandoc(['check', '--since', 'report.json', '--format', 'json'], { cwd: folder });
  assert.deepEqual(rulesIn(stdout), ['punctuation-width']);
  const sarif = JSON.parse((await plandoc(['check', '--since', 'report.json', '--format', 'sarif'], { cwd: folder })).stdout);
  const [run] = sarif.runs as { results: { baselineState?: string; partialFingerprints: Record<string, string> }[] }[];
  assert.ok(run && run.results.filter(({ baselineState }) => baselineState === 'unchanged').length >= 3);
  assert.equal(run.results.filter(({ baselineState }) => baselineState === 'new').length, 1);
  assert.ok(run.results.every(({ partialFingerprints }) => /^[0-9a-f]{16}/.test(partialFingerprints['plandoc/v1'] ?? '')));
  writeFileSync(join(folder, 'report.json'), '{ "files": [{ "file": "2024.md", "findings": [{ "rule": "x" }] }] }');
  const old = await plandoc(['check', '--since', 'report.json'], { cwd: folder });
  assert.match(old.stderr, /^plandoc: report\.json: 不是 plandoc check --format json 写出的报告/);
  assert.equal(old.status, 2);
});

test('what comments ignore is counted, and its reason is in the reports', async () => {
  const commented = plan2024.replace('（一）稳定就业', '<!-- plandoc-ignore restated-differently 已与人社局核对 -->\n\n（一）稳定就业');
  const folder = folderWith({ '2024.md': commented });
  const { stdout } = await plandoc(['check'], { cwd: folder });
  assert.doesNotMatch(stdout, /restated-differently/);
  assert.match(stdout, /未列出：1 处按批注忽略。/);
  const as = async (format: string) => (await plandoc(['check', '--format', format], { cwd: folder })).stdout;
  const [file] = JSON.parse(await as('json')).files;
  assert.deepEqual(file.suppressed[0].suppressed, { by: 'comment', reason: '已与人社局核对' });
  const { results } = JSON.parse(await as('sarif')).runs[0];
  const suppressed = results.filter((result: { suppressions?: unknown }) => result.suppressions);
  assert.deepEqual(suppressed[0].suppressions, [{ kind: 'inSource', status: 'accepted', justification: '已与人社局核对' }]);
  for (const format of ['html', 'markdown']) assert.match(await as(format), /已与人社局核对/);
});

test('fix leaves alone what comments or the baseline accept', async () => {
  const commented = plan2024.replace('（一）稳定就业', '<!-- plandoc-ignore punctuation-width 原文如此 -->\n（一）稳定就业');
  const folder = folderWith({ '2024.md': edited(commented) });
  await plandoc(['fix', '2024.md'], { cwd: folder });
  assert.match(contentOf(folder, '2024.md'), /开展技能培训,城镇/);
  assert.match(contentOf(folder, '2024.md'), /抓好农业，稳住面积/);
});
