import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { widthOf } from '../../server/src/exchange/width.ts';
import { command, folderWith, plandoc } from './command.ts';
import { plan2023, plan2024 } from './plans.ts';

// The command on a terminal of a certain width, made by util-linux's script.

const cwd = folderWith({ '2023.md': plan2023, '2024.md': plan2024 });
const missing = process.platform === 'linux' && !spawnSync('script', ['--version']).error ? false : 'script of util-linux is not installed';

/** What a terminal of so many columns is given. */
function onTerminal(columns: number, args: string, env: Readonly<Record<string, string>> = {}): string {
  const line = `stty cols ${columns} rows 40; exec '${process.execPath}' '${command}' ${args}`;
  const { PATH = '' } = process.env;
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: { PATH, SHELL: '/bin/sh', LANG: 'zh_CN.UTF-8', TERM: 'xterm', ...env },
    encoding: 'utf8',
  });
  return stdout.replaceAll('\r', '');
}

test('check on a narrow terminal: no line is wider, and nothing is lost', { skip: missing }, async () => {
  const printed = onTerminal(44, 'check 2024.md', { NO_COLOR: '1' });
  const [, ...lines] = printed.split('\n');
  assert.deepEqual(
    lines.filter((line) => widthOf(line) > 44),
    [],
  );
  const piped = await plandoc(['check', '2024.md'], { cwd });
  const words = (text: string): string =>
    text
      .split('\n')
      .filter((line) => !line.includes('│'))
      .join('')
      .replace(/\s/g, '');
  assert.equal(words(printed), words(piped.stdout));
});

test('colours: on a terminal, unless its owner does not want them; not in a pipe unless asked for', { skip: missing }, async () => {
  const isColored = (text: string): boolean => text.includes('\u001b[');
  const args = 'check 2024.md';
  assert.deepEqual(
    [
      onTerminal(80, args),
      onTerminal(80, args, { NO_COLOR: '1' }),
      onTerminal(80, args, { TERM: 'dumb' }),
      onTerminal(80, args, { FORCE_COLOR: '0' }),
      onTerminal(80, `${args} --no-color`),
      onTerminal(80, `${args} --color`, { NO_COLOR: '1' }),
    ].map(isColored),
    [true, false, false, false, false, true],
  );
  const [plain, asked, forced] = await Promise.all([
    plandoc(['check', '2024.md'], { cwd }),
    plandoc(['check', '2024.md', '--color'], { cwd }),
    plandoc(['check', '2024.md'], { cwd, env: { FORCE_COLOR: '1' } }),
  ]);
  assert.deepEqual(
    [plain, asked, forced].map(({ stdout }) => isColored(stdout)),
    [false, true, true],
  );
});

test('compare on a narrow terminal lists each indicator with what is said of it', { skip: missing }, () => {
  const table = onTerminal(140, 'compare 2023.md 2024.md');
  assert.match(table, /^指标 +单位 +上年目标/m);
  const records = onTerminal(60, 'compare 2023.md 2024.md');
  assert.match(records, /\n\n地区生产总值\n {2}单位 +%\n {2}上年目标 +增长6%左右\n {2}上年实绩 +增长6\.1%\n {2}完成情况 +完成\n/);
});
