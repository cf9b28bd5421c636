import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calledAs, explained } from '../server/src/cli/help.ts';
import type { Option } from '../server/src/cli/option.ts';
import { type CommandName, options } from '../server/src/cli/options.ts';
import { pages } from '../server/src/cli/pages.ts';
import { rules } from '../server/src/core/index.ts';

// What the README says of the rules and of the code is held against the code. PLANDOC_WRITE=1 writes its tables anew.

const root = join(import.meta.dirname, '..');
const path = join(root, 'README.md');

test('the README lists the rules as they are', () => {
  const fixes = { safe: 'safe', unsafe: 'offered', none: '—' };
  const rows = rules.map(
    ({ id, severity, fix, summary }) => `| [${id}](test/rules/${id}.md) | ${severity} | ${fixes[fix]} | ${summary.zh} | ${summary.en} |`,
  );
  holds('rules', `${['| rule | severity | fix | 查什么 | finds |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`);
});

test('the README lists the commands and their options as they are', () => {
  const names = Object.keys(options) as CommandName[];
  const commands = names.map((name) => `| \`plandoc ${name} ${cell(pages[name].operands.en)}\` | ${cell(pages[name].summary.en)} |`);
  const users = new Map<string, CommandName[]>();
  for (const name of names)
    for (const [called, option] of Object.entries<Option>(options[name])) {
      const row = `| \`${cell(calledAs(called, option, 'en'))}\` | ${cell(explained(option, 'en'))} |`;
      users.set(row, [...(users.get(row) ?? []), name]);
    }
  const shared = (of: readonly CommandName[]): boolean => of.length === names.length;
  const listed = [...users].sort(([, a], [, b]) => Number(shared(a)) - Number(shared(b)));
  const rows = listed.map(([row, of]) => `${row} ${shared(of) ? 'all' : of.join(', ')} |`);
  holds(
    'command',
    ['| command | does |', '| --- | --- |', ...commands, '', '| option | does | of |', '| --- | --- | --- |', ...rows, ''].join('\n'),
  );
});

const cell = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** Holds what stands between two comments against what it should be, or puts it there. */
function holds(name: string, content: string): void {
  const readme = readFileSync(path, 'utf8');
  const start = readme.indexOf(`<!-- ${name} -->\n`) + `<!-- ${name} -->\n`.length;
  const end = readme.indexOf(`<!-- /${name} -->`);
  if (process.env.PLANDOC_WRITE) writeFileSync(path, readme.slice(0, start) + content + readme.slice(end));
  else assert.equal(readme.slice(start, end), content);
}

test('the folders and files that the README names are there', () => {
  const map = /```\nclient\/[\s\S]*?```/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  const places = [
    'client',
    'server/src/core',
    'seeds',
    'test',
    'syntaxes',
    ...Array.from(map.matchAll(/^ {4}([a-z]+)\//gm), ([, name]) => `server/src/core/${name}`),
    ...Array.from(map.matchAll(/^ {2}([a-z]+)\//gm), ([, name]) => `server/src/${name}`),
  ];
  for (const place of places) assert.ok(existsSync(join(root, place)), place);
});
