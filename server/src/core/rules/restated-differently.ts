import { ofOwnWith, type Part } from '../plan/statement.ts';
import { formatted } from '../quantity/exact.ts';
import { inUnit, lowOf, type OwnStated, saying, shareOf, topicOf } from './figures.ts';
import { type Restatement, restatementsIn } from './restatements.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';

type Restated = Restatement & Fault;

export const restatedDifferently: Rule<Restated> = {
  id: 'restated-differently',
  group: 'within',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一目标或结果前后数值、单位或界限不一致。', en: 'A target or result stated again with another value, unit or bound.' },

  *faults({ comparison, plan }: RuleContext) {
    for (const row of comparison.rows) {
      for (const restatement of restatementsIn(row, plan)) yield { span: restatement.stated.span, ...restatement };
    }
  },

  message({ stated, first, kind }) {
    const known = wordsOf(stated.own, first.own);
    known[kind] ??= messageOf(stated.own, first.own, kind);
    return known[kind];
  },

  severityOf: ({ kind }): Severity => (kind === 'value' || kind === 'unit' ? 'warning' : 'info'),

  related: ({ first }) => [{ span: first.span, message: statedThere[first.part ?? 'review'] }],
};

/** What was said of a pair, by the kind of its difference: kept with the later one, as most pairs are the same after an edit. */
const wordsOf = ofOwnWith((_stated: OwnStated, _first: OwnStated): Partial<Record<Restatement['kind'], Message>> => ({}));

function messageOf(stated: OwnStated, first: OwnStated, kind: Restatement['kind']): Message {
  const where = partNames[first.part ?? 'review'];
  const [topic, here, there] = [topicOf(stated), saying(stated), saying(first)];
  const pair = {
    zh: `${topic.zh}这里是${here.zh}，${where.zh}是${there.zh}`,
    en: `${topic.en} is ${here.en} here and ${there.en} ${where.en}`,
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
}

const partNames: Readonly<Record<Part, Message>> = {
  review: { zh: '回顾部分', en: 'in the review' },
  targets: { zh: '目标部分', en: 'among the targets' },
  tasks: { zh: '任务部分', en: 'in the tasks' },
};

const statedThere: Readonly<Record<Part, Message>> = {
  review: { zh: '回顾部分的表述', en: 'stated in the review' },
  targets: { zh: '目标部分的表述', en: 'stated among the targets' },
  tasks: { zh: '任务部分的表述', en: 'stated in the tasks' },
};

/** By how much the later figure differs: of rates in points, of amounts in the first one's unit and in percent. */
function difference(stated: OwnStated, first: OwnStated): Message {
  const base = lowOf(first);
  const by = lowOf(stated).sub(base);
  if (by.equals(0) || base.equals(0)) return { zh: '', en: '' };
  const sign = by.compare(0) > 0 ? '+' : '−';
  if (first.unit.dimension === 'ratio') {
    const points = formatted(by.abs().div(first.unit.scale));
    return { zh: `（${sign}${points}个百分点）`, en: ` (${sign}${points} points)` };
  }
  const amount = `${sign}${inUnit(by.abs(), first.unit)}`;
  const share = shareOf(by, base);
  return { zh: `（${amount}，${share}）`, en: ` (${amount}, ${share})` };
}
