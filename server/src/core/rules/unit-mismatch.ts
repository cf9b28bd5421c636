import type { Lexicon } from '../lexicon/lexicon.ts';
import type { IndicatorEntry } from '../lexicon/schema.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { isStated, type Stated } from './figures.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

interface Mismatch extends Fault {
  readonly stated: Stated;
  readonly entry: IndicatorEntry;
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
    for (const [index, stated] of plan.statements.entries()) {
      const entry =
        stated.known && isStated(stated) && hasSureSubject(stated, plan.statements[index - 1], plan, lexicon)
          ? lexicon.indicator(stated.indicator)
          : undefined;
      if (!entry || !isStated(stated) || fits(stated, entry) || countsANoun(stated, plan)) continue;
      yield { span: stated.span, stated, entry, written: plan.text.slice(stated.span.start, stated.span.end) };
    }
  },

  message({ stated, entry, written }) {
    if (stated.statistic === 'growth')
      return {
        zh: `“${stated.indicator}”的增速应以%计，这里是“${written}”；若指增加额，宜写“增加${written}”。请核实单位。`,
        en: `The growth of “${stated.indicator}” is measured in %, not as “${written}”; an absolute increase is better called one. Check the unit.`,
      };
    const kind = kinds[familyOf(entry.dimension)];
    return {
      zh: `“${stated.indicator}”不能用“${stated.unit.written}”计量${kind ? `，应使用${kind.zh}单位` : ''}。单位错则数据不可比；请核实单位或指标名称。`,
      en: `“${stated.indicator}” cannot be measured in “${stated.unit.written}”${kind ? `; it takes a unit of ${kind.en}` : ''}. Check the unit or the name.`,
    };
  },
};

/**
 * A fault is only claimed where the name stands beside the figure, at the head of its table row, or in the figure just before,
 * with nothing but a verb between: 达到113.2亿元，同比增长37.8%.
 */
function hasSureSubject(stated: Stated, previous: Statement | undefined, plan: Plan, { predicate }: Lexicon): boolean {
  if (stated.name || plan.blocks[stated.block]?.kind === 'cell') return true;
  if (previous?.indicator !== stated.indicator || previous.block !== stated.block) return false;
  const between = plan.text.slice(previous.span.end, stated.number.start);
  const verb = /^[，,、](.{1,8})$/.exec(between)?.[1] ?? '';
  let at = 0;
  for (let word = predicate.startingAt(verb, at); word; word = predicate.startingAt(verb, at)) at += word.word.length;
  return verb !== '' && at === verb.length;
}

/** True where the unit can measure what is said of the indicator, or where nothing is known against it. */
function fits({ statistic, unit }: Stated, { dimension }: IndicatorEntry): boolean {
  if (dimension === '' || unit.dimension === '') return true;
  const family = familyOf(unit.dimension);
  if (statistic === 'growth') return family === 'ratio' || family === 'multiple' || family === 'points' || family === 'index';
  if (statistic !== 'level' && statistic !== 'increment') return true;
  return family === familyOf(dimension) || family === 'multiple' || (statistic === 'level' && family === 'ratio');
}

/** 跨过3个万亿元大关 counts what follows it and says nothing of the indicator before. */
const countsANoun = ({ unit, span }: Stated, { text }: Plan): boolean =>
  familyOf(unit.dimension) === 'count' && /^\p{Script=Han}/u.test(text.slice(span.end, span.end + 2));

/** Currencies are one family, and so is all that is counted: 人, 个, 人次; of 万元/亩 what stands above the line. */
function familyOf(dimension: string): string {
  const [family = ''] = dimension.split(/[./]/);
  return family === 'people' || family === 'visits' ? 'count' : family;
}

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
