import { ofOwn } from '../plan/of-own.ts';
import type { Plan } from '../plan/plan.ts';
import type { OwnStatement, Part, Statement, Statistic } from '../plan/statement.ts';
import { formatted } from '../quantity/exact.ts';
import { comparable } from '../quantity/quantity.ts';
import {
  agree,
  counts,
  exclude,
  inUnit,
  isOwnStated,
  isStated,
  lowOf,
  type OwnStated,
  type Stated,
  saying,
  shareOf,
  topicOf,
} from './figures.ts';
import { familyOf } from './noun-families.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';
import { isAllotted, isShared, sameScope } from './scope.ts';

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
    for (const { targets, tasks, results } of comparison.rows) {
      if (targets.length + tasks.length > 1) yield* ofPlanned([...targets, ...tasks], plan);
      if (results.length > 1) yield* ofReported(results, plan);
    }
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

function* ofPlanned(statements: readonly Statement[], plan: Plan): Iterable<Restatement> {
  const before = new SaidBefore(plan);
  for (const stated of statements) {
    const quantity = quantityOf(stated.own);
    if (!quantity.isRestatable || !isStated(stated)) continue;
    const fault = differenceFrom(before.sameQuantity(stated, quantity), stated) ?? otherUnit(before, stated, quantity);
    if (fault) yield fault;
    else before.add(stated, quantity);
  }
}

function* ofReported(results: readonly Statement[], plan: Plan): Iterable<Restatement> {
  const before = new SaidBefore(plan);
  for (const stated of results) {
    const quantity = quantityOf(stated.own);
    if (!quantity.isRestatable || !isStated(stated)) continue;
    const others = before.sameQuantity(stated, quantity);
    const [first] = others;
    const fault =
      first && others.every((one) => exclude(one, stated))
        ? { span: stated.span, stated, first, kind: 'value' as const }
        : otherUnit(before, stated, quantity);
    if (fault) yield fault;
    else before.add(stated, quantity);
  }
}

/** What a row said before of targets and tasks, or of results: what another statement may differ from. */
class SaidBefore {
  private readonly plan: Plan;
  private readonly byKind = new Map<string, Stated[]>();
  private readonly byNumber = new Map<string, Stated[]>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** Of those that say the same in the same words two, in different blocks, stand for all. */
  add(stated: Stated, { kind, isTelling }: Quantity): void {
    const alike = listed(this.byKind, kind);
    const known = alike.filter((one) => isSaidAlike(one, stated) && sameScope(this.plan, one, stated));
    if (known.length > 1 || known.some(({ block }) => block === stated.block)) return;
    alike.push(stated);
    if (isTelling) listed(this.byNumber, stated.figure.written).push(stated);
  }

  /** Of the same statistic, dimension, year and scope; not of the same block, which says different things on purpose (7%以上、力争达到8%). */
  sameQuantity(stated: Stated, { kind }: Quantity): readonly Stated[] {
    const { year, block } = stated;
    return (this.byKind.get(kind) ?? none).filter(
      (first) => first.block !== block && (first.year === year || first.year === '' || year === '') && sameScope(this.plan, first, stated),
    );
  }

  /** The first of the same digits, statistic, year and scope in a unit of one family with its own that cannot be converted. */
  inOtherUnit(stated: Stated): Stated | undefined {
    const { unit, statistic, year, block } = stated;
    return this.byNumber
      .get(stated.figure.written)
      ?.find(
        (other) =>
          other.statistic === statistic &&
          other.year === year &&
          other.block !== block &&
          !comparable(other.unit, unit) &&
          familyOf(other.unit.dimension) === familyOf(unit.dimension) &&
          sameScope(this.plan, other, stated),
      );
  }
}

const none: readonly Stated[] = [];

const isSaidAlike = (a: Stated, b: Stated): boolean =>
  a.figure.written === b.figure.written &&
  a.unit.written === b.unit.written &&
  a.bound === b.bound &&
  a.year === b.year &&
  a.part === b.part;

function listed(lists: Map<string, Stated[]>, key: string): Stated[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Stated[] = [];
  lists.set(key, list);
  return list;
}

/** What a statement is as against others of its indicator. */
interface Quantity {
  /** It says what may be said again elsewhere. */
  readonly isRestatable: boolean;
  /** What can be measured against it: its statistic and dimension. */
  readonly kind: string;
  /** It has digits enough, three at least, to be known by them in another unit; counts have them by chance. */
  readonly isTelling: boolean;
}

const quantityOf = ofOwn((own: OwnStatement): Quantity => {
  if (!isOwnStated(own) || !isOwnFigure(own) || isShared({ own }) || isAllotted({ own })) return notRestatable;
  const { statistic, unit, figure } = own;
  const isTelling = figure.written.replace(/\D/g, '').length > 2 && familyOf(unit.dimension) !== 'count';
  return { isRestatable: true, kind: `${statistic} ${unit.dimension}`, isTelling };
});

const notRestatable: Quantity = { isRestatable: false, kind: '', isTelling: false };

/** A name of one's own is trusted to be the same thing only where it is long enough to be one; a rate hangs on shorter names. */
const shortestName: Readonly<Partial<Record<Statistic, number>>> = { level: 6, increment: 6, growth: 4, ratio: 4 };

const isOwnFigure = (own: OwnStated): boolean =>
  counts(own) &&
  own.measured &&
  own.indicator.length >= (own.known ? 0 : (shortestName[own.statistic] ?? Infinity)) &&
  shortestName[own.statistic] !== undefined;

/**
 * 2.35亿美元 and 2.35亿元 of one thing and year: the same digits in units of one family that cannot be converted.
 * Of a unit of another family (粮食产量23.45亿元) another rule speaks.
 */
function otherUnit(before: SaidBefore, stated: Stated, { isTelling }: Quantity): Restatement | undefined {
  const first = isTelling ? before.inOtherUnit(stated) : undefined;
  return first && { span: stated.span, stated, first, kind: 'unit' };
}

/** What tells `stated` apart from all that was said before; undefined where one of them says the same. */
function differenceFrom(firsts: readonly Stated[], stated: Stated): Restatement | undefined {
  let same: Stated | undefined;
  for (const first of firsts) {
    if (!agree(first, stated)) continue;
    if (sameBound(first.bound, stated.bound)) return undefined;
    same ??= first;
  }
  if (same) return { span: stated.span, stated, first: same, kind: 'bound' };
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
