import type { Statement } from '../plan/statement.ts';
import { isStated, saying, topicOf } from './figures.ts';
import { headingOf, isHeadlineTarget } from './headline.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';

interface Unreported extends Fault {
  readonly target: Statement;
  readonly said: Message;
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
    for (const { indicator, priorTargets, results, inParts } of comparison.rows) {
      const target = priorTargets.find(
        (statement) => (isHeadlineTarget(statement, prior.plan.year) || isPaced(statement, prior.plan.year)) && !statement.intended,
      );
      if (!target || inParts || !prior.plan.statements.includes(target)) continue;
      const answered = results.some(({ year }) => year === '' || year === target.year || target.year === '');
      if (answered) continue;
      const severity = !target.paced && lexicon.indicator(indicator)?.headline ? 'warning' : 'info';
      yield { span, target, said: saidOf(target, prior.plan.text), uri: prior.uri, severity };
    }
  },

  message: ({ target, said }) => ({
    zh: `上年计划${topicOf(target).zh}目标为${said.zh}，执行情况里没有报告结果。目标有始有终才好对照；请核实后补上，或说明为何不报。`,
    en: `Last year’s plan set ${topicOf(target).en} to ${said.en}; the review reports no result. A target must be answered for: check and add it, or say why not.`,
  }),

  severityOf: ({ severity }) => severity,

  related: ({ target, uri }) => [{ uri, span: target.span, message: { zh: '上年的目标', en: 'last year’s target' } }],
};

/** 与经济增长同步, of the year itself. */
const isPaced = ({ paced, part, year }: Statement, planYear: number | undefined): boolean =>
  paced === true && part === 'targets' && (year === '' || year === String(planYear));

/** A figure with its bound, or the words that stand for one: 与经济增长同步. */
function saidOf(target: Statement, text: string): Message {
  if (isStated(target)) return saying(target);
  const words = text.slice(target.span.start, target.span.end);
  return { zh: `“${words}”`, en: `“${words}”` };
}
