import type { Statement } from '../plan/statement.ts';
import { isStated, type Stated, saying, topicOf } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface UnitChange extends Fault {
  readonly stated: Stated;
  readonly before: Stated;
  readonly uri: string;
}

export const unitChanged: Rule<UnitChange> = {
  id: 'unit-changed',
  group: 'prior',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一指标的计量单位、量级或币种与上年不同。', en: 'An indicator in another unit, scale or currency than last year.' },

  *faults({ prior, comparison }: RuleContext) {
    if (!prior) return;
    for (const { targets, tasks, results, priorTargets, priorResults } of comparison.rows) {
      if (priorTargets.length + priorResults.length === 0) continue;
      const earlier = [...priorTargets, ...priorResults].filter(isLevel).filter((statement) => prior.plan.statements.includes(statement));
      const [before] = earlier;
      if (!before) continue;
      const own = [...results, ...targets, ...tasks].filter(isLevel);
      const keepsUnit = own.some((level) => sameUnit(level, before));
      const stated = own.find((level) => !earlier.some((other) => sameUnit(other, level)) && !(keepsUnit && isOfOneKind(level, before)));
      if (stated) yield { span: stated.span, stated, before, uri: prior.uri };
    }
  },

  message: ({ stated, before }) => ({
    zh: `${topicOf(stated).zh}这里用“${stated.unit.written}”（${saying(stated).zh}），上年文稿用“${before.unit.written}”（${saying(before).zh}）。单位一变，两年的数就不能直接比；请核实是否写错，否则宜沿用上年的单位。`,
    en: `${topicOf(stated).en} is given in “${stated.unit.written}” here (${saying(stated).en}) and in “${before.unit.written}” last year (${saying(before).en}). The two years cannot be compared as they stand; check the unit or keep last year’s.`,
  }),

  /** Another scale of the same unit is a matter of form, another currency or quantity is not. */
  severityOf: ({ stated, before }) => (stated.unit.dimension === before.unit.dimension ? 'info' : 'warning'),

  related: ({ before, uri }) => [{ uri, span: before.span, message: { zh: '上年的写法', en: 'as last year has it' } }],
};

/** Amounts only: a count may be of people one year and of posts the next. */
const isLevel = (statement: Statement): statement is Stated =>
  statement.known &&
  statement.measured &&
  !statement.base &&
  statement.statistic === 'level' &&
  isStated(statement) &&
  /^(?:money|mass|area|volume|energy|length|power)(?:\.|$)/.test(statement.unit.dimension);

/** Where this document has last year's unit as well, it differs from itself: one cause, of which another rule speaks. */
const isOfOneKind = (level: Stated, before: Stated): boolean => level.unit.dimension === before.unit.dimension;

const sameUnit = (a: Stated, b: Stated): boolean => a.unit.dimension === b.unit.dimension && a.unit.scale.equals(b.unit.scale);
