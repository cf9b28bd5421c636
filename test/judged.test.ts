import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '../server/src/core/check.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { compare } from '../server/src/core/plan/compare.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import { leftOut, shared } from './shared.ts';

// Every warning and error on the real documents was read beside its text and judged: judged.json. A finding that is not there has to be
// read and judged before it may stay; most must be true, and the list of no document may be long.

interface Judgement {
  readonly document: string;
  readonly rule: string;
  readonly line: number;
  readonly verdict: 'true' | 'arguable' | 'false';
  readonly reason: string;
}

const judged: readonly Judgement[] = JSON.parse(readFileSync(join(import.meta.dirname, 'judged.json'), 'utf8'));

/** The documents, each with last year's where there is one. */
const documents: readonly (readonly [string, string?])[] = [
  ['plan-2024'],
  ['shanghai-2022'],
  ['shanghai-2023', 'shanghai-2022'],
  ['shanghai-2024', 'shanghai-2023'],
  ['shandong-2025'],
  ['shandong-2026', 'shandong-2025'],
  ['national-2024'],
  ['national-2025', 'national-2024'],
];

const mostFindings = 30;

describe('findings on real documents', { skip: leftOut }, () => {
  for (const [name, prior] of documents) {
    test(name, () => {
      const plan = planOf(name);
      const last = prior === undefined ? undefined : planOf(prior);
      const context = { plan, comparison: compare(plan, last), lexicon, ...(last && { prior: { uri: 'prior.txt', plan: last } }) };
      const findings = check(context, {}, (rule, error) => assert.fail(`${rule}: ${String(error)}`));
      assert.ok(findings.length <= mostFindings, `${findings.length} findings`);
      const told = findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, span }) => `${rule} on line ${plan.text.slice(0, span.start).split('\n').length}`);
      const known = judged.filter(({ document }) => document === name).map(({ rule, line }) => `${rule} on line ${line}`);
      assert.deepEqual(told.sort(), known.sort());
    });
  }

  test('nearly all are true', () => {
    const share = (verdict: Judgement['verdict']): number =>
      judged.filter((judgement) => judgement.verdict === verdict).length / judged.length;
    assert.ok(share('true') >= 0.95 && share('false') <= 0.02, `${share('true')} true, ${share('false')} false`);
  });
});

function planOf(name: string) {
  const folder = name.startsWith('plan') ? 'seed' : 'corpus';
  return readPlan(readFileSync(join(shared, folder, `${name}.txt`), 'utf8'), lexicon);
}
