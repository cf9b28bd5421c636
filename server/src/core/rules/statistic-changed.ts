import type { Statistic } from '../plan/statement.ts';
import { isStated, type Stated, saying } from './figures.ts';
import { isHeadlineTarget } from './headline.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

interface StatisticChange extends Fault {
  readonly target: Stated;
  readonly before: Stated;
  readonly uri: string;
}

export const statisticChanged: Rule<StatisticChange> = {
  id: 'statistic-changed',
  group: 'prior',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: {
    zh: '上年目标是增速，今年是总量，或者相反。',
    en: 'A growth rate for a target last year, an amount this year, or the other way round.',
  },

  *faults({ plan, prior, comparison }: RuleContext) {
    if (!prior) return;
    for (const { targets, priorTargets } of comparison.rows) {
      if (targets.length === 0 || priorTargets.length === 0) continue;
      const [now, then] = [
        targets.filter((target): target is Stated => isHeadlineTarget(target, plan.year)),
        priorTargets.filter(
          (target): target is Stated => isHeadlineTarget(target, prior.plan.year) && prior.plan.statements.includes(target),
        ),
      ];
      const [target] = now.filter(isStated);
      const [before] = then;
      if (target && before && now.every(({ statistic }) => then.every((other) => other.statistic !== statistic)))
        yield { span: target.span, target, before, uri: prior.uri };
    }
  },

  message: ({ target, before }) => ({
    zh: `“${target.indicator}”今年定的是${names[target.statistic].zh}（${saying(target).zh}），上年定的是${names[before.statistic].zh}（${saying(before).zh}）。口径换了，两年不能直接对照；请核实是否有意。`,
    en: `“${target.indicator}” is set as ${names[target.statistic].en} this year (${saying(target).en}) and was ${names[before.statistic].en} last year (${saying(before).en}). The two cannot be compared directly; check whether that is meant.`,
  }),

  related: ({ before, uri }) => [{ uri, span: before.span, message: { zh: '上年的目标', en: 'last year’s target' } }],
};

const names: Readonly<Record<Statistic, Message>> = {
  level: { zh: '总量', en: 'an amount' },
  growth: { zh: '增速', en: 'a growth rate' },
  increment: { zh: '增量', en: 'an increase' },
  ratio: { zh: '比率', en: 'a ratio' },
  ratioChange: { zh: '比率的变化', en: 'a change of a ratio' },
  gap: { zh: '差距', en: 'a gap' },
  contribution: { zh: '贡献', en: 'a contribution' },
};
