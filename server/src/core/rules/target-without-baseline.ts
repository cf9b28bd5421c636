import type { Span } from '../text/span.ts';
import type { Stated } from './figures.ts';
import { headlineRows } from './headline.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Unbased extends Fault {
  readonly targets: readonly Stated[];
}

export const targetWithoutBaseline: Rule<Unbased> = {
  id: 'target-without-baseline',
  group: 'prior',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '目标的指标在执行情况里没有数。', en: 'Targets whose indicator the review never reports.' },

  *faults({ plan, comparison }: RuleContext) {
    if (!comparison.rows.some(({ results }) => results.length > 0)) return;
    const all = headlineRows(comparison.rows, plan.year);
    const targets = all.filter(({ row }) => row.results.length === 0).map(({ target }) => target);
    const [first] = targets;
    // A review that keeps to a few figures is of another kind, and nothing is missing in it.
    if (first && 2 * targets.length < all.length) yield { span: first.span, targets };
  },

  message({ targets }) {
    const names = targets.map(({ indicator }) => `“${indicator}”`);
    return {
      zh: `${targets.length}项目标的指标在执行情况里没有数：${names.join('、')}。没有上年的数，目标高低无从判断；请核实是否补上。`,
      en: `The review gives no figure for ${targets.length} of the targets: ${names.join(', ')}. Without last year’s figure nobody can tell high from low; consider adding it.`,
    };
  },

  places: ({ targets }): readonly Span[] => targets.slice(1).map(({ span }) => span),
};
