import words from '../../../../seeds/rules/growth-level-mismatch.json' with { type: 'json' };
import type { ComparisonRow } from '../plan/comparison.ts';
import { type Exact, exact, formatted } from '../quantity/exact.ts';
import { apart, growthOf, intervalOf } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import { counts, isStated, lowOf, type Stated, saying } from './figures.ts';
import { magnitudeOf, type Relation } from './relations/relation.ts';
import { relationsOf } from './relations/relations.ts';
import type { Fault, Related, Rule, RuleContext, Severity } from './rule.ts';
import { isPlain, isShared, sameScope } from './scope.ts';

/** A growth rate that the two levels do not give. */
interface Misfit extends Fault {
  readonly growth: Stated;
  /** Growth as reckoned from the levels, without its sign. */
  readonly value: Exact;
  readonly from: Stated;
  readonly to: Stated;
  /** `between`: from one level to the other; `increase`: `from` is the increase; `years`: the levels stand apart from the growth. */
  readonly kind: 'between' | 'increase' | 'years';
  readonly severity: Severity;
  /** Where last year's level stands, if in another document. */
  readonly uri?: string;
}

export const growthLevelMismatch: Rule<Misfit> = {
  id: 'growth-level-mismatch',
  group: 'within',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  looksBack: true,
  summary: { zh: '总量与增速对不上另一年的总量。', en: 'A level and a growth rate that do not fit the other year’s level.' },

  *faults(context: RuleContext) {
    const seen = new Set<number>();
    for (const relation of relationsOf(context.plan)) {
      const fault = relation.kind === 'growth' ? inSentence(relation) : undefined;
      if (relation.kind === 'growth') seen.add(relation.stated.span.start);
      if (fault) yield fault;
    }
    for (const row of context.comparison.rows) {
      for (const fault of acrossYears(row, context)) if (!seen.has(fault.span.start)) yield fault;
    }
  },

  message({ growth, value, from, to, kind, severity }) {
    const percent = `${formatted(value.mul(100), 2)}%`;
    const [zh, en] =
      kind === 'increase'
        ? [`达到${saying(to).zh}、增减${saying(from).zh}`, `A change of ${saying(from).en} to ${saying(to).en}`]
        : [`由${saying(from).zh}到${saying(to).zh}`, `From ${saying(from).en} to ${saying(to).en}`];
    const real =
      severity === 'info'
        ? { zh: '，也可能是口径、价格或上年数有调整', en: ' (prices, scope or last year’s figure may have been revised)' }
        : { zh: '', en: '' };
    return {
      zh: `“${growth.indicator}”${zh}，按此推算增减幅为${percent}，这里是${saying(growth).zh}，超出四舍五入所能解释的范围。三个数必有一个有误${real.zh}；请核实。`,
      en: `“${growth.indicator}”: ${en.charAt(0).toLowerCase()}${en.slice(1)} makes ${percent}, not ${saying(growth).en}: more than rounding explains. One of the three is off${real.en}; check them.`,
    };
  },

  severityOf: ({ severity }) => severity,

  related: ({ from, to, kind, uri }): readonly Related[] => [
    {
      ...(uri !== undefined && { uri }),
      span: from.span,
      message: kind === 'increase' ? { zh: '增减额', en: 'the change' } : { zh: '上期总量', en: 'the earlier level' },
    },
    { span: to.span, message: { zh: '本期总量', en: 'the level' } },
  ],
};

function inSentence({ given: [from, to], stated, value, reckoned }: Relation): Misfit | undefined {
  const gap = apart(reckoned, magnitudeOf(stated));
  if (gap.compare(0) <= 0) return undefined;
  const isReal = isOf(words.constantPrices, stated);
  if (isReal && gap.compare(deflators) <= 0) return undefined;
  const kind =
    from.statistic === 'increment' && comparable(from.unit, to.unit) && !from.base && from.span.start > to.span.start
      ? 'increase'
      : 'between';
  return { span: stated.span, growth: stated, value, from, to, kind, severity: isReal ? 'info' : 'warning' };
}

/** What prices can make of a growth in constant prices, and what a revised base can make of any: in points. */
const deflators = exact('1/10');
const revision = exact('1/20');
/** Last year's document often gave an estimate. */
const estimate = exact('1/50');
const slack = exact('1/200');

const isOf = (names: readonly string[], { indicator }: Stated): boolean => names.some((name) => indicator.includes(name));

/** Level and growth of a target or a task against the result, and the result's level and growth against the one of last year's document. */
function* acrossYears(row: ComparisonRow, context: RuleContext): Iterable<Misfit> {
  const { plan, prior } = context;
  const year = plan.year;
  if (year === undefined) return;
  const before = prior?.plan.year === year - 1 ? row.priorResults : [];
  for (const ahead of [row.targets, row.tasks]) yield* misfits(ahead.filter(isStated), row.results.filter(isStated), String(year), context);
  yield* misfits(row.results.filter(isStated), before.filter(isStated), String(year - 1), context, prior?.uri);
}

function* misfits(
  stated: readonly Stated[],
  earlier: readonly Stated[],
  year: string,
  { plan, prior }: RuleContext,
  uri?: string,
): Iterable<Misfit> {
  const growth = stated.find((one) => isOwn(one) && one.statistic === 'growth' && one.year === year && one.unit.dimension === 'ratio');
  if (!growth?.known || words.sameBasis.some((word) => clauseBefore(plan.text, growth).includes(word))) return;
  const to = stated.find((one) => isLevel(one) && one.year === year && one.block === growth.block && sameScope(plan, one, growth));
  const from = to && earlier.find((one) => isLevel(one) && one.year === String(Number(year) - 1) && comparable(one.unit, to.unit));
  if (!to || !from || isShared(plan, to) || isShared(plan, growth)) return;
  if (uri === undefined ? !sameScope(plan, from, to) : prior !== undefined && isShared(prior.plan, from)) return;
  const signed = growthOf(intervalOf(to), intervalOf(from));
  const gap = apart(signed, intervalOf(growth));
  const isReal = isOf(words.constantPrices, growth);
  const isRevised = isOf(words.revisedBases, growth);
  if (gap.compare(isReal ? deflators : isRevised ? revision : uri === undefined ? slack : estimate) <= 0) return;
  const value = lowOf(to).div(lowOf(from)).sub(1);
  yield {
    span: growth.span,
    growth,
    value,
    from,
    to,
    kind: 'years',
    severity: isReal || isRevised ? 'info' : 'warning',
    ...(uri !== undefined && { uri }),
  };
}

const isOwn = (one: Stated): boolean => counts(one) && one.measured;
const isLevel = (one: Stated): boolean => isOwn(one) && one.statistic === 'level' && isPlain(one);

const clauseBefore = (text: string, { number }: Stated): string => text.slice(Math.max(0, number.start - 16), number.start);
