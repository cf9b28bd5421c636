import { type Stated, saying } from './figures.ts';
import { headingOf, isHeadlineTarget } from './headline.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Dropped extends Fault {
  readonly targets: readonly Stated[];
  readonly uri: string;
}

export const targetDropped: Rule<Dropped> = {
  id: 'target-dropped',
  group: 'prior',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '上年的目标今年没有再提。', en: 'Targets of last year that have no counterpart this year.' },

  *faults({ plan, prior, comparison }: RuleContext) {
    const span = headingOf(plan, 'targets');
    if (!prior || !span || !comparison.rows.some((row) => row.targets.length > 0)) return;
    const targets = comparison.rows
      .filter((row) => row.targets.length === 0 && row.tasks.length === 0)
      .flatMap(({ priorTargets }) =>
        priorTargets.filter((target): target is Stated => isHeadlineTarget(target, prior.plan.year)).slice(0, 1),
      )
      .filter((target) => prior.plan.statements.includes(target));
    if (targets.length > 0) yield { span, targets, uri: prior.uri };
  },

  message({ targets }) {
    const zh = targets.map((target) => `“${target.indicator}”（${saying(target).zh}）`).join('、');
    const en = targets.map((target) => `“${target.indicator}” (${saying(target).en})`).join(', ');
    return {
      zh: `上年计划的${targets.length}项目标今年没有再提：${zh}。请核实是有意调整、换了名称，还是遗漏。`,
      en: `${targets.length} of last year’s targets are not set again: ${en}. Check whether they were dropped on purpose, renamed or forgotten.`,
    };
  },

  related: ({ targets, uri }) =>
    targets.map(({ indicator, span }) => ({
      uri,
      span,
      message: { zh: `上年的目标：${indicator}`, en: `last year’s target: ${indicator}` },
    })),
};
