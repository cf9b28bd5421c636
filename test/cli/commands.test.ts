import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { options } from '../../server/src/cli/options.ts';
import { rules } from '../../server/src/core/index.ts';
import { contentOf, folderWith, plandoc } from './command.ts';
import { plan2024, plan2025 } from './plans.ts';

test('--help teaches by example, in both languages, and every command has its own', async () => {
  const overviews = await Promise.all(['zh', 'en'].map((lang) => plandoc(['--help', '--lang', lang])));
  assert.deepEqual(
    overviews.map(({ stdout, status }) => [/例子|example/.exec(stdout)?.[0], status]),
    [
      ['例子', 0],
      ['example', 0],
    ],
  );
  const commands = ['check', 'compare', 'facts', 'fix', 'merge', 'rules', 'completion'];
  const pages = await Promise.all(commands.map((command) => plandoc([command, '--help'])));
  pages.forEach(({ stdout }, index) => {
    assert.match(stdout, new RegExp(`^plandoc ${commands[index]} `));
  });
  assert.equal((await plandoc(['help', 'check'])).stdout, pages[0]?.stdout);
});

test('--version prints the version alone', async () => {
  assert.match((await plandoc(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('wrong usage is told with what was meant, and ends with 2', async () => {
  const folder = folderWith({ '2025.md': plan2025 });
  const said = [
    [['chek'], '没有 chek 这个命令，是不是 plandoc check？'],
    [['2025.md'], '没有 2025.md 这个命令，是不是 plandoc check 2025.md？'],
    [['check', '--fromat', 'json'], '没有 --fromat 这个选项，是不是 --format？'],
    [['check', '--format', 'xml'], `--format 不能是 xml：可用的有 ${options.check.format.values.join('、')}`],
    [['check', '--format'], '--format 后面要有一个值'],
    [['check', '--quiet=1'], '--quiet 后面不带值'],
    [['check', '--rule', 'unit-scal=off'], '没有叫 unit-scal 的规则，是不是 unit-scale？（plandoc rules 列出全部规则）'],
    [['check', '--rule', 'unit-scale'], '--rule 要写成 规则=级别，例如 --rule unit-scale=off'],
    [['check', '--stdin', '2025.md'], '--stdin 与路径不能同时用'],
    [['compare', '2025.md'], '要给出上年和本年两份文稿，例如 plandoc compare 2023.md 2024.md'],
    [['facts'], '要给出文件，例如 plandoc facts 2024.md'],
  ] as const;
  const outcomes = await Promise.all(said.map(([args]) => plandoc(args, { cwd: folder })));
  assert.deepEqual(
    outcomes.map(({ stderr, status }) => [stderr.split('\n')[0], status]),
    said.map(([, words]) => [`plandoc: ${words}`, 2]),
  );
  const bare = await plandoc([]);
  assert.deepEqual([bare.stderr.startsWith('PlanDoc'), bare.status], [true, 2]);
});

test('rules lists every rule and shows the page of one', async () => {
  const [list, page, mistyped] = await Promise.all([plandoc(['rules']), plandoc(['rules', 'unit-scale']), plandoc(['rules', 'unit-scal'])]);
  for (const { id, summary } of rules) assert.ok(list.stdout.includes(id) && list.stdout.includes(summary.zh), id);
  assert.equal(page.stdout, readFileSync(join(import.meta.dirname, '..', 'rules', 'unit-scale.md'), 'utf8'));
  assert.equal(mistyped.status, 2);
});

test('facts as JSON Lines: the fields of the guide, columns of the number’s first character', async () => {
  const folder = folderWith({ '2024.md': plan2024.replace('增长6.1%', '下降6.1％') });
  const { stdout, status } = await plandoc(['facts', '2024.md', '--format', 'jsonl'], { cwd: folder });
  const facts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(facts[0], {
    file: '2024.md',
    line: 5,
    column: 17,
    text: '198.7',
    indicator: '地区生产总值',
    statistic: 'level',
    value: '198.7',
    unit: '亿元',
    bound: '=',
    part: 'review',
    year: '2023',
  });
  assert.deepEqual([facts[1].text, facts[1].value, facts[1].statistic], ['6.1', '-6.1', 'growth']);
  assert.equal(status, 0);
});

test('a target without a number stands in the text of facts, not in its records', async () => {
  const folder = folderWith({
    '2024.md': plan2024.replace('粮食产量稳定在31万吨以上。\n\n## 三', '居民收入增长与经济增长同步。\n\n## 三'),
  });
  const { stdout: text } = await plandoc(['facts', '2024.md'], { cwd: folder });
  const { stdout: jsonl } = await plandoc(['facts', '2024.md', '--format', 'jsonl'], { cwd: folder });
  assert.match(text, /与经济增长同步/);
  assert.doesNotMatch(jsonl, /同步/);
});

test('fix mends what is safe in place, keeps mark and line ends, and a second run finds nothing', async () => {
  const before = `\uFEFF${plan2024.replaceAll('\n', '\r\n')}`;
  const folder = folderWith({ '2024.md': before });
  const { stdout, status } = await plandoc(['fix', '2024.md'], { cwd: folder });
  assert.equal(stdout, '2024.md: 修改了 1 处\n');
  assert.equal(status, 0);
  assert.equal(contentOf(folder, '2024.md'), before.replace('培训,城镇', '培训，城镇'));
  const again = await plandoc(['fix', '2024.md'], { cwd: folder });
  assert.deepEqual([again.stdout, again.stderr], ['', '没有可以自动修正的地方\n']);
});

test('fix --diff shows the change and writes nothing', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const { stdout, status } = await plandoc(['fix', '--diff'], { cwd: folder });
  assert.match(stdout, /^--- a\/2024\.md\n\+\+\+ b\/2024\.md\n@@ /);
  assert.match(stdout, /^-（一）稳定就业。开展技能培训,城镇新增就业5800人。\n\+（一）稳定就业。开展技能培训，城镇新增就业5800人。$/m);
  assert.equal(status, 1);
  assert.equal(contentOf(folder, '2024.md'), plan2024);
});

test('fix --unsafe does the others too', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  await plandoc(['fix', '2024.md', '--unsafe'], { cwd: folder });
  assert.match(contentOf(folder, '2024.md'), /实际使用外资12000万美元/);
});

test('fix does not write GB18030 back in another encoding', async () => {
  const { status, stderr } = await fixedGb18030();
  assert.match(stderr, /gb\.md: 是 GB18030 编码，不能写回/);
  assert.equal(status, 2);
});

/** A plan in GB18030: the front matter makes one of two sentences, 稳定就业,就业人数增加1000人。经济运行平稳。 among them a half-width comma. */
async function fixedGb18030() {
  const sentence = Buffer.from('cec8b6a8becdd2b52cbecdd2b5c8cbcafdd4f6bcd331303030c8cba1a3beadbcc3d4cbd0d0c6bdcec8a1a30a', 'hex');
  const folder = folderWith({ 'gb.md': sentence, 'plandoc.json': '{ "plans": ["gb.md"] }' });
  return plandoc(['fix', 'gb.md'], { cwd: folder });
}
