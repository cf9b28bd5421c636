import words from '../../../../seeds/rules/growth-outside-parts.json' with { type: 'json' };
import type { Plan } from '../plan/plan.ts';
import type { Exact } from '../quantity/exact.ts';
import { intervalOf } from '../quantity/interval.ts';
import { highOf, lowOf, type Stated, saying, topicOf } from './figures.ts';
import { growingPartitionsIn } from './relations/partitions.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { wordsBefore } from './scope.ts';

/** A whole that grows faster than every part of it, or slower. */
interface Outside extends Fault {
  readonly whole: Stated;
  readonly parts: readonly Stated[];
  readonly faster: boolean;
}

export const growthOutsideParts: Rule<Outside> = {
  id: 'growth-outside-parts',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '整体的增速不在各部分的增速之间。', en: 'A whole that grows faster or slower than every part of it.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { whole, parts } of growingPartitionsIn(plan, lexicon)) {
      const faster = isFaster(whole, parts);
      if ((faster || isSlower(whole, parts)) && areAlike([whole, ...parts], plan)) yield { span: whole.span, whole, parts, faster };
    }
  },

  message({ whole, parts, faster }) {
    const inOrder = [...parts].sort((a, b) => (faster ? highOf(b).compare(highOf(a)) : lowOf(a).compare(lowOf(b))));
    const list = inOrder.map((part) => `“${part.indicator}”${saying(part).zh}`).join('、');
    const listed = inOrder.map((part) => `“${part.indicator}” ${saying(part).en}`).join(', ');
    return {
      zh: `${topicOf(whole).zh}${saying(whole).zh}，比各部分都${faster ? '快' : '慢'}（${list}）。整体的增速总在最快和最慢的部分之间；请核实这几个增速。`,
      en: `${topicOf(whole).en} of ${saying(whole).en} is ${faster ? 'faster' : 'slower'} than that of every part of it (${listed}). A whole grows no faster than its fastest part and no slower than its slowest; check these rates.`,
    };
  },

  related: ({ parts }) => parts.map(({ span }) => ({ span, message: { zh: '部分', en: 'a part' } })),
};

/** True where the whole grew faster than every part, whatever rounding and bounds leave open. */
const isFaster = (whole: Stated, parts: readonly Stated[]): boolean =>
  parts.every((part) => isAbove(intervalOf(whole).low, intervalOf(part).high));

const isSlower = (whole: Stated, parts: readonly Stated[]): boolean =>
  parts.every((part) => isAbove(intervalOf(part).low, intervalOf(whole).high));

/** An open end is above nothing, and nothing is above it. */
const isAbove = (one: Exact | undefined, other: Exact | undefined): boolean =>
  one !== undefined && other !== undefined && one.compare(other) > 0;

/** True where the rates are of one territory, of the whole year and on one basis: constant prices go without saying, 同口径 is said of one and meant of no other. */
function areAlike(rates: readonly Stated[], plan: Plan): boolean {
  const bases = rates.map(({ basis = '' }) => (constantPrices.test(basis) ? '' : basis));
  const scopes = rates.flatMap(({ scope }) => scope ?? []);
  return isOne(bases) && isOne(scopes) && !rates.some((rate) => shorterPeriods.test(wordsBefore(plan, rate, farthest)));
}

const isOne = (words: readonly string[]): boolean => words.every((word) => word === words[0]);

/** A month or a quarter is named no further before its figure. */
const farthest = 16;

const constantPrices = new RegExp(words.constantPrices.join('|'));
const shorterPeriods = new RegExp(words.shorterPeriods.join('|'));
