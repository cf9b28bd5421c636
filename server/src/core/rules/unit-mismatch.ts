import seed from '../../../../seeds/rules/unit-mismatch.json' with { type: 'json' };
import type { IndicatorEntry } from '../lexicon/indicator.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import type { OwnStatement, Statement } from '../plan/statement.ts';
import type { Span } from '../text/span.ts';
import { isOwnStated, isStated, type OwnStated, type Stated } from './figures.ts';
import { familiesOf, familyOf, isNeverIn } from './noun-families.ts';
import { passageFinder } from './passage-finder.ts';
import { statedAt } from './relations/placing.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';

interface Mismatch extends Fault {
  readonly stated: Stated;
  /** What does not fit: the unit itself, an amount or points for a growth that is a percentage. */
  readonly cause: 'unit' | 'amount' | 'points';
  /** The family of units that would fit. */
  readonly family: string;
  readonly written: string;
}

export const unitMismatch: Rule<Mismatch> = {
  id: 'unit-mismatch',
  group: 'quantity',
  since: '0.1.0',
  severity: 'error',
  fix: 'none',
  summary: { zh: '计量单位与指标不符。', en: 'A unit that cannot measure the indicator.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { at, found: all } of mismatchesIn(plan, lexicon))
      for (const { stated, found } of all) yield mismatchAt(plan, statedAt(at, stated), found);
    let last: Statement | undefined;
    for (const stated of plan.tabled) {
      const before = last?.block === stated.block && last.own.words === stated.own.words ? last.own : undefined;
      last = stated;
      const isCell = plan.blocks[stated.block]?.kind === 'cell';
      const found = isStated(stated) && mismatchOf(stated.own, before, isCell, lexicon);
      if (found) yield mismatchAt(plan, stated, found);
    }
  },

  message({ stated, cause, family, written }) {
    if (cause === 'points')
      return {
        zh: `“${stated.indicator}”的增长应以%计，这里是“${written}”；个百分点只用于比率或增速本身的变化。请核实单位。`,
        en: `The growth of “${stated.indicator}” is measured in %, not in points as “${written}”: points are for changes of a rate. Check the unit.`,
      };
    if (cause === 'amount')
      return {
        zh: `“${stated.indicator}”的增速应以%计，这里是“${written}”；若指增加额，宜写“增加${written}”。请核实单位。`,
        en: `The growth of “${stated.indicator}” is measured in %, not as “${written}”; an absolute increase is better called one. Check the unit.`,
      };
    const kind = kinds[family];
    return {
      zh: `“${stated.indicator}”不能用“${stated.unit.written}”计量${kind ? `，应使用${kind.zh}单位` : ''}。单位错则数据不可比；请核实单位或指标名称。`,
      en: `“${stated.indicator}” cannot be measured in “${stated.unit.written}”${kind ? `; it takes a unit of ${kind.en}` : ''}. Check the unit or the name.`,
    };
  },

  severityOf: ({ cause, stated }): Severity =>
    cause === 'points' ? 'warning' : cause === 'amount' && stated.statistic !== 'growth' ? 'info' : stated.known ? 'error' : 'warning',
};

const scale = /^[十百千万亿]+$/;

type Found = Pick<Mismatch, 'cause' | 'family'>;

const mismatchAt = (plan: Plan, stated: Stated, found: Found): Mismatch => ({
  span: stated.span,
  stated,
  ...found,
  written: plan.text.slice(stated.span.start, stated.span.end),
});

const mismatchesIn = passageFinder(({ statements }, lexicon): readonly { readonly stated: OwnStated; readonly found: Found }[] =>
  statements.flatMap((stated, index) => {
    const found = isOwnStated(stated) && mismatchOf(stated, statements[index - 1], false, lexicon);
    return found ? [{ stated, found }] : [];
  }),
);

/** What does not fit a figure; `before` is what is said just before it in its block. */
function mismatchOf(own: OwnStated, before: OwnStatement | undefined, isCell: boolean, lexicon: Lexicon): Found | undefined {
  const unlike = !own.known
    ? unlikeItsName(own)
    : isCell || hasSureSubject(own, before, lexicon)
      ? unlikeItsEntry(own, lexicon)
      : undefined;
  const found = unlike ?? unlikeBefore(own, before);
  // 旅游收入破万亿: in so few words the unit goes without saying.
  return found && !countsANoun(own) && !scale.test(textOf(own, own.span)) ? found : undefined;
}

/** What does not fit the indicator of the vocabulary that is spoken of. */
function unlikeItsEntry(stated: OwnStated, { indicator }: Lexicon): Found | undefined {
  const entry = indicator(stated.indicator);
  if (!entry || entry.dimension === '') return undefined;
  const family = familyOf(entry.dimension);
  if (!fits(stated, entry)) return { cause: stated.statistic === 'growth' ? 'amount' : 'unit', family };
  if (entry.statistic !== 'growth' || family === 'ratio' || family === 'index') return undefined;
  const verb = grows.exec(textOf(stated, { start: Math.max(0, stated.number.start - 12), end: stated.number.start }));
  if (!verb) return undefined;
  if (stated.statistic === 'ratioChange' && stated.unit.dimension === 'points') return { cause: 'points', family };
  return stated.statistic === 'increment' && verb[1] !== undefined ? { cause: 'amount', family } : undefined;
}

/** 增长 of the indicator itself; 增速提高, 增幅回落 are changes of a rate. An amount may be a fall in so many words: 下降11亿元. */
const grows = new RegExp(`(?<!${seed.rates.join('|')})(?:(${seed.grows.join('|')})|${seed.falls.join('|')})(?:${seed.bounds.join('|')})?$`);

/** Of a name that the vocabulary does not know the last word tells what it takes: …产量, …面积, …投资. */
function unlikeItsName(stated: OwnStated): Found | undefined {
  const { indicator, name, measured, statistic, unit } = stated;
  if (!name || !measured || (statistic !== 'level' && statistic !== 'increment')) return undefined;
  const own = familyOf(unit.dimension);
  if (isNeverIn(indicator, own)) return { cause: 'unit', family: 'count' };
  const families = familiesOf(indicator);
  const [family] = families ?? [];
  if (!families || !family || unit.dimension === '' || own === 'multiple' || own === 'points' || own === 'index') return undefined;
  if (families.includes(own) || (own === 'ratio' && statistic === 'level' && family !== 'count')) return undefined;
  // 完成投资3个项目, 收入3个百分点: a count of things may have borrowed the name before it.
  return own === 'count' ? undefined : { cause: 'unit', family };
}

/** The same thing in another family of units a few words on: 4.06万亿元，比上年增加1800万吨; 由7473公里增至9310平方米. */
function unlikeBefore(stated: OwnStated, before: OwnStatement | undefined): Found | undefined {
  if (stated.name || before?.indicator !== stated.indicator || !before.figure || !before.unit) return undefined;
  const [family, own] = [familyOf(before.unit.dimension), familyOf(stated.unit.dimension)];
  if (family === own || !plain.test(family) || !plain.test(own)) return undefined;
  const said = textOf(stated, { start: before.span.end, end: stated.number.start });
  return said.length < 24 && follows.test(said) ? { cause: 'unit', family } : undefined;
}

/** What is measured or counted, and no rate. */
const plain = /^(?:money|mass|area|length|volume|energy|power|time|count)$/;
const follows = new RegExp(`^[，,、]?(?:${seed.compared.join('|')})[^，,。；;]*$|(?:${seed.reached.join('|')})$`);

/**
 * A fault is only claimed where the name stands beside the figure, at the head of its table row, or in the figure just before,
 * with nothing but a verb between: 突破100亿元大关，达到113.2亿元，同比增长37.8%.
 */
function hasSureSubject(stated: OwnStated, previous: OwnStatement | undefined, { predicate, words }: Lexicon): boolean {
  if (stated.name) return true;
  if (previous?.indicator !== stated.indicator) return false;
  const gap = textOf(stated, { start: previous.span.end, end: stated.number.start });
  const closing = words.afterFigure.find((word) => gap.startsWith(word)) ?? '';
  const [, pause, verb = ''] = /^([，,、]?)(.{1,8})$/.exec(gap.slice(closing.length)) ?? [];
  // 从5.9万元增加到7.9万元 runs on without a pause.
  if (pause === '' && !previous.base) return false;
  let at = 0;
  for (let word = predicate.startingAt(verb, at); word; word = predicate.startingAt(verb, at)) at += word.word.length;
  return verb !== '' && at === verb.length;
}

/** True where the unit can measure what is said of the indicator, or where nothing is known against it. */
function fits({ statistic, unit }: OwnStated, { dimension }: IndicatorEntry): boolean {
  if (dimension === '' || unit.dimension === '') return true;
  const family = familyOf(unit.dimension);
  if (statistic === 'growth') return family === 'ratio' || family === 'multiple' || family === 'points' || family === 'index';
  if (statistic !== 'level' && statistic !== 'increment') return true;
  return family === familyOf(dimension) || family === 'multiple' || (statistic === 'level' && family === 'ratio');
}

/** 跨过3个万亿元大关 counts what follows it and says nothing of the indicator before. */
const countsANoun = (stated: OwnStated): boolean =>
  familyOf(stated.unit.dimension) === 'count' &&
  /^\p{Script=Han}/u.test(textOf(stated, { start: stated.span.end, end: stated.span.end + 2 }));

/** What its block says there. */
const textOf = ({ words }: OwnStated, { start, end }: Span): string => words.text.slice(start, end);

const kinds: Readonly<Record<string, Message>> = {
  money: { zh: '货币', en: 'money' },
  mass: { zh: '质量', en: 'mass' },
  area: { zh: '面积', en: 'area' },
  length: { zh: '长度', en: 'length' },
  volume: { zh: '体积', en: 'volume' },
  energy: { zh: '能量', en: 'energy' },
  power: { zh: '功率', en: 'power' },
  time: { zh: '时间', en: 'time' },
  count: { zh: '计数', en: 'count' },
  ratio: { zh: '百分比', en: 'ratio (%)' },
};
