import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { rules } from '../../server/src/core/index.ts';
import { folderWith, plandoc } from './command.ts';
import { plan2024 } from './plans.ts';

// The scripts are run by the shells themselves: bash is everywhere, zsh and fish are Debian packages.

const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(
    ['bash', 'zsh', 'fish'].map(async (shell) => [shell, (await plandoc(['completion', shell, '--lang', 'en'])).stdout] as const),
  ),
);

const cwd = folderWith({ '2024 年.md': plan2024, '2023.txt': '', 'it’s.md': '', 'report.json': '{}', 'photo.png': '', 'plans/a.md': '' });

test('completion wants the name of a shell', async () => {
  const { stderr, status } = await plandoc(['completion', 'csh']);
  assert.match(stderr, /要给出一种 shell：bash、zsh、fish/);
  assert.equal(status, 2);
});

test('bash completes commands, options, values, rules and documents', { skip: without('bash') }, () => {
  const asked = [
    ['comp'],
    ['check', '--fa'],
    ['check', '-o', 'r'],
    ['check', '--fail-on', 'n'],
    ['check', '--format', '=', 's'],
    ['check', '--rule', 'unit-sc'],
    ['check', '--rule', 'unit-scale', '='],
    ['check', '--rule', 'unit-scale', '=', 'w'],
    ['check', ''],
    ['check', '2024\\ '],
    ['check', '"2024 '],
    ['check', '--cache', ''],
    ['check', '--reason', ''],
    ['merge', ''],
    ['help', 'fa'],
    ['rules', ''],
  ];
  const answer = `answer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _plandoc; printf "%s\\n" "\${COMPREPLY[@]}" | LC_ALL=C sort | tr '\\n' '|'; echo; }\n`;
  const calls = asked.map((words) => `answer plandoc ${words.map((word) => `'${word}'`).join(' ')}`);
  const all = rules.map(({ id }) => id).sort();
  assert.deepEqual(said('bash', ['--norc', '-c', `${scripts.bash}\ncomplete -p plandoc\n${answer}${calls.join('\n')}`]), [
    'complete -F _plandoc plandoc',
    'compare|completion|',
    '--fail-on|',
    'report.json|',
    'never|',
    'sarif|',
    'unit-scale=|',
    'error|info|off|warning|',
    'warning|',
    '2023.txt|2024 年.md|it’s.md|plans|',
    '2024 年.md|',
    '2024 年.md|',
    'plans|',
    '|',
    'plans|report.json|',
    'facts|',
    `${all.join('|')}|`,
  ]);
});

// Each line is typed into a shell, then the key that completes it, and the line is read back.
const zshTyping = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; cd $FOLDER; autoload -Uz compinit; compinit -D; eval $SCRIPT'
zpty -w shell 'show() { print -r -- "=<$BUFFER>="; zle kill-whole-line }; zle -N show; bindkey "^T" show; print re""ady'
zpty -r shell seen '*ready*'
for line in "$@"; do
  zpty -w -n shell "$line"$'\\t\\x14'
  zpty -r shell seen '*=<*>=*'
  print -r -- \${\${seen##*=<}%%>=*}
done
zpty -d shell
`;

test('zsh completes them too', { skip: without('zsh') }, () => {
  const typed = {
    'plandoc compa': 'plandoc compare ',
    'plandoc check --fa': 'plandoc check --fail-on=',
    'plandoc check --fail-on n': 'plandoc check --fail-on never ',
    'plandoc check --format=s': 'plandoc check --format=sarif ',
    'plandoc check -o r': 'plandoc check -o report.json ',
    'plandoc check --rule unit-sc': 'plandoc check --rule unit-scale=',
    'plandoc check --rule unit-scale=w': 'plandoc check --rule unit-scale=warning ',
    'plandoc check 2024': 'plandoc check 2024\\ 年.md ',
    'plandoc check --cache ': 'plandoc check --cache plans/',
    'plandoc merge r': 'plandoc merge report.json ',
    'plandoc rules page': 'plandoc rules page-residue ',
    'plandoc help fa': 'plandoc help facts ',
  };
  const env = { FOLDER: cwd, SCRIPT: scripts.zsh ?? '' };
  assert.deepEqual(said('zsh', ['-f', '-c', zshTyping, 'zsh', ...Object.keys(typed)], env), Object.values(typed));
});

test('fish completes them too, and says what they are', { skip: without('fish') }, () => {
  const asked = [
    'compa',
    'check --fa',
    'check --fail-on n',
    'check --format s',
    'check -o r',
    'check --rule unit-scale=w',
    'check ',
    'check --cache ',
    'check --reason ',
    'merge ',
    'rules page',
    'help fa',
  ];
  const calls = asked.map((words) => `echo (complete -C 'plandoc ${words}' | string split -f 1 \\t | string join '|')`);
  assert.deepEqual(said('fish', ['--no-config', '-c', `${scripts.fish}\n${calls.join('\n')}`], { HOME: cwd }), [
    'compare',
    '--fail-on',
    'never',
    'sarif',
    'report.json',
    'unit-scale=warning',
    '2023.txt|2024 年.md|it’s.md|plans/',
    'plans/',
    '',
    'plans/|report.json',
    'page-residue',
    'facts',
  ]);
});

/** The lines that a shell prints, its standard error among them. */
function said(shell: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
  const { PATH = '' } = process.env;
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd,
    env: { PATH, LANG: 'C.UTF-8', TERM: 'dumb', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return `${stdout}${stderr}`.replaceAll('\r', '').replace(/\n$/, '').split('\n');
}

/** Why a test is left out where a shell is not installed. */
function without(shell: string): string | false {
  const { error } = spawnSync(shell, ['-c', 'true']);
  return error ? `${shell} is not installed (Debian: apt install ${shell})` : false;
}
