import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PlacedPassage } from '../plan/passage.ts';
import { ofPlanWith } from '../plan/plan.ts';
import { type Exact, exact } from '../quantity/exact.ts';
import { apart, type Interval, intervalOf, isBelow, type Measured, sumOf } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import { inUnit, lowOf, type OwnStated, type Stated, saying } from './figures.ts';
import { passageFinder } from './passage-finder.ts';
import { spanAt, statedAt } from './relations/placing.ts';
import { isBuiltUp, type Stock, stockAt, stocksIn, stocksOf } from './relations/stocks.ts';
import type { Fault, Related, Rule, RuleContext, Severity } from './rule.ts';
import { isShared } from './scope.ts';

/** A running total that falls, that is not the one before and what was added, or that is less than what was added. */
interface Break<S = Stated> extends Fault {
  readonly stated: S;
  /** What it is held against: the figure before, with `gain` what was added to it; or only what was added. */
  readonly earlier?: S;
  readonly gain?: S;
  readonly severity: Severity;
  /** The document that the earlier figure stands in, if it is another. */
  readonly uri?: string;
}

export const seriesBreaks: Rule<Break> = {
  id: 'series-breaks',
  group: 'prior',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '累计数、存量数不升反降，或与上期数加新增数对不上。',
    en: 'A cumulative or stock figure that falls, or that is not the earlier one and what was added.',
  },

  *faults({ plan, prior, lexicon }: RuleContext) {
    for (const { at, found } of breaksIn(plan, lexicon)) for (const one of found) yield breakAt(at, one);
    if (!prior || plan.year === undefined || prior.plan.year !== plan.year - 1) return;
    const before = reportedStocks(prior.plan, lexicon);
    for (const { at, found } of stocksOf(plan, lexicon)) {
      for (const stock of found) {
        if (stock.earlier || !isOfReview(stock.stated, plan.year) || isShared({ own: stock.stated })) continue;
        const fault = sinceLastYear(stockAt(at, stock), before.get(stock.name) ?? [], plan.year, lexicon);
        if (fault) yield { ...fault, uri: prior.uri };
      }
    }
  },

  message({ stated, earlier, gain, severity }) {
    const unsure =
      severity === 'info'
        ? { zh: '也可能有退出或口径调整；', en: 'Some may have left, or the scope may have changed; ' }
        : { zh: '', en: '' };
    if (gain && !earlier)
      return {
        zh: `“${stated.indicator}”共${saying(stated).zh}，少于新增的${saying(gain).zh}。总数不会比新增的少；${unsure.zh}请核实两个数。`,
        en: `“${stated.indicator}” is ${saying(stated).en} in all, less than the ${saying(gain).en} that were added. ${unsure.en}check both figures.`,
      };
    if (gain && earlier) {
      const sum = inUnit(lowOf(earlier).add(lowOf(gain)), stated.unit);
      return {
        zh: `“${stated.indicator}”上期${saying(earlier).zh}，加上新增${saying(gain).zh}应为${sum}，这里是${saying(stated).zh}。前后年份接不上；${unsure.zh}请核实三个数。`,
        en: `“${stated.indicator}”: ${saying(earlier).en} before and ${saying(gain).en} added make ${sum}, not ${saying(stated).en}. The series does not join up. ${unsure.en}check all three figures.`,
      };
    }
    const before = earlier ? saying(earlier) : { zh: '', en: '' };
    return {
      zh: `“${stated.indicator}”这里是${saying(stated).zh}，上年文稿已是${before.zh}，不升反降。累计数、存量数一般只增不减；${unsure.zh}请核实两个数。`,
      en: `“${stated.indicator}” is ${saying(stated).en} here and was ${before.en} in last year’s document: it fell. A running total rises. ${unsure.en}check both figures.`,
    };
  },

  severityOf: ({ severity }) => severity,

  related: ({ earlier, gain, uri }): readonly Related[] => [
    ...(earlier
      ? [
          {
            ...(uri !== undefined && { uri }),
            span: earlier.span,
            message: { zh: `上期${saying(earlier).zh}`, en: `before: ${saying(earlier).en}` },
          },
        ]
      : []),
    ...(gain ? [{ span: gain.span, message: { zh: `新增${saying(gain).zh}`, en: `added: ${saying(gain).en}` } }] : []),
  ],
};

/** The stocks that a plan's review reports, by their name. */
const reportedStocks = ofPlanWith((plan, lexicon: Lexicon): ReadonlyMap<string, readonly Stock[]> => {
  const found = new Map<string, Stock[]>();
  for (const at of plan.passages) {
    for (const stock of stocksIn(at.passage, lexicon)) {
      if (!isOfReview(stock.stated, plan.year ?? 0) || isShared({ own: stock.stated })) continue;
      const known = found.get(stock.name);
      if (known) known.push(stockAt(at, stock));
      else found.set(stock.name, [stockAt(at, stock)]);
    }
  }
  return found;
});

const breaksIn = passageFinder((passage, lexicon): readonly Break<OwnStated>[] =>
  stocksIn(passage, lexicon)
    .map(withinSentence)
    .filter((found) => found !== undefined),
);

const breakAt = (at: PlacedPassage, { stated, earlier, gain, severity, span }: Break<OwnStated>): Break => ({
  span: spanAt(at, span),
  stated: statedAt(at, stated),
  severity,
  ...(earlier && { earlier: statedAt(at, earlier) }),
  ...(gain && { gain: statedAt(at, gain) }),
});

/** 去年底累计120家，今年新增15家，累计达140家. More may come than stays, of a stock; never less. */
function withinSentence({ stated, kind, gain, earlier }: Stock<OwnStated>): Break<OwnStated> | undefined {
  if (!gain) return undefined;
  if (!earlier)
    return isBelow(boundless(stated), boundless(gain))
      ? { span: stated.span, stated, gain, severity: kind === 'cumulative' ? 'warning' : 'info' }
      : undefined;
  return joins(stated, earlier, gain)
    ? undefined
    : { span: stated.span, stated, earlier, gain, severity: severityOf(kind, stated, earlier, gain) };
}

const joins = (stated: Measured, earlier: Measured, gain: Measured): boolean =>
  apart(sumOf(intervalOf(earlier), intervalOf(gain)), intervalOf(stated)).compare(0) <= 0;

const severityOf = (kind: Stock['kind'], stated: Measured, earlier: Measured, gain: Measured): Severity =>
  kind === 'cumulative' || lowOf(stated).compare(lowOf(earlier).add(lowOf(gain))) > 0 ? 'warning' : 'info';

/** `before` are the stocks of the same name that last year's document reports. */
function sinceLastYear(stock: Stock, before: readonly Stock[], planYear: number, lexicon: Lexicon): Break | undefined {
  const { stated, kind } = stock;
  const others = before.filter((other) => comparable(other.stated.unit, stated.unit));
  const [first] = others;
  if (!first || others.some(({ stated: { figure } }) => figure.written !== first.stated.figure.written)) return undefined;
  const earlier = first.stated;
  const isSure = kind === 'cumulative' && first.kind === 'cumulative' && isOwnName(stock);
  if (isBelow(boundless(stated), boundless(earlier)))
    return isMeantToRise(stock, lexicon) && isOwnName(stock)
      ? {
          span: stated.span,
          stated,
          earlier,
          severity: isSure && stated.bound === earlier.bound && stated.bound === '=' ? 'warning' : 'info',
        }
      : undefined;
  const gain = stock.gain?.year === String(planYear - 1) ? stock.gain : undefined;
  if (!gain || joins(stated, earlier, gain)) return undefined;
  if (kind === 'stock' && lowOf(stated).compare(lowOf(earlier).add(lowOf(gain))) < 0) return undefined;
  const off = lowOf(stated).sub(lowOf(earlier)).sub(lowOf(gain)).abs();
  const isSame = off.compare(lowOf(gain).mul(3)) <= 0;
  const severity = isSure && off.compare(lowOf(gain).mul(half)) > 0 ? 'warning' : 'info';
  return isSame || isSure ? { span: stated.span, stated, earlier, gain, severity } : undefined;
}

/** Off by less than half of what was added, last year's figure may have been corrected. */
const half: Exact = exact('1/2');

/** A name of one's own must be long enough to be the same thing again. */
const isOwnName = ({ stated, name }: Stock): boolean => stated.known || name.length >= 4;

/** A stock that the vocabulary knows rises where that is good; one of the document's own where it is of a kind that is built up. */
function isMeantToRise(stock: Stock, lexicon: Lexicon): boolean {
  const known = lexicon.indicator(stock.name);
  return stock.kind === 'cumulative' || known?.direction === 'higher' || (known?.direction !== 'lower' && isBuiltUp(stock));
}

/** 超1.4万列 after 超1.1万列: for whether it fell, the number that is named counts. */
const boundless = (stated: Measured): Interval => intervalOf({ ...stated, bound: stated.bound[0] === '>' ? '=' : stated.bound });

/** A result of the year before the plan's, or of five years up to it. */
const isOfReview = ({ part, year }: OwnStated, planYear: number): boolean => part === 'review' && year.endsWith(String(planYear - 1));
