import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { comparable } from '../quantity/quantity.ts';
import { exclude, isStated, type Stated, saying, topicOf } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { isShared, sameScope } from './scope.ts';

interface Difference extends Fault {
  readonly stated: Stated;
  readonly before: Stated;
  readonly uri: string;
}

export const resultDiffers: Rule<Difference> = {
  id: 'result-differs',
  group: 'prior',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一年的结果与上年文稿所报不同。', en: 'A result given otherwise here than in last year’s document.' },

  *faults({ plan, prior, comparison }: RuleContext) {
    if (!prior) return;
    const bases = basesIn(plan);
    for (const { indicator, results, priorResults } of comparison.rows) {
      if (priorResults.length === 0) continue;
      const before = priorResults.filter(isResult).filter((statement) => !isShared(statement));
      if (before.length === 0) continue;
      for (const stated of [...(bases.get(indicator) ?? []), ...results]) {
        if (!isResult(stated)) continue;
        const same = before.filter((other) => isSameQuantity(other, stated) && sameScope(plan, stated, other, prior.plan));
        const [first] = same;
        if (first && same.every((other) => exclude(other, stated))) yield { span: stated.span, stated, before: first, uri: prior.uri };
      }
    }
  },

  message: ({ stated, before }) => ({
    zh: `${topicOf(stated).zh}${stated.year}年的数这里是${saying(stated).zh}，上年文稿报的是${saying(before).zh}。同一年的结果应当一致；请核实是写错，还是数据经过修订（修订的宜注明）。`,
    en: `${topicOf(stated).en} for ${stated.year} is ${saying(stated).en} here and was ${saying(before).en} in last year’s document. One year has one result: check for a slip, or say that the figure was revised.`,
  }),

  related: ({ before, uri }) => [{ uri, span: before.span, message: { zh: '上年文稿所报', en: 'as last year’s document reported' } }],
};

/** Earlier figures that the plan sets its own against, by indicator. */
function basesIn({ statements }: Plan): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!statement.base || statement.wider) continue;
    const known = found.get(statement.indicator);
    if (known) known.push(statement);
    else found.set(statement.indicator, [statement]);
  }
  return found;
}

const isResult = (statement: Statement): statement is Stated =>
  isStated(statement) &&
  statement.known &&
  statement.measured &&
  !statement.intended &&
  (statement.statistic === 'level' || statement.statistic === 'growth' || statement.statistic === 'ratio');

const isSameQuantity = (a: Stated, b: Stated): boolean =>
  /^\d{4}$/.test(a.year) && a.year === b.year && a.statistic === b.statistic && comparable(a.unit, b.unit);
