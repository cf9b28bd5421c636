import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { leftOut, shared } from '../shared.ts';
import { plandoc } from './command.ts';
import { type Told, targetsByFacts } from './targets-by-facts.ts';

// The table of `plandoc compare` against the same reckoned from `plandoc facts` by other means.

const samples = join(import.meta.dirname, '..', '..', 'seeds', 'samples');
const sample = (year: number): string => join(samples, readdirSync(samples).find((name) => name.endsWith(`${year}年计划报告.md`)) ?? '');
const real = (name: string): string => join(shared, 'corpus', `${name}.txt`);

test('the comparison of the samples agrees with the facts', () => agrees(sample(2023), sample(2024)));

for (const [prior, own] of [
  ['shanghai-2022', 'shanghai-2023'],
  ['shanghai-2023', 'shanghai-2024'],
  ['shandong-2025', 'shandong-2026'],
  ['national-2024', 'national-2025'],
] as const)
  test(`the comparison agrees with the facts: ${prior}, ${own}`, { skip: leftOut }, () => agrees(real(prior), real(own)));

async function agrees(prior: string, own: string): Promise<void> {
  const [compared, ...facts] = await Promise.all([
    plandoc(['compare', prior, own, '--format', 'json']),
    ...[prior, own].map((path) => plandoc(['facts', path, '--format', 'jsonl'])),
  ]);
  const rows = (JSON.parse(compared.stdout).rows as Told[]).map(({ indicator, priorTarget, result, outcome, target }) => ({
    indicator,
    priorTarget,
    result,
    outcome,
    target,
  }));
  // Targets in words have no fact.
  const told = rows.filter(({ priorTarget }) => /\d/.test(priorTarget)).map(asLine);
  const reckoned = targetsByFacts(facts[0]?.stdout ?? '', facts[1]?.stdout ?? '').map(asLine);
  assert.ok(reckoned.length > 2);
  assert.deepEqual(told.sort(), reckoned.sort());
}

const asLine = ({ indicator, priorTarget, result, outcome, target }: Told): string =>
  [indicator, priorTarget, result, outcome, target].join(' | ');
