import type { Lexicon } from '../lexicon/lexicon.ts';
import { isStated, type Stated } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface PercentChange extends Fault {
  readonly stated: Stated;
  readonly written: string;
}

export const percentForPoints: Rule<PercentChange> = {
  id: 'percent-for-points',
  group: 'quantity',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '比率的升降写成了 %，应为个百分点。', en: 'A change of a ratio given in % instead of percentage points.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const stated of plan.statements.filter(isStated)) {
      if (stated.statistic !== 'ratioChange' || stated.unit.written !== '%' || !isPercentage(stated, lexicon)) continue;
      yield { span: stated.span, stated, written: plan.text.slice(stated.span.start, stated.span.end) };
    }
  },

  message({ stated, written }) {
    const points = inPoints(written);
    return {
      zh: `“${stated.indicator}”本身是百分数，其升降“${written}”宜为“${points}”。写成%会被理解为按原比率的百分之几变动；请核实数据后改用个百分点。`,
      en: `“${stated.indicator}” is itself a percentage, so its change “${written}” is likely “${points}” (percentage points). A % reads as a share of the old ratio; check the figure.`,
    };
  },

  edits: ({ stated, written }) => [{ span: stated.span, text: inPoints(written) }],

  fixTitle: { zh: '改为个百分点', en: 'Write percentage points' },
};

/** 占比 and 覆盖率 are given in percent; 浓度, 效率, 强度, 指数 have units of their own, and their change in % is right. */
function isPercentage({ indicator, known }: Stated, lexicon: Lexicon): boolean {
  if (known) return lexicon.indicator(indicator)?.dimension === 'ratio';
  const { percentages, notPercentages } = lexicon.words;
  return percentages.some((ending) => indicator.endsWith(ending)) && !notPercentages.some((ending) => indicator.endsWith(ending));
}

/** Of a range the unit stands once, at its end: 1%—2% is 1—2个百分点. */
function inPoints(written: string): string {
  const last = Math.max(written.lastIndexOf('%'), written.lastIndexOf('％'));
  return `${written
    .slice(0, last)
    .replace(/\s*[%％]/g, '')
    .trimEnd()}个百分点${written.slice(last + 1)}`;
}
