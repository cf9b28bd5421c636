import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentOf, folderWith, plandoc } from './command.ts';
import { plan2023, plan2024, plan2025, readme } from './plans.ts';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly related: readonly { file: string; line: number; column: number }[];
}

async function findingsIn(
  cwd: string,
  ...args: string[]
): Promise<{ files: Map<string, readonly Finding[]>; status: number | null; stderr: string }> {
  const { stdout, stderr, status } = await plandoc(['check', '--format', 'json', ...args], { cwd });
  const report = JSON.parse(stdout) as { files: { file: string; findings: Finding[] }[] };
  return { files: new Map(report.files.map(({ file, findings }) => [file, findings])), status, stderr };
}

const rulesOf = (findings: readonly Finding[] = []): string[] => findings.map(({ rule }) => rule);

test('check names what is wrong, with the place in code points and where the other figure stands', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const { files, status, stderr } = await findingsIn(folder, '2024.md');
  const findings = files.get('2024.md');
  const restated = findings?.find(({ rule }) => rule === 'restated-differently');
  assert.deepEqual([restated?.line, restated?.column, restated?.endColumn], [13, 22, 27]);
  assert.deepEqual(
    restated?.related.map(({ file, line, column }) => [file, line, column]),
    [['2024.md', 9, 40]],
  );
  assert.ok(rulesOf(findings).includes('punctuation-width'));
  assert.equal(status, 0);
  assert.equal(stderr, '');
});

test('columns count code points, not UTF-16 units', async () => {
  const folder = folderWith({ '2024.md': plan2024.replace('（一）稳定就业。', '（一）稳定就业。𠮷𠮷') });
  const { files } = await findingsIn(folder, '2024.md');
  assert.equal(files.get('2024.md')?.find(({ rule }) => rule === 'restated-differently')?.column, 24);
});

test('a folder is searched for plans; other Markdown in it gets no finding and is not in the report', async () => {
  const folder = folderWith({ 'a/2024.md': plan2024, 'a/2025.markdown': plan2025, 'README.md': readme, 'a/2024.txt': plan2024 });
  const { files } = await findingsIn(folder);
  assert.deepEqual([...files.keys()], ['a/2024.md', 'a/2025.markdown']);
});

test('node_modules and folders with a dot are left out', async () => {
  const folder = folderWith({ 'node_modules/x/2024.md': plan2024, '.old/2024.md': plan2024, '2025.md': plan2025 });
  assert.deepEqual([...(await findingsIn(folder)).files.keys()], ['2025.md']);
});

test('symbolic links that form a loop end, and a file reached twice is checked once', async () => {
  const folder = folderWith({ 'a/2025.md': plan2025 });
  symlinkSync(folder, join(folder, 'a', 'up'));
  symlinkSync(join(folder, 'a', '2025.md'), join(folder, 'again.md'));
  symlinkSync(join(folder, 'b'), join(folder, 'b'));
  const { files, status } = await findingsIn(folder, '.', 'a/2025.md');
  assert.deepEqual([...files.keys()], ['a/2025.md']);
  assert.equal(status, 2, 'the link that leads to itself is told');
});

test('last year’s plan is found beside the document, named outright or not', async () => {
  const folder = folderWith({ '2023.txt': plan2023, '2024.md': plan2024 });
  const { stdout } = await plandoc(['check', '2024.md'], { cwd: folder });
  assert.match(stdout, /^2024\.md（对照：同一地方上一年（2023年）的文稿 2023\.txt）$/m);
});

test('--prior comes before what is found, and names a file anywhere', async () => {
  const folder = folderWith({ '2023.md': plan2023, '2024.md': plan2024, 'old/other.txt': plan2023 });
  const { stdout } = await plandoc(['check', '2024.md', '--prior', 'old/other.txt'], { cwd: folder });
  assert.match(stdout, /对照：--prior 指定的上年文稿 other\.txt/);
});

test('a --prior that is missing is named, the rest is checked, and the status is 2', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const { files, status, stderr } = await findingsIn(folder, '2024.md', '--prior', 'gone.md');
  assert.ok(rulesOf(files.get('2024.md')).includes('restated-differently'));
  assert.equal(stderr, 'plandoc: gone.md: 没有这个文件：请检查路径\n');
  assert.equal(status, 2);
});

test('a prior: in the front matter that is missing is named once', async () => {
  const folder = folderWith({ '2024.md': `---\nprior: ../gone.md\n---\n${plan2024}` });
  const { status, stderr } = await findingsIn(folder, '2024.md');
  assert.match(stderr, /^plandoc: .*gone\.md: 没有这个文件：请检查路径\n$/);
  assert.equal(status, 2);
});

test('--fail-on sets the bar', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const statusAt = async (bar: string) => (await findingsIn(folder, '2024.md', '--fail-on', bar)).status;
  assert.deepEqual([await statusAt('error'), await statusAt('warning'), await statusAt('info'), await statusAt('never')], [0, 1, 1, 0]);
});

test('--rule changes a severity or turns a rule off, and comes before front matter and plandoc.json', async () => {
  const folder = folderWith({
    'plandoc.json': '{ "rules": { "restated-differently": "info" } }',
    '2024.md': `---\nrules:\n  punctuation-width: error\n---\n${plan2024}`,
  });
  const severities = async (...args: string[]) => {
    const found = (await findingsIn(folder, '2024.md', ...args)).files.get('2024.md') ?? [];
    return ['restated-differently', 'punctuation-width'].map((id) => found.find(({ rule }) => rule === id)?.severity);
  };
  assert.deepEqual(await severities(), ['info', 'error']);
  assert.deepEqual(await severities('--rule', 'restated-differently=error', '--rule', 'punctuation-width=off'), ['error', undefined]);
});

test('plandoc.json says which files are plans and which is last year’s', async () => {
  const notes = '# 工作设想\n\n城镇新增就业5400人,争取更多。\n';
  const folder = folderWith({
    'plandoc.json': '{\n  // 注释可以有\n  "plans": ["drafts/*.md"],\n  "prior": { "2024.md": "old/x.md" },\n}',
    'drafts/notes.md': notes,
    '2024.md': plan2024,
    'old/x.md': plan2023,
  });
  const { files, stderr } = await findingsIn(folder);
  assert.ok(files.has('drafts/notes.md'));
  assert.equal(stderr, '');
  assert.match((await plandoc(['check', '2024.md'], { cwd: folder })).stdout, /对照：plandoc\.json 指定的上年文稿 x\.md/);
});

test('--stdin reads a document, and --stdin-filename gives it a place among others', async () => {
  const folder = folderWith({ '2023.md': plan2023 });
  const { stdout, status } = await plandoc(['check', '--stdin', '--stdin-filename', '2024.md', '--fail-on', 'warning'], {
    cwd: folder,
    input: plan2024,
  });
  assert.match(stdout, /^2024\.md（对照：同一地方上一年/);
  assert.equal(status, 1);
});

test('a document from --stdin without a name is <stdin>', async () => {
  const { files } = await findingsIn(folderWith({}), '--stdin');
  assert.deepEqual([...files.keys()], ['<stdin>']);
});

test('--quiet leaves the findings alone; a clean check with it prints nothing', async () => {
  const folder = folderWith({ '2025.md': plan2025 });
  assert.deepEqual(await plandoc(['check', '--quiet'], { cwd: folder }), { status: 0, stdout: '', stderr: '' });
  assert.equal((await plandoc(['check'], { cwd: folder })).stdout, '检查了 1 份文稿，没有发现问题。\n');
});

test('a file that is no plan, or is not there, is not said to be sound', async () => {
  const folder = folderWith({ 'README.md': readme, '2025.md': plan2025 });
  const said = async (...paths: string[]) => (await plandoc(['check', ...paths], { cwd: folder })).stdout;
  assert.equal(await said('README.md'), '没有检查任何文稿。\n');
  assert.equal(await said('README.md', '2025.md'), '检查了 1 份文稿，没有发现问题。\n');
  assert.equal(await said('2031.md'), '没有检查任何文稿。\n');
});

test('the language is that of --lang, LC_ALL or LANG', async () => {
  const folder = folderWith({ '2025.md': plan2025 });
  const english = '1 plan checked, nothing found.\n';
  assert.equal((await plandoc(['check'], { cwd: folder, env: { LANG: 'en_US.UTF-8' } })).stdout, english);
  assert.equal((await plandoc(['check'], { cwd: folder, env: { LC_ALL: 'C.UTF-8' } })).stdout, english);
  assert.equal((await plandoc(['check', '--lang=en'], { cwd: folder })).stdout, english);
});

test('the HTML report sets out the indicators beside the findings, and needs no script', async () => {
  const folder = folderWith({ '2023.md': plan2023, '2024.md': plan2024 });
  await plandoc(['check', '2024.md', '-o', 'report.html'], { cwd: folder });
  const page = contentOf(folder, 'report.html');
  assert.match(page, /<p class="counts">上年目标 3 项：完成 2 项，未完成 0 项，未报告 1 项；本年目标 4 项。<\/p>/);
  assert.match(
    page,
    /<table class="indicators">.*<td>城镇新增就业<\/td><td>人<\/td><td>5200人<\/td><td><\/td><td>未报告<\/td><td>5400人<\/td>/s,
  );
  assert.match(page, /<code>restated-differently<\/code>.*<q>[^<]*5400人[^<]*<\/q>/s);
  assert.doesNotMatch(page, /<script|https?:/);
});

test('--output writes a file in the format of its ending and says the summary', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const { stdout, stderr } = await plandoc(['check', '2024.md', '--output', 'out.json'], { cwd: folder });
  assert.equal(stdout, '');
  assert.match(stderr, /^检查了 1 份文稿，发现 \d+ 处/);
  assert.ok(JSON.parse(await import('node:fs/promises').then(({ readFile }) => readFile(join(folder, 'out.json'), 'utf8'))));
  const failing = await plandoc(['check', '2024.md', '--output', 'no/such/out.json'], { cwd: folder });
  assert.match(failing.stderr, /no\/such\/out\.json: 写不了：所在的文件夹不存在/);
  assert.equal(failing.status, 2);
});

test('colours are off where the output is piped, on with --color', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  assert.ok(!(await plandoc(['check'], { cwd: folder })).stdout.includes('\u001b'));
  assert.ok((await plandoc(['check', '--color'], { cwd: folder })).stdout.includes('\u001b[33m'));
  assert.ok(!(await plandoc(['check', '--color', '--no-color'], { cwd: folder })).stdout.includes('\u001b'));
});
