import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ComparisonRow } from '../plan/comparison.ts';
import type { Plan } from '../plan/plan.ts';
import { ofOwnWith, type Statement } from '../plan/statement.ts';
import type { Exact } from '../quantity/exact.ts';
import { comparable } from '../quantity/quantity.ts';
import { type Amount, amountsBeside } from './amounts-beside.ts';
import { compareLow, counts, isStated, type OwnStated, type Stated, saying, topicOf, writtenIn } from './figures.ts';
import type { Fault, Message, Related, Rule, RuleContext } from './rule.ts';
import { isAllotted } from './scope.ts';
import { sizeOf } from './usual-size.ts';

/** One indicator in two scales: `stated` as against `first`, which the document gives before it. */
interface OtherScale extends Fault {
  readonly stated: Stated;
  readonly first: Stated;
}

/** One of some amounts side by side in a scale that makes it vanish beside the others: 3252亿元、2140万元、748亿元. */
interface OddScale extends Fault {
  readonly odd: Amount;
  readonly other: Amount;
}

export const unitScale: Rule<OtherScale | OddScale> = {
  id: 'unit-scale',
  group: 'quantity',
  since: '0.1.0',
  severity: 'info',
  fix: 'unsafe',
  summary: { zh: '同一指标在一篇之内用了不同量级的单位。', en: 'One indicator in units of different scale within a document.' },

  *faults({ comparison, plan, lexicon }: RuleContext) {
    for (const row of comparison.rows) {
      const fault = otherScaleIn(row);
      if (fault) yield fault;
    }
    for (const amounts of amountsBeside(plan, lexicon)) {
      const fault = oddScaleIn(amounts);
      if (fault && !isOutOfSize(fault.odd, plan, lexicon)) yield fault;
    }
  },

  message: (fault) => ('odd' in fault ? messageOfOdd(fault) : messageOfPair(fault.stated.own, fault.first.own)),

  related: (fault) =>
    'odd' in fault
      ? [
          {
            span: fault.other.span,
            message: {
              zh: `并列的“${fault.other.written}${fault.other.unit.written}”`,
              en: `“${fault.other.written}${fault.other.unit.written}” beside it`,
            },
          },
        ]
      : relatedOf(fault),

  edits(fault, { plan }) {
    // Which scale is meant only the author knows: the figure itself would change.
    if ('odd' in fault) return [];
    const { stated, first } = fault;
    const number = inUnitOf(stated.own, first.own);
    const end = number ? endOfUnit(stated, plan) : undefined;
    return number && end ? [{ span: { start: stated.number.start, end }, text: `${number}${first.unit.written}` }] : [];
  },

  fixTitle: { zh: '换算为前面用的单位', en: 'Convert to the unit used before' },
};

/** What is said of the two and how the later one is written in the unit of the first are kept with it, as most are the same after an edit. */
const messageOfPair = ofOwnWith((stated: OwnStated, first: OwnStated): Message => {
  const same = inUnitOf(stated, first);
  const inFirst = same && `${same}${first.unit.written}`;
  return {
    zh: `${topicOf(stated).zh}前面用“${first.unit.written}”（${saying(first).zh}），这里用“${stated.unit.written}”（${saying(stated).zh}${inFirst ? `，即${inFirst}` : ''}），不便比较；宜统一单位。`,
    en: `${topicOf(stated).en} is given in “${first.unit.written}” before (${saying(first).en}) and in “${stated.unit.written}” here (${saying(stated).en}${inFirst ? `, that is ${inFirst}` : ''}), hard to compare; use one unit.`,
  };
});

const inUnitOf = ofOwnWith((stated: OwnStated, first: OwnStated) => writtenIn(stated, first.unit));

const relatedOf = ({ first }: OtherScale): readonly Related[] => [
  { span: first.span, message: { zh: `前面用“${first.unit.written}”`, en: `“${first.unit.written}” before` } },
];

function messageOfOdd({ odd, other }: OddScale): Message {
  const [one, beside] = [odd, other].map(({ written, unit }) => `${written}${unit.written}`);
  return {
    zh: `并列的数用“${other.unit.written}”（${beside}），这里用“${odd.unit.written}”（${one}），换算后相差千倍以上，像是“万”“亿”写错；请核实单位。`,
    en: `The figure beside it is in “${other.unit.written}” (${beside}) and this in “${odd.unit.written}” (${one}): more than a thousandfold apart, as if 万 or 亿 were wrong; check the unit.`,
  };
}

/** Farther apart than this, and like things are no longer alike; nearer than `alike` once both are read in one unit, and the unit is what is wrong. */
const apart = 1000;
const alike = 30;

function oddScaleIn(amounts: readonly Amount[]): OddScale | undefined {
  const [first] = amounts;
  if (!first || amounts.some(({ unit, value }) => unit.dimension !== first.unit.dimension || value.compare(0) <= 0)) return undefined;
  // 450亿亿元 is no scale at all.
  if (amounts.some(({ unit }) => /亿亿|万万|亿万/.test(unit.written))) return undefined;
  // Of two the later is named, of more the one that stands alone.
  const unlike = amounts.filter(({ unit }) => !unit.scale.equals(first.unit.scale));
  const odd = unlike.length === 1 ? unlike[0] : unlike.length === amounts.length - 1 ? first : undefined;
  const others = amounts.filter((amount) => amount !== odd);
  const [other] = others;
  if (!odd || !other || others.some(({ unit }) => !unit.scale.equals(other.unit.scale))) return undefined;
  const isSlip = others.every((beside) => ratio(odd.value.mul(odd.unit.scale), beside.value.mul(beside.unit.scale)).compare(apart) > 0);
  return isSlip && others.some((beside) => ratio(odd.value, beside.value).compare(alike) < 0) ? { span: odd.span, odd, other } : undefined;
}

/** That a known indicator cannot be of this size is said of it already. */
const isOutOfSize = ({ span }: Amount, { statements }: Plan, { indicator }: Lexicon): boolean =>
  statements.some(
    (stated) =>
      stated.number.start >= span.start &&
      stated.number.end <= span.end &&
      isStated(stated) &&
      stated.known &&
      sizeOf(stated, indicator(stated.indicator)),
  );

const ratio = (a: Exact, b: Exact): Exact => (a.compare(b) > 0 ? a.div(b) : b.div(a));

/** Result against target, target against task: only headline figures of known indicators, one finding an indicator. */
function otherScaleIn({ targets, tasks, results }: ComparisonRow): OtherScale | undefined {
  const [result, target, task] = [results.find(isHeadline), targets.find(isHeadline), tasks.find(isHeadline)];
  if (result && target && differInScale(result, target)) return { span: target.span, stated: target, first: result };
  const first = target ?? result;
  return first && task && differInScale(first, task) ? { span: task.span, stated: task, first } : undefined;
}

const isHeadline = (statement: Statement): statement is Stated => isYearsLevel(statement) && !isAllotted(statement);

/** Of one year: a total of five years is rightly given in a larger unit. */
const isYearsLevel = (statement: Statement): statement is Stated =>
  statement.known &&
  statement.measured &&
  statement.statistic === 'level' &&
  isStated(statement) &&
  counts(statement) &&
  /^\d{0,4}$/.test(statement.year);

/** 突破百万辆: no figure, but a step on the way. */
const isStep = ({ unit, figure }: Stated): boolean => /^[百千]?[百千万亿]/.test(unit.written) && figure.written === '1';

/** Nobody writes 3500公里 as 0.35万公里: a figure below one in the other unit has reason to be in its own. */
function differInScale(first: Stated, stated: Stated): boolean {
  const { unit } = stated;
  if (unit.written === first.unit.written || unit.dimension === 'ratio' || !comparable(unit, first.unit)) return false;
  return !unit.scale.equals(first.unit.scale) && compareLow(stated, first.unit.scale) >= 0 && !isStep(first) && !isStep(stated);
}

/** Where the unit ends that stands right behind the number; undefined where something else stands there. */
function endOfUnit({ number, unit }: Stated, plan: Plan): number | undefined {
  const behind = plan.text.slice(number.end);
  const gap = /^\s*/.exec(behind)?.[0].length ?? 0;
  return behind.startsWith(unit.written, gap) ? number.end + gap + unit.written.length : undefined;
}
