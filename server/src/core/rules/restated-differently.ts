import type { ComparisonRow } from '../plan/comparison.ts';
import type { Plan } from '../plan/plan.ts';
import type { Part, Statement, Statistic } from '../plan/statement.ts';
import { formatted } from '../quantity/exact.ts';
import { comparable } from '../quantity/quantity.ts';
import { agree, counts, exclude, inUnit, isStated, lowOf, type Stated, saying, shareOf, topicOf } from './figures.ts';
import { familyOf } from './noun-families.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';
import { isAllotted, isShared, placesIn, sameScope } from './scope.ts';

/** The same quantity of the same year, stated twice and not alike. `stated` comes after `first`. */
interface Restatement extends Fault {
  readonly stated: Stated;
  readonly first: Stated;
  /** Another value; the same value with another bound; both another, and yet both can hold; the same number in a unit of another kind. */
  readonly kind: 'value' | 'bound' | 'compatible' | 'unit';
}

export const restatedDifferently: Rule<Restatement> = {
  id: 'restated-differently',
  group: 'within',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一目标或结果前后数值、单位或界限不一致。', en: 'A target or result stated again with another value, unit or bound.' },

  *faults({ comparison, plan }: RuleContext) {
    for (const row of comparison.rows) yield* restatementsIn(row, plan);
  },

  message({ stated, first, kind }) {
    const where = partNames[first.part ?? 'review'];
    const pair = {
      zh: `${topicOf(stated).zh}这里是${saying(stated).zh}，${where.zh}是${saying(first).zh}`,
      en: `${topicOf(stated).en} is ${saying(stated).en} here and ${saying(first).en} ${where.en}`,
    };
    if (kind === 'bound')
      return {
        zh: `${pair.zh}，数值相同而界限不同。考核时以哪个为准会有歧义；请核实并统一。`,
        en: `${pair.en}: the same value with another bound. It is unclear which one counts; make them agree.`,
      };
    if (kind === 'unit')
      return {
        zh: `${pair.zh}，数相同而单位不是一类。同一个数不会既是${stated.unit.written}又是${first.unit.written}；请核实是哪一个。`,
        en: `${pair.en}: one number in two kinds of unit. It cannot be both ${stated.unit.written} and ${first.unit.written}; check which one it is.`,
      };
    const apart = difference(stated, first);
    return {
      zh: `${pair.zh}，前后不一致${apart.zh}。同一目标只能有一个数；请核实以哪个为准。`,
      en: `${pair.en}: the two differ${apart.en}. There can be only one figure; check which one holds.`,
    };
  },

  severityOf: ({ kind }): Severity => (kind === 'value' || kind === 'unit' ? 'warning' : 'info'),

  related: ({ first }) => [
    {
      span: first.span,
      message: { zh: `${partNames[first.part ?? 'review'].zh}的表述`, en: `stated ${partNames[first.part ?? 'review'].en}` },
    },
  ],
};

const partNames: Readonly<Record<Part, Message>> = {
  review: { zh: '回顾部分', en: 'in the review' },
  targets: { zh: '目标部分', en: 'among the targets' },
  tasks: { zh: '任务部分', en: 'in the tasks' },
};

function* restatementsIn({ targets, tasks, results }: ComparisonRow, plan: Plan): Iterable<Restatement> {
  const isRestatable = (statement: Statement): statement is Stated =>
    isOwnFigure(statement) && !isShared(plan, statement) && !isAllotted(plan, statement);
  const mayDiffer = (a: Stated, b: Stated): boolean => areSameQuantity(a, b) && sameScope(plan, a, b);
  const firsts: Stated[] = [];
  const keepFirst = keeper(plan, firsts);
  for (const stated of [...targets, ...tasks].filter(isRestatable)) {
    const alike = firsts.filter((first) => mayDiffer(first, stated));
    const fault = differenceFrom(alike, stated) ?? otherUnit(firsts, stated, plan);
    if (fault) yield fault;
    else keepFirst(stated);
  }
  const reported: Stated[] = [];
  const keepReported = keeper(plan, reported);
  for (const stated of results.filter(isRestatable)) {
    const others = reported.filter((first) => mayDiffer(first, stated));
    const [first] = others;
    const other = otherUnit(reported, stated, plan);
    if (first && others.every((one) => exclude(one, stated))) yield { span: stated.span, stated, first, kind: 'value' };
    else if (other) yield other;
    else keepReported(stated);
  }
}

/** Adds to a list what another statement may differ from. Of those that say the same in the same words two, in different blocks, stand for all. */
function keeper(plan: Plan, list: Stated[]): (stated: Stated) => void {
  const blocks = new Map<string, readonly number[]>();
  return (stated) => {
    const { statistic, year, part, bound, unit, figure, block } = stated;
    const key = [statistic, year, part, bound, unit.written, figure.written, ...placesIn(plan, stated)].join(' ');
    const known = blocks.get(key) ?? [];
    if (known.length > 1 || known.includes(block)) return;
    blocks.set(key, [...known, block]);
    list.push(stated);
  };
}

/** A name of one's own is trusted to be the same thing only where it is long enough to be one; a rate hangs on shorter names. */
const shortestName: Readonly<Partial<Record<Statistic, number>>> = { level: 6, increment: 6, growth: 4, ratio: 4 };

const isOwnFigure = (statement: Statement): statement is Stated =>
  isStated(statement) &&
  counts(statement) &&
  statement.measured &&
  statement.indicator.length >= (statement.known ? 0 : (shortestName[statement.statistic] ?? Infinity)) &&
  shortestName[statement.statistic] !== undefined;

/** Same statistic, year and dimension; not two figures of one sentence, which say different things on purpose (7%以上、力争达到8%). */
const areSameQuantity = (a: Stated, b: Stated): boolean =>
  a.statistic === b.statistic && (a.year === b.year || a.year === '' || b.year === '') && comparable(a.unit, b.unit) && a.block !== b.block;

/**
 * 2.35亿美元 and 2.35亿元 of one thing and year: the same digits, three at least, in units of one kind that cannot be converted, counts left out.
 * Of a unit of another kind (粮食产量23.45亿元) another rule speaks.
 */
function otherUnit(others: readonly Stated[], stated: Stated, plan: Plan): Restatement | undefined {
  const { figure, unit, statistic, year, block } = stated;
  if (figure.written.replace(/\D/g, '').length < 3) return undefined;
  const first = others.find(
    (other) =>
      other.figure.written === figure.written &&
      other.statistic === statistic &&
      other.year === year &&
      other.block !== block &&
      !comparable(other.unit, unit) &&
      familyOf(other.unit.dimension) === familyOf(unit.dimension) &&
      familyOf(unit.dimension) !== 'count' &&
      sameScope(plan, other, stated),
  );
  return first && { span: stated.span, stated, first, kind: 'unit' };
}

/** What tells `stated` apart from all that was said before; undefined where one of them says the same. */
function differenceFrom(firsts: readonly Stated[], stated: Stated): Restatement | undefined {
  const alike = firsts.filter((first) => agree(first, stated));
  const [same] = alike;
  if (same)
    return alike.some(({ bound }) => sameBound(bound, stated.bound))
      ? undefined
      : { span: stated.span, stated, first: same, kind: 'bound' };
  const [first] = firsts;
  if (!first) return undefined;
  const kind = exclude(first, stated) || first.bound === stated.bound ? 'value' : 'compatible';
  return { span: stated.span, stated, first, kind };
}

const sameBound = (a: Statement['bound'], b: Statement['bound']): boolean => a[0] === b[0];

/** By how much the later figure differs: of rates in points, of amounts in the first one's unit and in percent. */
function difference(stated: Stated, first: Stated): Message {
  const by = lowOf(stated).sub(lowOf(first));
  if (by.equals(0) || lowOf(first).equals(0)) return { zh: '', en: '' };
  const sign = by.compare(0) > 0 ? '+' : '−';
  if (first.unit.dimension === 'ratio') {
    const points = formatted(by.abs().div(first.unit.scale));
    return { zh: `（${sign}${points}个百分点）`, en: ` (${sign}${points} points)` };
  }
  const amount = `${sign}${inUnit(by.abs(), first.unit)}`;
  return { zh: `（${amount}，${shareOf(by, lowOf(first))}）`, en: ` (${amount}, ${shareOf(by, lowOf(first))})` };
}
