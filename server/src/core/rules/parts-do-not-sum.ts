import words from '../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { PlacedPassage } from '../plan/passage.ts';
import type { Plan } from '../plan/plan.ts';
import { statementsByName } from '../plan/statements-by-name.ts';
import { type Exact, exact, formatted, roundingOf, zero } from '../quantity/exact.ts';
import { apart, type Interval, intervalOf, pointOf, sumOf } from '../quantity/interval.ts';
import type { Span } from '../text/span.ts';
import { counts, inUnit, isStated, lowOf, type OwnStated, type Stated, saying } from './figures.ts';
import { finder } from './finder.ts';
import { passageFinder } from './passage-finder.ts';
import { partitionsIn } from './relations/partitions.ts';
import { spanAt } from './relations/placing.ts';
import { type Sentence, sentencesOf } from './relations/sentence.ts';
import { structuresIn } from './relations/structures.ts';
import { type Breakdown, wholeAcross, wholesIn, wholesPaired } from './relations/wholes.ts';
import type { Fault, Rule, RuleContext, Severity } from './rule.ts';

/** Parts that come to more than their whole, or all parts that do not come to it. */
interface Missum extends Fault {
  readonly kind: 'part' | 'sum' | 'shares';
  readonly severity: Severity;
  /** What the parts come to and the whole they should come to, as they are said. */
  readonly sum: string;
  readonly whole: string;
  readonly parts: readonly Span[];
  readonly more: boolean;
}

export const partsDoNotSum: Rule<Missum> = {
  id: 'parts-do-not-sum',
  group: 'within',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '分项与合计对不上，或占比之和不是100%。',
    en: 'Parts that do not sum to their stated total; shares that do not make 100%.',
  },

  *faults({ plan, lexicon }: RuleContext) {
    const seen = new Set<number>();
    for (const fault of allIn(plan, lexicon)) {
      if (seen.has(fault.span.start)) continue;
      seen.add(fault.span.start);
      yield fault;
    }
  },

  message({ kind, sum, whole, more, severity }) {
    if (kind === 'part')
      return {
        zh: `分项${sum}大于它所属的总数${whole}。部分不能超过整体；请核实两个数和单位。`,
        en: `The part, ${sum}, is larger than its whole, ${whole}. Check both figures and their units.`,
      };
    if (kind === 'shares')
      return {
        zh: `各项占比之和为${sum}，不是100%，超出四舍五入所能解释的范围。读者一加便知；请核实各项。`,
        en: `The shares sum to ${sum}, not 100%: more than rounding explains. Check each of them.`,
      };
    const unless = severity === 'info' ? { zh: '（除非分项有重叠）', en: ' (unless they overlap)' } : { zh: '', en: '' };
    return {
      zh: `各分项之和为${sum}，${more ? '大于' : '小于'}总数${whole}，超出四舍五入所能解释的范围${unless.zh}。读者一加便知；请核实分项和总数。`,
      en: `The parts sum to ${sum}, ${more ? 'more' : 'less'} than the total of ${whole} by more than rounding explains${unless.en}. Check the parts and the total.`,
    };
  },

  severityOf: ({ severity }) => severity,

  related: ({ parts }) => parts.map((span) => ({ span, message: { zh: '分项', en: 'a part' } })),
};

function* allIn(plan: Plan, lexicon: Lexicon): Iterable<Missum> {
  for (const { at, found } of missumsIn(plan, lexicon)) for (const fault of found) yield missumAt(at, fault);
  for (const breakdown of partitionsIn(plan, lexicon)) {
    const fault = missumOf(breakdown);
    if (fault) yield fault;
  }
  for (const { prose, found } of missharesIn(plan, lexicon))
    for (const fault of found) yield { ...fault, span: spanIn(prose.block, fault.span) };
  for (const named of words.shares) yield* missharesNamed(plan, named);
}

/** What is wrong in a passage, the spans in its words. */
const missumsIn = passageFinder((passage): readonly Missum[] => {
  const faults: Missum[] = [];
  const add = (breakdown: Breakdown<OwnStated>): void => {
    const fault = missumOf(breakdown);
    if (fault) faults.push(fault);
  };
  let before: Sentence | undefined;
  for (const sentence of sentencesOf(passage)) {
    if (sentence.length > 1) for (const breakdown of wholesIn(sentence)) add(breakdown);
    for (const breakdown of wholesPaired(sentence)) add(breakdown);
    const across = before && wholeAcross(before, sentence);
    if (across) add(across);
    before = sentence;
  }
  return faults.length === 0 ? none : faults;
});

const missumAt = (at: PlacedPassage, fault: Missum): Missum => ({
  ...fault,
  span: spanAt(at, fault.span),
  parts: fault.parts.map((part) => spanAt(at, part)),
});

/** What is wrong with the structures of a block, the spans in its words. */
const missharesIn = finder('%％:：∶︰比', (block): readonly Missum[] => {
  const faults = structuresIn(block).flatMap(({ span, shares, complete }) => {
    const range = shares.map(({ low, written }): Interval => ({ low: low.sub(roundingOf(written)), high: low.add(roundingOf(written)) }));
    const sum = shares.reduce((total, { low }) => total.add(low), zero);
    return isOff(range, hundred) && (complete || sum.compare(100) > 0) ? [sharesFault(span, sum, [])] : [];
  });
  return faults.length === 0 ? none : faults;
});

const none: readonly Missum[] = [];

function* missharesNamed(plan: Plan, named: readonly string[]): Iterable<Missum> {
  for (const shares of sharesNear(plan, named)) {
    const [first] = shares;
    const sum = shares.reduce((total, share) => total.add(lowOf(share)), zero).mul(100);
    if (first && isOff(shares.map(intervalOf), exact('1')))
      yield sharesFault(
        first.span,
        sum,
        shares.slice(1).map(({ span }) => span),
      );
  }
}

const hundred = exact('100');
const isOff = (ranges: readonly Interval[], whole: Exact): boolean => apart(total(ranges), pointOf(whole)).compare(0) > 0;
const total = (ranges: readonly Interval[]): Interval => ranges.reduce(sumOf, pointOf(zero));

const sharesFault = (span: Span, sum: Exact, parts: readonly Span[]): Missum => ({
  span,
  kind: 'shares',
  severity: 'warning',
  sum: `${formatted(sum, 2)}%`,
  whole: '100%',
  parts,
  more: sum.compare(100) > 0,
});

/** No fault where the parts fit any of the amounts that may be their whole. */
function missumOf(breakdown: Breakdown<Stated | OwnStated>): Missum | undefined {
  const fits = breakdown.others.some((whole) => !missumIn({ ...breakdown, whole }));
  return fits ? undefined : missumIn(breakdown);
}

function missumIn({ whole, parts, complete, disjoint }: Breakdown<Stated | OwnStated>): Missum | undefined {
  const limit = intervalOf(whole);
  const severity = disjoint ? 'warning' : 'info';
  const said = saying(whole).zh;
  const above = (range: Interval): boolean => range.low !== undefined && limit.high !== undefined && range.low.compare(limit.high) > 0;
  const larger = parts.find((part) => above(intervalOf(part)));
  if (larger)
    return { span: larger.span, kind: 'part', severity: 'warning', sum: saying(larger).zh, whole: said, parts: [whole.span], more: true };
  const sum = total(parts.map(intervalOf));
  const isFault = complete ? apart(sum, limit).compare(0) > 0 : parts.length > 1 && above(sum);
  if (!isFault) return undefined;
  const value = parts.reduce((amount, part) => amount.add(lowOf(part)), zero);
  return {
    span: whole.span,
    kind: 'sum',
    severity,
    sum: inUnit(value, whole.unit),
    whole: said,
    parts: parts.map(({ span }) => span),
    more: value.compare(lowOf(whole)) > 0,
  };
}

/** All of the named shares, in one paragraph and of one year. */
function* sharesNear(plan: Plan, named: readonly string[]): Iterable<readonly Stated[]> {
  const byName = statementsByName(plan);
  if (!named.every((name) => byName.has(name))) return;
  const shares = plan.statements.filter(
    (one): one is Stated => one.statistic === 'ratio' && one.bound === '=' && isStated(one) && counts(one) && named.includes(one.indicator),
  );
  for (const [index, first] of shares.entries()) {
    if (first.indicator !== named[0]) continue;
    const around = shares.slice(Math.max(0, index - 4), index + 5);
    const all = named.map((name) =>
      around.find((one) => one.indicator === name && one.block === first.block && one.year === first.year && one.part === first.part),
    );
    if (all.every((one) => one !== undefined)) yield all as Stated[];
  }
}
