import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checked } from '../server/src/core/check.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { compare } from '../server/src/core/plan/compare.ts';
import type { Plan } from '../server/src/core/plan/plan.ts';
import { readPlan } from '../server/src/core/plan/read.ts';

// What ignore comments silence is specified by test/rules/unused-ignore.md; here is what they leave as it was.

const samples = join(import.meta.dirname, '..', 'seeds', 'samples');
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(samples, name), 'utf8'));

const sifted = (text: string) => {
  const plan = readPlan(text, lexicon);
  return checked({ plan, comparison: compare(plan), lexicon }, {}, (rule, error) => assert.fail(`${rule}: ${String(error)}`));
};

/** What was read, without the places: those move. */
const readingOf = ({ statements, outline, title, place, year, isPlan }: Plan) => {
  const plain = statements.map(({ indicator, statistic, figure, unit, bound, year, part }) =>
    [indicator, statistic, figure?.written, unit?.written, bound, year, part].join(' '),
  );
  return { plain, outline: outline.map((heading) => [heading.title, heading.part]), title: title?.text, place, year, isPlan };
};

const note = '<!-- plandoc-ignore unit-scale 见2023年第3号文件，增长5% -->';

for (const [name, text] of texts.entries()) {
  test(`comments on lines of their own change no reading (sample ${name + 1})`, () => {
    const commented = text.replace(/\n\n(?!---)(?=.)/g, `\n\n${note}\n\n`);
    assert.ok(commented.length > text.length + 500);
    assert.deepEqual(readingOf(readPlan(commented, lexicon)), readingOf(readPlan(text, lexicon)));
  });

  test(`nor do they in pasted text, where each line is a paragraph (sample ${name + 1})`, () => {
    const pasted = text
      .replace(/^---[\s\S]*?---\n/, '')
      .replace(/^#+ /gm, '')
      .replace(/\n+/g, '\n');
    const commented = pasted.replace(/([。：])\n/g, `$1\n${note}\n`);
    assert.ok(commented.length > pasted.length);
    assert.deepEqual(readingOf(readPlan(commented, lexicon)), readingOf(readPlan(pasted, lexicon)));
  });
}

test('a comment within a line is no part of the reading', () => {
  const plain = '一、2024年主要预期目标\n城镇新增就业2600人，粮食产量23.4万吨。\n二、2024年重点任务\n（一）稳就业。';
  const commented = plain.replace('2600人', `2600人${note}`);
  assert.deepEqual(readingOf(readPlan(commented, lexicon)), readingOf(readPlan(plain, lexicon)));
});

test('what is silenced is kept with its reason', () => {
  const { findings, suppressed } = sifted(
    '二、2024年重点任务\n<!-- plandoc-ignore range-form 引自《若干措施》 -->\n选择1-2个街道开展试点。\n选择1-2个村开展试点。',
  );
  assert.equal(findings.filter(({ rule }) => rule === 'range-form').length + suppressed.length, 2);
  assert.deepEqual(
    suppressed.map(({ by, reason, finding }) => [by, reason, finding.rule]),
    [['comment', '引自《若干措施》', 'range-form']],
  );
});

test('a folded finding is silenced place by place; its fix leaves those places alone', () => {
  const text = '二、2024年重点任务\n<!-- plandoc-ignore punctuation-width 原文 -->\n抓项目,强招商。\n抓改革,优环境。\n抓民生,惠百姓。';
  const { findings, suppressed } = sifted(text);
  const finding = findings.find(({ rule }) => rule === 'punctuation-width');
  const at = (words: string) => text.indexOf(words) + words.length;
  assert.deepEqual([finding?.span.start, finding?.places.map(({ start }) => start)], [at('抓改革'), [at('抓民生')]]);
  assert.deepEqual(
    finding?.fix?.edits.map(({ span }) => span.start),
    [at('抓改革'), at('抓民生')],
  );
  assert.match(finding?.message.zh ?? '', /（另有1处已忽略）$/);
  assert.deepEqual(
    suppressed.map(({ finding: { span } }) => span.start),
    [at('抓项目')],
  );
});

test('a rule that is off is not said to be ignored in vain', () => {
  const text =
    '---\nrules:\n  range-form: off\n---\n\n二、2024年重点任务\n\n<!-- plandoc-ignore range-form 原文 -->\n\n选择3个村开展试点。';
  assert.deepEqual(
    sifted(text).findings.filter(({ rule }) => rule === 'unused-ignore'),
    [],
  );
});

test('a comment that never ends in a long text, and a long text of comments, are read', () => {
  const long = '一、2024年重点任务\n选择3个村开展试点。\n'.repeat(20_000);
  const rulesOf = (text: string) => new Set(sifted(text).findings.map(({ rule }) => rule));
  assert.ok(rulesOf(`二、2024年重点任务\n<!-- plandoc-ignore range-form 原文\n${long}`).has('unused-ignore'));
  assert.ok(rulesOf(`二、2024年重点任务\n${'<!-- plandoc-ignore range-form 原文 -->\n'.repeat(300)}选择3个村。`).has('unused-ignore'));
});
