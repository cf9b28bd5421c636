import seed from '../../../../seeds/rules/implausible-value.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { exact, zero } from '../quantity/exact.ts';
import { byText } from '../text/remembered.ts';
import { compareHigh, compareLow, type OwnStated, type Stated } from './figures.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';
import { statedFinder } from './stated-finder.ts';
import { sizeOf } from './usual-size.ts';

interface Implausible extends Fault {
  readonly stated: Stated;
  readonly written: string;
  readonly cause: 'share' | 'usual' | 'fall' | 'negative' | 'small' | 'large';
  readonly usual: string;
}

export const implausibleValue: Rule<Implausible> = {
  id: 'implausible-value',
  group: 'quantity',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '数值超出常理，可能是笔误。', en: 'A value that is hardly possible.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { stated, found } of implausibleIn(plan, lexicon))
      if (isSure(stated, plan, lexicon) && !(found.cause === 'small' && isOldName(stated, plan, lexicon)))
        yield { span: stated.span, stated, written: writtenOf(stated, plan), ...found };
  },

  message({ stated, written, cause, usual }) {
    const { zh, en } = why[cause];
    const fill = (words: string) => words.replace('@', stated.indicator).replace('#', written).replace('~', usual);
    return { zh: fill(zh), en: fill(en) };
  },
};

const why: Readonly<Record<Implausible['cause'], Message>> = {
  share: {
    zh: '“@”是占全部的份额，“#”超过了100%，部分不会大于全部；请核实数字或小数点。',
    en: '“@” is a share of the whole, but “#” is more than 100%; check the figure and its decimal point.',
  },
  usual: {
    zh: '“@”通常在~之间，“#”相差很远，可能错了小数点或单位；请核实。',
    en: '“@” is usually ~, and “#” is far from it: a decimal point or unit may be wrong; check it.',
  },
  fall: {
    zh: '“@”下降超过100%（“#”），减少的最多是全部；请核实。',
    en: '“@” falls by more than its whole (“#”); check it.',
  },
  small: {
    zh: '“@”只有“#”，小得不合常理，可能错了“万”“亿”或单位；请核实。',
    en: '“@” of only “#” is hardly possible: 万 and 亿 or the unit may be wrong; check it.',
  },
  large: {
    zh: '“@”达“#”，大得不合常理，可能错了“万”“亿”或单位；请核实。',
    en: '“@” of “#” is hardly possible: 万 and 亿 or the unit may be wrong; check it.',
  },
  negative: {
    zh: '“@”是总量，不会是负数（“#”）；请核实符号。',
    en: '“@” is an amount and cannot be negative (“#”); check the sign.',
  },
};

/** The name stands beside the figure, and a growth has its verb before it: 覆盖常住人口94% is none. */
const isSure = ({ name, number, block, statistic }: Stated, plan: Plan, { predicate }: Lexicon): boolean =>
  plan.blocks[block]?.kind === 'cell' ||
  (name !== undefined && (statistic !== 'growth' || predicate.endingAt(plan.text, number.start) !== undefined));

/** Before 2004 a place's own product was called 国内生产总值 as well: a small one is no slip of 亿. */
const isOldName = ({ indicator }: Stated, { place }: Plan, { words }: Lexicon): boolean =>
  place !== words.nationName && Object.values(words.national).includes(indicator);

const [minusOne, one, two] = [exact('-1'), exact('1'), exact('2')];

type Found = Pick<Implausible, 'cause' | 'usual'>;

const implausibleIn = statedFinder((stated, _, { indicator }): Found | undefined => {
  const entry = stated.known ? indicator(stated.indicator) : undefined;
  const { statistic, unit } = stated;
  const inRatio = unit.dimension === 'ratio';
  if (statistic === 'ratio' && inRatio && compareHigh(stated, one) > 0 && isShare(stated, entry?.usual?.ratio?.[1]))
    return { cause: 'share', usual: '' };
  const band = statistic === 'growth' ? entry?.usual?.growth : statistic === 'ratio' ? entry?.usual?.ratio : undefined;
  if (band && inRatio && isOutside(stated, band)) return { cause: 'usual', usual: band.map((end) => `${end}%`).join('—') };
  if (statistic === 'growth' && inRatio && compareLow(stated, minusOne) < 0 && !mayTurn.test(stated.indicator))
    return { cause: 'fall', usual: '' };
  if (
    statistic === 'level' &&
    entry?.dimension !== 'index' &&
    entry &&
    !inRatio &&
    compareLow(stated, zero) < 0 &&
    !mayTurn.test(entry.name)
  )
    return { cause: 'negative', usual: '' };
  if (statistic === 'ratio' && inRatio && compareLow(stated, two) > 0 && isRate(stated)) return { cause: 'large', usual: '' };
  const size = sizeOf(stated, entry);
  return size && { cause: size, usual: '' };
});

/** 占比, 覆盖率 and the like, as the vocabulary's range says or the last word tells; 完成率, 存贷比 may pass 100%. */
function isShare({ indicator, known }: OwnStated, most: string | undefined): boolean {
  if (mayPass.test(indicator)) return false;
  return known ? most !== undefined && exact(most).compare(100) <= 0 : shares.test(indicator);
}

const isOutside = (stated: OwnStated, [low, high]: readonly [string, string]): boolean =>
  compareHigh(stated, percent(high)) > 0 || (compareLow(stated, percent(low)) < 0 && !mayTurn.test(stated.indicator));

/** The vocabulary gives few of them. */
const percent = byText((written) => exact(written).div(100));

/** A rate of the document's own: few pass the whole, and none that is no comparison comes to twice of it. */
const isRate = ({ indicator, known }: OwnStated): boolean => !known && indicator.endsWith('率') && !mayPass.test(indicator);

const mayPass = new RegExp(seed.mayPass.join('|'));
const shares = new RegExp(`(?:${seed.shares.join('|')})$`);
/** Profits and balances may turn negative. */
const mayTurn = new RegExp(seed.mayTurn.join('|'));

const writtenOf = ({ span }: Stated, { text }: Plan): string => text.slice(span.start, span.end);
