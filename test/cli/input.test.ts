import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, plandoc } from './command.ts';
import { plan2024, readme } from './plans.ts';

// Whatever people hand over is answered with the file's name, the reason and what to do, and the rest is still checked.

async function besideGood(name: string, content: string | Uint8Array) {
  const folder = folderWith({ '2024.md': plan2024, [name]: content });
  const { stdout, stderr, status } = await plandoc(['check', '2024.md', name], { cwd: folder });
  return { stdout, stderr, status, checkedTheRest: stdout.includes('restated-differently') };
}

test('a missing file', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const { stdout, stderr, status } = await plandoc(['check', 'gone.md', '2024.md'], { cwd: folder });
  assert.equal(stderr, 'plandoc: gone.md: 没有这个文件：请检查路径\n');
  assert.match(stdout, /restated-differently/);
  assert.equal(status, 2);
});

test('a binary file', async () => {
  const outcome = await besideGood('scan.md', new Uint8Array([1, 2, 0, 0, 255, 254]));
  assert.equal(outcome.stderr, 'plandoc: scan.md: 是二进制文件，不是文本：请另存为 UTF-8 纯文本再检查\n');
  assert.deepEqual([outcome.status, outcome.checkedTheRest], [2, true]);
});

test('a Word file', async () => {
  const outcome = await besideGood('报告.docx', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'));
  assert.match(outcome.stderr, /^plandoc: 报告\.docx: 是 Word\/Office\/ZIP 文件：请另存为/);
  assert.equal(outcome.status, 2);
});

test('an empty file is told and is no error', async () => {
  const outcome = await besideGood('empty.md', '');
  assert.equal(outcome.stderr, 'empty.md: 是空文件，没有可检查的内容\n');
  assert.deepEqual([outcome.status, outcome.checkedTheRest], [0, true]);
});

test('a file named outright that is no plan is told', async () => {
  const outcome = await besideGood('README.md', readme);
  assert.match(outcome.stderr, /^README\.md: 看上去不是计划文稿，未检查/);
  assert.equal(outcome.status, 0);
});

test('a line of 20 MB is answered in seconds', async () => {
  const begun = Date.now();
  const outcome = await besideGood('long.md', '增长6%，'.repeat(2_000_000));
  assert.match(outcome.stderr, /^plandoc: long\.md: 有 \d+ MB，不像一份计划文稿（上限 \d+ MB）：请拆成单份文稿再检查\n$/);
  assert.deepEqual([outcome.status, outcome.checkedTheRest], [2, true]);
  assert.ok(Date.now() - begun < 5000);
});

test('a folder without plans', async () => {
  const folder = folderWith({ 'docs/README.md': readme });
  const { stderr, status } = await plandoc(['check', 'docs'], { cwd: folder });
  assert.equal(stderr, 'docs 里没有计划文稿（看了 1 个 Markdown 文件）：请给出文稿的路径，或在 plandoc.json 的 plans 里列出\n');
  assert.equal(status, 0);
});

test('a broken plandoc.json: file, line and remedy; the defaults are used', async () => {
  const folder = folderWith({ 'plandoc.json': '{\n  "rules": {\n    "unit-scale": "off"\n  \n', '2024.md': plan2024 });
  const { stdout, stderr, status } = await plandoc(['check'], { cwd: folder });
  assert.match(stderr, /^plandoc: plandoc\.json:\d:\d: 缺少右花括号 }；改正以前用默认设置\n$/);
  assert.match(stdout, /restated-differently/);
  assert.equal(status, 2);
});

test('an unknown entry in plandoc.json: the others hold', async () => {
  const folder = folderWith({
    'plandoc.json': '{\n  "rules": {\n    "unit-scal": "off",\n    "restated-differently": "off"\n  }\n}',
    '2024.md': plan2024,
  });
  const { stdout, stderr } = await plandoc(['check'], { cwd: folder });
  assert.match(stderr, /^plandoc: plandoc\.json:3:5: 没有叫 unit-scal 的规则：是不是 unit-scale？这一项未采用\n$/);
  assert.doesNotMatch(stdout, /restated-differently/);
});

test('UTF-8 with a mark, UTF-16 with one and GB18030 are read alike', async () => {
  const utf16 = Buffer.from(`\uFEFF${plan2024}`, 'utf16le');
  const folder = folderWith({ 'mark.md': `\uFEFF${plan2024}`, 'le.md': utf16, 'be.md': Buffer.from(utf16).swap16(), 'plain.md': plan2024 });
  const { stdout } = await plandoc(['check', '--format', 'json'], { cwd: folder });
  const { files } = JSON.parse(stdout) as { files: { findings: unknown }[] };
  const [first, ...others] = files.map(({ findings }) => JSON.stringify(findings).replaceAll(/"(mark|le|be|plain)\.md"/g, '""'));
  assert.equal(others.length, 3);
  for (const other of others) assert.equal(other, first);
});

test('GB18030 is read where it reads as Chinese, and said; other encodings are not guessed', async () => {
  // 民间投资占比提高11.2%，就业人数增加，经济运行平稳。
  const chinese = Buffer.from(
    'c3f1bce4cdb6d7cad5bcb1c8cce1b8df31312e3225a3acbecdd2b5c8cbcafdd4f6bcd3a3acbeadbcc3d4cbd0d0c6bdcec8a1a30a',
    'hex',
  );
  const folder = folderWith({ 'gb.md': chinese, 'latin.md': Buffer.from('R\xe9sum\xe9 de la r\xe9union\n', 'latin1') });
  const facts = await plandoc(['facts', 'gb.md', '--format', 'jsonl'], { cwd: folder });
  assert.match(facts.stdout, /"value":"11\.2"/);
  const { stderr, status } = await plandoc(['check', 'latin.md'], { cwd: folder });
  assert.match(stderr, /^plandoc: latin\.md: 编码认不出/);
  assert.equal(status, 2);
});
