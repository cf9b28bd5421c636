import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { indicatorRows } from '../server/src/core/features/indicator-rows.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { compare } from '../server/src/core/plan/compare.ts';
import { readPlan } from '../server/src/core/plan/read.ts';

// test/comparison/outcomes.md: `> ` last year's targets, `< ` this year's review, `<< ` last year's review, then a `- ` line for each target.

const page = readFileSync(join(import.meta.dirname, 'comparison', 'outcomes.md'), 'utf8');

describe('what became of a target', () => {
  for (const [, targets = '', review = '', earlier = '', rows = ''] of page.matchAll(/^> (.*)\n< (.*)\n(?:<< (.*)\n)?((?:- .*\n?)+)/gm)) {
    test(`${targets} ${review}`, () => assert.deepEqual(outcomes(targets, review, earlier), rows.trimEnd().split('\n')));
  }
});

function outcomes(targets: string, review: string, earlier: string): string[] {
  const prior = readPlan(plan(2023, earlier, targets), lexicon);
  const own = readPlan(plan(2024, review, ''), lexicon);
  return indicatorRows(compare(own, prior), 'zh')
    .filter(({ priorTarget }) => priorTarget)
    .map(({ indicator, verdict, result, reckoned }) => {
      const by = verdict === 'met' || verdict === 'missed' ? ` by ${result?.figure?.written}${result?.unit?.written}` : '';
      return `- ${indicator}: ${verdict}${by}${reckoned ? `, from ${reckoned}` : ''}`;
    });
}

const plan = (year: number, review: string, targets: string): string =>
  `# 白渡市${year - 1}年国民经济和社会发展计划执行情况与${year}年计划草案的报告\n\n## 一、${year - 1}年计划执行情况\n\n${review}\n\n## 二、${year}年主要预期目标\n\n${targets}\n`;
