import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../server/src/core/check.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { compare } from '../server/src/core/plan/compare.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import { rules } from '../server/src/core/rules/index.ts';
import type { Finding, Rule, RuleContext } from '../server/src/core/rules/rule.ts';
import { defaultSettings } from '../server/src/core/settings.ts';
import { applyEdits, type Edit } from '../server/src/core/text/span.ts';
import { type Example, type RulePage, readPage } from './rule-page.ts';

const pages = join(import.meta.dirname, 'rules');
const files = readdirSync(pages).filter((file) => file !== 'README.md');

test('every rule has a page, a file of its name, and every page a rule', () => {
  const ids = rules.map(({ id }) => id).sort();
  assert.deepEqual(
    files.sort(),
    ids.map((id) => `${id}.md`),
  );
  const sources = readdirSync(join(import.meta.dirname, '../server/src/core/rules'));
  assert.deepEqual(
    ids.filter((id) => !sources.includes(`${id}.ts`)),
    [],
  );
});

for (const rule of rules) {
  const page = readPage(readFileSync(join(pages, `${rule.id}.md`), 'utf8'));

  test(`${rule.id}: the page says what the rule says`, () => {
    assert.equal(page.id, rule.id);
    assert.deepEqual(page.summary, rule.summary);
    assert.equal(page.facts, factsOf(rule));
    assert.deepEqual(page.headings, ['查什么', '为什么', '怎么改', '例', 'In English']);
    assert.ok(count(page, 'wrong') >= 2, 'at least two wrong examples');
    assert.ok(count(page, 'right') >= 2, 'at least two right examples');
  });

  for (const example of page.examples) {
    test(`${rule.id}, line ${example.line}: ${example.kind}`, () => {
      if (example.kind === 'wrong') assertWrong(rule, example);
      else assertRight(rule, example);
    });
  }
}

/** Exactly the marked findings, of the right severity; mended by their fix, for good and without harm. */
function assertWrong(rule: Rule, { marked, options, fixed, prior }: Example): void {
  const text = unmarked(marked);
  const all = findingsIn(text, prior);
  const found = all.filter((finding) => finding.rule === rule.id);
  assert.equal(markedUp(text, found), marked);
  for (const finding of found) {
    assert.equal(finding.severity, options.find((option) => !option.includes('=')) ?? rule.severity);
    assert.ok(finding.message.zh.length > 10 && finding.message.en.length > 10, 'a message in both languages');
    assert.doesNotMatch(`${finding.message.zh}${finding.message.en}`, /undefined|NaN|\[object/);
  }
  const after = applyEdits(text, editsOf(found));
  assert.equal(after, fixed ?? text, fixed === undefined ? 'no fix is promised, so none may be offered' : 'the text after the fix');
  if (fixed === undefined) return;
  const left = findingsIn(after, prior);
  assert.equal(
    markedUp(
      after,
      left.filter((finding) => finding.rule === rule.id),
    ),
    after,
    'nothing is left after the fix',
  );
  const before = new Set(all.map((finding) => finding.rule));
  assert.deepEqual(
    left.filter((finding) => !before.has(finding.rule)).map((finding) => finding.message.zh),
    [],
    'a fix brings no new fault',
  );
}

/** No finding of any rule, but of those that the example names. */
function assertRight(rule: Rule, { marked, options, prior }: Example): void {
  const also = options.flatMap((option) => (option.startsWith('also=') ? option.slice(5).split(',') : []));
  const found = findingsIn(marked, prior).filter((finding) => finding.rule === rule.id || finding.rule !== 'part-missing');
  assert.deepEqual(
    found.filter((finding) => !also.includes(finding.rule)).map((finding) => `${finding.rule}: ${finding.message.zh}`),
    [],
  );
  assert.deepEqual(
    also.filter((id) => !found.some((finding) => finding.rule === id)),
    [],
    'rules named that find nothing',
  );
}

function findingsIn(text: string, priorText?: string): readonly Finding[] {
  const plan = readPlan(text, lexicon);
  const prior = priorText === undefined ? undefined : readPlan(priorText, lexicon);
  const context: RuleContext = {
    plan,
    comparison: compare(plan, prior),
    lexicon,
    ...(prior && { prior: { uri: 'prior.md', plan: prior } }),
  };
  return check(context, defaultSettings, (id, error) => assert.fail(`${id} failed: ${String(error)}`));
}

/** The edits of all findings, one given twice taken once: a group of siblings is renumbered as a whole. */
function editsOf(findings: readonly Finding[]): readonly Edit[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return [...new Map(edits.map((edit) => [`${edit.span.start}-${edit.span.end}`, edit])).values()];
}

function markedUp(text: string, findings: readonly Finding[]): string {
  const signs = findings.flatMap(({ span, places }) => [
    { at: span.start, sign: '⟦' },
    { at: span.end, sign: '⟧' },
    ...places.flatMap((place) => [
      { at: place.start, sign: '⟪' },
      { at: place.end, sign: '⟫' },
    ]),
  ]);
  return applyEdits(
    text,
    signs.map(({ at, sign }) => ({ span: { start: at, end: at }, text: sign })),
  );
}

const unmarked = (marked: string): string => marked.replace(/[⟦⟧⟪⟫]/g, '');

const count = (page: RulePage, kind: Example['kind']): number => page.examples.filter((example) => example.kind === kind).length;

const factsOf = ({ severity, fix, since }: Rule): string => `级别 ${severity} · 修正 ${fix} · 始于 ${since}`;
