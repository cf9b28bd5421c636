import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/core/check.ts';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { compare } from '../../server/src/core/plan/compare.ts';
import { readPlan } from '../../server/src/core/plan/read.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { halfWidth } from '../../server/src/core/text/numerals.ts';
import { applyEdits } from '../../server/src/core/text/span.ts';

const piece = fc.constantFrom(
  '地区生产总值',
  '实际使用外资',
  '城镇新增就业',
  '民间投资占比',
  '粮食产量',
  '增长',
  '达到',
  '提高',
  '新增',
  '选择',
  '推动',
  '工作',
  '其中',
  '卡尔.马克思',
  '11.2%',
  '4.5-5%',
  '１１％',
  '6％',
  '1-2个',
  '2024--2026年',
  '1,469.2万元',
  '1.3亿美元',
  '16447万美元',
  '2600人',
  '23.45万吨',
  '97. 67%',
  '1 516户',
  '3:1',
  '9:30',
  '2024-07-01',
  '9—16亿元',
  '5～5.5%',
  '，',
  '。',
  '；',
  '：',
  '、',
  ',',
  ', ',
  '.',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '‘',
  '’',
  '"',
  '`f(x)`',
  '[注](https://a.cn/b,c)',
  '**',
  'GDP',
  'BIM',
  ' ',
  '　',
  '一是',
  '二是',
  '三是',
  '第一，',
  '第二，',
  '\n',
);
const opening = fc.constantFrom(
  '',
  '',
  '',
  '一、',
  '二、',
  '三、',
  '（一）',
  '(二)',
  '（三）',
  '1.',
  '2.',
  '3、',
  '（1）',
  '2）',
  '①',
  '## 一、',
  '### （二）',
  '1. ',
  '- ',
  '> ',
  '| ',
  '附件1：',
);
const line = fc.tuple(opening, fc.array(piece, { maxLength: 9 })).map(([start, pieces]) => start + pieces.join(''));
const headings = fc.constantFrom('', '一、2023年计划执行情况\n', '二、2024年主要预期目标\n', '三、2024年重点任务\n');
const document = fc.array(fc.tuple(headings, line), { maxLength: 10 }).map((lines) => lines.flat().join('\n'));

const numRuns = Number(process.env.RUNS ?? 30);

function findingsIn(text: string): readonly Finding[] {
  const plan = readPlan(text, lexicon);
  return check({ plan, comparison: compare(plan), lexicon }, { rules: {} }, (rule, error) => assert.fail(`${rule}: ${String(error)}`));
}

/** The text after each safe fix in turn, the findings read anew before every one. */
function fixed(text: string): string {
  let current = text;
  for (let round = 0; round < 40; round += 1) {
    const fix = findingsIn(current).find((finding) => finding.fix?.applicability === 'safe')?.fix;
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  return assert.fail(`safe fixes find no end: ${JSON.stringify(text)}`);
}

const digitsOf = (text: string): string => halfWidth(text).replace(/\D/g, '');

test('no rule fails on any text, and what it finds lies within it', () => {
  fc.assert(
    fc.property(document, (text) => {
      for (const { span, places, related, fix } of findingsIn(text)) {
        for (const { start, end } of [
          span,
          ...places,
          ...related.map((other) => other.span),
          ...(fix?.edits ?? []).map((edit) => edit.span),
        ]) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
        }
        assert.ok(span.end > span.start, 'something is underlined');
      }
    }),
    { numRuns },
  );
});

test('safe fixes come to an end and change no figure', () => {
  fc.assert(
    fc.property(document, (text) => {
      assert.equal(digitsOf(fixed(text)), digitsOf(text));
    }),
    { numRuns },
  );
});
