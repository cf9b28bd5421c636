import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../server/src/core/check.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { compare } from '../server/src/core/plan/compare.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import type { RuleContext } from '../server/src/core/rules/rule.ts';

const text = '一、2023年计划执行情况\n民间投资占比提高11.2%，粮食产量达到23.1亿元。\n三、2024年重点任务\n选择1-2个街道试点,形成经验。';

function contextOf(document: string): RuleContext {
  const plan = readPlan(document, lexicon);
  return { plan, comparison: compare(plan), lexicon };
}

const idsOf = (document: string, rules: Record<string, 'off' | 'info' | 'warning' | 'error'> = {}): string[] =>
  check(contextOf(document), { rules }).map(({ rule }) => rule);

test('findings come in the order of the text', () => {
  assert.deepEqual(idsOf(text), [
    'part-missing',
    'percent-for-points',
    'unit-mismatch',
    'numbering-gap',
    'range-form',
    'punctuation-width',
  ]);
});

test('a rule that is off keeps silent, and a severity that is set holds', () => {
  assert.ok(!idsOf(text, { 'range-form': 'off' }).includes('range-form'));
  const findings = check(contextOf(text), { rules: { 'range-form': 'error' } });
  assert.equal(findings.find(({ rule }) => rule === 'range-form')?.severity, 'error');
});

test('front matter comes before the settings, and what is set from outside before both', () => {
  const document = `---\nrules:\n  range-form: off\n  unit-mismatch: info\n---\n\n${text}`;
  assert.ok(!idsOf(document, { 'range-form': 'error' }).includes('range-form'));
  const findings = check(contextOf(document), { rules: {}, overrides: { 'unit-mismatch': 'warning' } });
  assert.equal(findings.find(({ rule }) => rule === 'unit-mismatch')?.severity, 'warning');
});

test('a level in front matter that means nothing leaves the rule as it is', () => {
  const document = `---\nrules:\n  unit-mismatch: loud\n---\n\n${text}`;
  const findings = check(contextOf(document), { rules: {} });
  assert.equal(findings.find(({ rule }) => rule === 'unit-mismatch')?.severity, 'error');
});

test('a rule that fails is handed over and the others still speak', () => {
  const context = contextOf(text);
  const failed: string[] = [];
  const broken = { ...context, plan: { ...context.plan, outline: [null as never] } };
  const findings = check(broken, { rules: {} }, (rule) => failed.push(rule));
  assert.ok(failed.includes('numbering-gap'));
  assert.ok(findings.some(({ rule }) => rule === 'percent-for-points'));
});

for (const [name, document] of [
  ['an empty text', ''],
  ['a text without a word', '\u0000\uFFFD\uD800 \r\n\t'],
  ['marks without text', '（“《'.repeat(200)],
  ['a plan of headings only', '# 一、\n## （一）\n### 1.\n'],
] as const) {
  test(`no rule fails on ${name}`, () => {
    check(contextOf(document), { rules: {} }, (rule, error) => assert.fail(`${rule}: ${String(error)}`));
  });
}
