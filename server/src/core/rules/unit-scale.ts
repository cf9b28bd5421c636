import type { ComparisonRow } from '../plan/comparison.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { converted } from '../quantity/quantity.ts';
import { counts, isStated, type Stated, saying, topicOf, writtenIn } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { isAllotted } from './scope.ts';

/** One indicator in two scales: `stated` as against `first`, which the document gives before it. */
interface OtherScale extends Fault {
  readonly stated: Stated;
  readonly first: Stated;
}

export const unitScale: Rule<OtherScale> = {
  id: 'unit-scale',
  group: 'quantity',
  since: '0.1.0',
  severity: 'info',
  fix: 'unsafe',
  summary: { zh: '同一指标在一篇之内用了不同量级的单位。', en: 'One indicator in units of different scale within a document.' },

  *faults({ comparison, plan }: RuleContext) {
    for (const row of comparison.rows) {
      const fault = otherScaleIn(row, plan);
      if (fault) yield fault;
    }
  },

  message({ stated, first }) {
    const same = writtenIn(stated, first.unit);
    const inFirst = same && `${same}${first.unit.written}`;
    return {
      zh: `${topicOf(stated).zh}前面用“${first.unit.written}”（${saying(first).zh}），这里用“${stated.unit.written}”（${saying(stated).zh}${inFirst ? `，即${inFirst}` : ''}），不便比较；宜统一单位。`,
      en: `${topicOf(stated).en} is given in “${first.unit.written}” before (${saying(first).en}) and in “${stated.unit.written}” here (${saying(stated).en}${inFirst ? `, that is ${inFirst}` : ''}), hard to compare; use one unit.`,
    };
  },

  related: ({ first }) => [{ span: first.span, message: { zh: `前面用“${first.unit.written}”`, en: `“${first.unit.written}” before` } }],

  edits({ stated, first }, { plan }) {
    const number = writtenIn(stated, first.unit);
    const end = number ? endOfUnit(stated, plan) : undefined;
    return number && end ? [{ span: { start: stated.number.start, end }, text: `${number}${first.unit.written}` }] : [];
  },

  fixTitle: { zh: '换算为前面用的单位', en: 'Convert to the unit used before' },
};

/** Result against target, target against task: only headline figures of known indicators, one finding an indicator. */
function otherScaleIn({ targets, tasks, results }: ComparisonRow, plan: Plan): OtherScale | undefined {
  const isHeadline = (statement: Statement): statement is Stated => isYearsLevel(statement) && !isAllotted(plan, statement);
  const [result, target, task] = [results.find(isHeadline), targets.find(isHeadline), tasks.find(isHeadline)];
  const pairs = [
    [result, target],
    [target, task],
    [result, target ? undefined : task],
  ] as const;
  for (const [first, stated] of pairs) {
    if (first && stated && differInScale(first, stated)) return { span: stated.span, stated, first };
  }
  return undefined;
}

/** Of one year: a total of five years is rightly given in a larger unit. */
const isYearsLevel = (statement: Statement): statement is Stated =>
  isStated(statement) &&
  statement.known &&
  statement.measured &&
  statement.statistic === 'level' &&
  counts(statement) &&
  /^\d{0,4}$/.test(statement.year);

/** Nobody writes 3500公里 as 0.35万公里: a figure below one in the other unit has reason to be in its own. */
function differInScale(first: Stated, stated: Stated): boolean {
  const value = converted(stated.figure.low, stated.unit, first.unit);
  return stated.unit.dimension !== 'ratio' && value !== undefined && !stated.unit.scale.equals(first.unit.scale) && value.compare(1) >= 0;
}

/** Where the unit ends that stands right behind the number; undefined where something else stands there. */
function endOfUnit({ number, unit }: Stated, plan: Plan): number | undefined {
  const behind = plan.text.slice(number.end);
  const gap = /^\s*/.exec(behind)?.[0].length ?? 0;
  return behind.startsWith(unit.written, gap) ? number.end + gap + unit.written.length : undefined;
}
