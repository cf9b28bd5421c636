import words from '../../../../seeds/rules/growth-level-mismatch.json' with { type: 'json' };
import type { ComparisonRow } from '../plan/comparison.ts';
import type { PlacedPassage } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { type Exact, exact, formatted, zero } from '../quantity/exact.ts';
import { apart, growthOf, intervalOf, pointOf, yearlyGrowthOf } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import { counts, isStated, lowOf, type OwnStated, type Stated, saying } from './figures.ts';
import { passageFinder } from './passage-finder.ts';
import { spanAt, statedAt } from './relations/placing.ts';
import { magnitudeOf, type OwnRelation } from './relations/relation.ts';
import { relationsIn } from './relations/relations.ts';
import type { Fault, Message, Related, Rule, RuleContext, Severity } from './rule.ts';
import { isPlain, isShared, sameScope, wordsBefore } from './scope.ts';

/** A growth rate that the two levels do not give. */
interface Misfit<S = Stated> extends Fault {
  readonly growth: S;
  /** Growth as reckoned from the levels, without its sign. */
  readonly value: Exact;
  readonly from: S;
  readonly to: S;
  /** `between`: from one level to the other; `increase`: `from` is the increase; `years`: the levels stand apart from the growth. */
  readonly kind: 'between' | 'increase' | 'years';
  /** Of growth a year, over how many years it is. */
  readonly years?: number | undefined;
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
    for (const { at, found } of growthsIn(context.plan, context.lexicon)) {
      for (const { span, misfit } of found) {
        seen.add(spanAt(at, span).start);
        if (misfit) yield misfitAt(at, misfit);
      }
    }
    for (const row of context.comparison.rows) {
      for (const find of [acrossYears, onAverage]) for (const fault of find(row, context)) if (!seen.has(fault.span.start)) yield fault;
    }
  },

  message({ growth, value, from, to, kind, years, severity }) {
    const percent = `${formatted(value.mul(100), 2)}%`;
    const [zh, en] =
      kind === 'increase'
        ? [`达到${saying(to).zh}、增减${saying(from).zh}`, `A change of ${saying(from).en} to ${saying(to).en}`]
        : [`由${saying(from).zh}到${saying(to).zh}`, `From ${saying(from).en} to ${saying(to).en}`];
    const real =
      severity === 'info'
        ? { zh: '，也可能是口径、价格或上年数有调整', en: ' (prices, scope or last year’s figure may have been revised)' }
        : { zh: '', en: '' };
    const rate: Message =
      years === undefined ? { zh: '增减幅', en: '' } : { zh: `${years}年的年均增减幅`, en: ` a year over ${years} years` };
    return {
      zh: `“${growth.indicator}”${zh}，按此推算${rate.zh}为${percent}，这里是${saying(growth).zh}，超出四舍五入所能解释的范围。三个数必有一个有误${real.zh}；请核实。`,
      en: `“${growth.indicator}”: ${en.charAt(0).toLowerCase()}${en.slice(1)} makes ${percent}${rate.en}, not ${saying(growth).en}: more than rounding explains. One of the three is off${real.en}; check them.`,
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

/** A growth rate that a sentence gives with its levels, and what is wrong with it. */
interface Growth extends Fault {
  readonly misfit: Misfit<OwnStated> | undefined;
}

const growthsIn = passageFinder((passage): readonly Growth[] => {
  const found: Growth[] = [];
  for (const relation of relationsIn(passage))
    if (relation.kind === 'growth') found.push({ span: relation.stated.span, misfit: inSentence(relation) });
  return found.length === 0 ? none : found;
});

const none: readonly Growth[] = [];

function inSentence({ given: [from, to], stated, value, reckoned, years }: OwnRelation): Misfit<OwnStated> | undefined {
  const gap = apart(reckoned, magnitudeOf(stated));
  if (gap.compare(0) <= 0) return undefined;
  const isReal = isOf(words.constantPrices, stated);
  if (isReal && (years !== undefined || gap.compare(deflators) <= 0)) return undefined;
  // Over the years a census revises the base of these.
  if (years !== undefined && isOf(words.revisedBases, stated) && gap.compare(revision) <= 0) return undefined;
  const kind =
    from.statistic === 'increment' && comparable(from.unit, to.unit) && !from.base && from.span.start > to.span.start
      ? 'increase'
      : 'between';
  return { span: stated.span, growth: stated, value, from, to, kind, years, severity: isReal ? 'info' : 'warning' };
}

function misfitAt(at: PlacedPassage, { growth, from, to, ...rest }: Misfit<OwnStated>): Misfit {
  return { ...rest, span: spanAt(at, growth.span), growth: statedAt(at, growth), from: statedAt(at, from), to: statedAt(at, to) };
}

/** What prices can make of a growth in constant prices, and what a revised base can make of any: in points. */
const deflators = exact('1/10');
const revision = exact('1/20');
/** Last year's document often gave an estimate. */
const estimate = exact('1/50');
const slack = exact('1/200');

const isOf = (names: readonly string[], { indicator }: Pick<Stated, 'indicator'>): boolean =>
  names.some((name) => indicator.includes(name));

/** Level and growth of a target or a task against the result, and the result's level and growth against the one of last year's document. */
function* acrossYears({ targets, tasks, results, priorResults }: ComparisonRow, { plan, prior }: RuleContext): Iterable<Misfit> {
  const year = plan.year;
  if (year === undefined) return;
  for (const ahead of [targets, tasks]) {
    const fault = misfitOf(ahead, results, String(year), plan);
    if (fault) yield fault;
  }
  const fault = prior?.plan.year === year - 1 ? misfitOf(results, priorResults, String(year - 1), plan, prior.uri) : undefined;
  if (fault) yield fault;
}

function misfitOf(
  statements: readonly Statement[],
  earlier: readonly Statement[],
  year: string,
  plan: Plan,
  uri?: string,
): Misfit | undefined {
  if (statements.length < 2 || earlier.length === 0) return undefined;
  const growth = statements.find((one): one is Stated => isGrowth(one) && one.year === year);
  if (!growth?.known || words.sameBasis.some((word) => wordsBefore(plan, growth, 16).includes(word))) return undefined;
  const to = statements.find(
    (one): one is Stated => one.block === growth.block && one.year === year && isLevel(one) && sameScope(plan, one, growth),
  );
  const before = String(Number(year) - 1);
  const from = to && earlier.find((one): one is Stated => one.year === before && isLevel(one) && comparable(one.unit, to.unit));
  if (!to || !from || isShared(to) || isShared(growth)) return undefined;
  if (uri === undefined ? !sameScope(plan, from, to) : isShared(from)) return undefined;
  const signed = growthOf(intervalOf(to), intervalOf(from));
  const gap = apart(signed, intervalOf(growth));
  const isReal = isOf(words.constantPrices, growth);
  const isRevised = isOf(words.revisedBases, growth);
  if (gap.compare(isReal ? deflators : isRevised ? revision : uri === undefined ? slack : estimate) <= 0) return undefined;
  const value = lowOf(to).div(lowOf(from)).sub(1);
  return {
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

/** What grows on average over several years, by the levels of the year before them and of their last, wherever they stand. */
function* onAverage({ targets, tasks, results }: ComparisonRow, { plan }: RuleContext): Iterable<Misfit> {
  const lists = [targets, tasks, results];
  if (!lists.some((list) => list.some(({ year }) => year.includes('-')))) return;
  const all = lists.flat();
  for (const growth of all) {
    const [, first, last] = /^(\d{4})-(\d{4})$/.exec(growth.year) ?? [];
    if (!first || !last || !isGrowth(growth) || isShared(growth) || isOf(words.constantPrices, growth)) continue;
    const at = (year: string): Stated | undefined =>
      all.find((one): one is Stated => one.year === year && isLevel(one) && !isShared(one) && sameScope(plan, one, growth));
    const [from, to] = [at(String(Number(first) - 1)), at(last)];
    const years = Number(last) - Number(first) + 1;
    if (!from || !to || !comparable(from.unit, to.unit) || years < 2 || lowOf(from).compare(0) <= 0) continue;
    const gap = apart(yearlyGrowthOf(intervalOf(to), intervalOf(from), years), intervalOf(growth));
    if (gap.compare(isOf(words.revisedBases, growth) ? revision : slack) <= 0) continue;
    const value = yearlyGrowthOf(pointOf(lowOf(to)), pointOf(lowOf(from)), years).low ?? zero;
    yield { span: growth.span, growth, value, from, to, kind: 'years', years, severity: 'info' };
  }
}

const isOwn = (one: Statement): one is Stated => isStated(one) && counts(one) && one.measured;
const isGrowth = (one: Statement): one is Stated => one.statistic === 'growth' && isOwn(one) && one.unit.dimension === 'ratio';
const isLevel = (one: Statement): one is Stated => one.statistic === 'level' && isOwn(one) && isPlain(one);
