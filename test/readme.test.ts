import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../server/src/core/index.ts';

// What the README says of the rules and of the code is held against the code. PLANDOC_WRITE=1 writes the table of rules anew.

const root = join(import.meta.dirname, '..');
const path = join(root, 'README.md');
const [open, close] = ['<!-- rules -->\n', '<!-- /rules -->'];

test('the README lists the rules as they are', () => {
  const readme = readFileSync(path, 'utf8');
  const start = readme.indexOf(open) + open.length;
  const end = readme.indexOf(close);
  const fixes = { safe: 'safe', unsafe: 'offered', none: '—' };
  const rows = rules.map(
    ({ id, severity, fix, summary }) => `| [${id}](test/rules/${id}.md) | ${severity} | ${fixes[fix]} | ${summary.zh} | ${summary.en} |`,
  );
  const table = `${['| rule | severity | fix | 查什么 | finds |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`;
  if (process.env.PLANDOC_WRITE) writeFileSync(path, readme.slice(0, start) + table + readme.slice(end));
  else assert.equal(readme.slice(start, end), table);
});

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
