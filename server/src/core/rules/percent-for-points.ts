import seed from '../../../../seeds/rules/percent-for-points.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import type { OwnStated, Stated } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { statedFinder } from './stated-finder.ts';

interface PercentChange extends Fault {
  readonly stated: Stated;
  /** What the figure is: a change of a share, a gap between two rates, a change of a rate of growth. */
  readonly cause: 'share' | 'gap' | 'rate';
  readonly written: string;
}

export const percentForPoints: Rule<PercentChange> = {
  id: 'percent-for-points',
  group: 'quantity',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '比率的升降写成了 %，应为个百分点。', en: 'A change of a ratio given in % instead of percentage points.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { stated, before } of changesIn(plan, lexicon)) {
      const cause = causeOf(stated, before(), plan);
      if (cause) yield { span: stated.span, stated, cause, written: plan.text.slice(stated.span.start, stated.span.end) };
    }
  },

  message({ stated: { indicator }, cause, written }) {
    const points = inPoints(written);
    if (cause === 'share')
      return {
        zh: `“${indicator}”本身是百分数，其升降“${written}”宜为“${points}”。写成%会被理解为按原比率的百分之几变动；请核实数据后改用个百分点。`,
        en: `“${indicator}” is itself a percentage, so its change “${written}” is likely “${points}” (percentage points). A % reads as a share of the old ratio; check the figure.`,
      };
    const of = differences[cause];
    return {
      zh: `“${indicator}”${of.zh}，宜为“${points}”，这里是“${written}”。写成%会被看成另一个增速或比率；请核实数据后改用个百分点。`,
      en: `“${indicator}”: ${of.en} is likely “${points}” (percentage points), not “${written}”, which reads as a rate of its own; check the figure.`,
    };
  },

  edits: ({ stated, written }) => [{ span: stated.span, text: inPoints(written) }],

  fixTitle: { zh: '改为个百分点', en: 'Write percentage points' },
};

const differences = {
  gap: { zh: '与别处的百分数相差多少', en: 'the gap between two percentages' },
  rate: { zh: '增速本身的升降', en: 'the change of a rate of growth' },
} as const;

/** Figures in % that may be a change of a share, a gap or a change of a rate. */
const changesIn = statedFinder((own, before, lexicon): true | undefined => {
  if (own.unit.written !== '%') return undefined;
  if (own.statistic === 'ratioChange') return isPercentage(own, lexicon) || undefined;
  return own.statistic === 'gap' || (own.statistic === 'growth' && carriedTo(own, before)?.statistic === 'growth') || undefined;
});

/** The figure whose subject another one has without a name of its own; `before` stands before it in its block. */
const carriedTo = <One extends Pick<Stated, 'indicator' | 'statistic' | 'unit'>>(
  own: Pick<Stated, 'indicator' | 'name'>,
  before: One | undefined,
): One | undefined => (before?.indicator === own.indicator && !own.name ? before : undefined);

function causeOf(stated: Stated, before: Stated | undefined, plan: Plan): PercentChange['cause'] | undefined {
  if (stated.statistic === 'ratioChange') return 'share';
  const carried = carriedTo(stated, before);
  const said = plan.text.slice(carried?.span.end ?? stated.name?.start ?? stated.number.start, stated.number.start);
  const isRate = carried ? carried.unit.written === '%' && isWithinSentence(said) : rateWord.test(said);
  if (!isRate) return undefined;
  if (stated.statistic === 'gap') return isOfTheOther(stated, plan) ? undefined : 'gap';
  return carried?.statistic === 'growth' && stated.statistic === 'growth' && rateMoves.test(said) ? 'rate' : undefined;
}

/** 高于全国2.5%的平均水平, 高于全省（6.2%）1.2个百分点: the other's rate, not the gap. */
const isOfTheOther = ({ span, number }: Stated, { text }: Plan): boolean =>
  text[span.end] === '的' || /[（(]/.test(text[number.start - 1] ?? '');

const isWithinSentence = (text: string): boolean => text.length < 40 && !/[。；;\n]/.test(text);
const rateWord = new RegExp(seed.rates.join('|'));
/** 增长5%，比上年提高1.2%: compared is the rate, not the amount. */
const rateMoves = new RegExp(`^[，,、]?(?:${seed.rates.join('|')})?(?:${seed.openers.join('|')})[^，,、]{1,8}(?:${seed.moves.join('|')})$`);

/** 占比 and 覆盖率 are given in percent; 浓度, 效率, 强度, 指数 have units of their own, and their change in % is right. */
function isPercentage({ indicator, known }: OwnStated, lexicon: Lexicon): boolean {
  if (known) return lexicon.indicator(indicator)?.dimension === 'ratio';
  const { percentages, notPercentages } = lexicon.words;
  return percentages.some((ending) => indicator.endsWith(ending)) && !notPercentages.some((ending) => indicator.endsWith(ending));
}

/** Of a range the unit stands once, at its end: 1%—2% is 1—2个百分点. */
function inPoints(written: string): string {
  const last = Math.max(written.lastIndexOf('%'), written.lastIndexOf('％'));
  return `${written
    .slice(0, last)
    .replace(/\s*[%％]/g, '')
    .trimEnd()}个百分点${written.slice(last + 1)}`;
}
