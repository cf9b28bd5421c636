import { type Stated, saying, topicOf } from './figures.ts';
import { headingOf, isHeadlineTarget } from './headline.ts';
import type { Fault, Rule, RuleContext, Severity } from './rule.ts';

interface Unreported extends Fault {
  readonly target: Stated;
  readonly uri: string;
  readonly severity: Severity;
}

export const targetUnreported: Rule<Unreported> = {
  id: 'target-unreported',
  group: 'prior',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '上年目标在执行情况里没有结果。', en: 'A target of last year without a result in the review.' },

  *faults({ plan, prior, comparison, lexicon }: RuleContext) {
    const span = headingOf(plan, 'review');
    if (!prior || !span || !comparison.rows.some(({ results }) => results.length > 0)) return;
    for (const { indicator, priorTargets, results } of comparison.rows) {
      const target = priorTargets.find(
        (statement): statement is Stated => isHeadlineTarget(statement, prior.plan.year) && !statement.intended,
      );
      if (!target || !prior.plan.statements.includes(target)) continue;
      const answered = results.some(({ year }) => year === '' || year === target.year || target.year === '');
      if (!answered) yield { span, target, uri: prior.uri, severity: lexicon.indicator(indicator)?.headline ? 'warning' : 'info' };
    }
  },

  message: ({ target }) => ({
    zh: `上年计划${topicOf(target).zh}目标为${saying(target).zh}，执行情况里没有报告结果。目标有始有终才好对照；请核实后补上，或说明为何不报。`,
    en: `Last year’s plan set ${topicOf(target).en} to ${saying(target).en}; the review reports no result. A target must be answered for: check and add it, or say why not.`,
  }),

  severityOf: ({ severity }) => severity,

  related: ({ target, uri }) => [{ uri, span: target.span, message: { zh: '上年的目标', en: 'last year’s target' } }],
};
