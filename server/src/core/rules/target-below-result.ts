import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ComparisonRow } from '../plan/comparison.ts';
import { ofOwn, ofOwnWith, type Statement } from '../plan/statement.ts';
import { type Exact, exact, formatted } from '../quantity/exact.ts';
import { comparable } from '../quantity/quantity.ts';
import { agree, counts, inUnit, isAbove, isStated, lowOf, type OwnStated, type Stated, saying, shareOf } from './figures.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';
import { isPlain, isShared, sameScope } from './scope.ts';

interface Shortfall extends Fault {
  readonly target: Stated;
  readonly result: Stated;
  readonly severity: Severity;
}

export const targetBelowResult: Rule<Shortfall> = {
  id: 'target-below-result',
  group: 'prior',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '目标不及上年实绩。', en: 'A target that falls short of last year’s result.' },

  *faults(context: RuleContext) {
    for (const row of context.comparison.rows) {
      const fault = shortfallIn(row, context);
      if (fault) yield fault;
    }
  },

  message: ({ target, result }) => messageOf(target.own, result.own),

  severityOf: ({ severity }) => severity,

  related: ({ result }) => [{ span: result.span, message: resultWords(result.own) }],
};

/** What is said of the two is kept with the target, as most are the same after an edit. */
const messageOf = ofOwnWith((target: OwnStated, result: OwnStated): Message => {
  const difference = lowOf(target).sub(lowOf(result));
  const converted = target.unit.scale.equals(result.unit.scale) ? '' : inUnit(lowOf(target), result.unit);
  const [zh, en] = difference.compare(0) < 0 ? ['低于', 'below'] : ['高于', 'above'];
  const apart = gapOf(result, difference);
  return {
    zh: `“${target.indicator}”目标${saying(target).zh}${converted && `（即${converted}）`}${zh}上年实绩${saying(result).zh}，${apart.zh}。目标不及已达到的水平；请核实数字和单位，确需下调的宜说明理由。`,
    en: `The target for “${target.indicator}”, ${saying(target).en}${converted && ` (that is ${converted})`}, is ${en} last year’s result of ${saying(result).en}, ${apart.en}. It falls short of what was reached; check figure and unit, or give the reason.`,
  };
});

const resultWords = ofOwn(
  (result: OwnStated): Message => ({
    zh: `上年实绩${saying(result).zh}`,
    en: `last year’s result: ${saying(result).en}`,
  }),
);

/** How far the two are apart: rates in points, amounts in the result's unit and in percent of it. */
function gapOf(result: OwnStated, difference: Exact): Message {
  if (result.unit.dimension === 'ratio') {
    const points = formatted(difference.abs().div(result.unit.scale));
    return { zh: `相差${points}个百分点`, en: `${points} percentage points apart` };
  }
  const amount = inUnit(difference.abs(), result.unit);
  const share = shareOf(difference, lowOf(result));
  return { zh: `相差${amount}（${share}）`, en: `${amount} apart (${share})` };
}

/** A floor this close to the result is ordinary caution: 1200万人以上 after 1244万人. */
const caution = exact('1/5');

/** A rate to be kept under a ceiling has one well above it: 登记失业率4.5%以内 after 3.1%. */
const ceiling = exact('1');

/** A shortfall this small may be meant; above it the reader asks why. */
const slight = exact('1/20');

/** A task that is further off is a part of the work: 带动旅游收入20亿元 of 142亿元. */
const half = exact('1/2');

function shortfallIn(row: ComparisonRow, { plan, lexicon }: RuleContext): Shortfall | undefined {
  if (row.results.length === 0) return undefined;
  const isTask = row.targets.length === 0;
  const target = isTask ? onlyTask(row.tasks, lexicon) : row.targets.find(isHeadline);
  const result =
    target &&
    row.results.find(
      (candidate): candidate is Stated =>
        isHeadline(candidate) && answers(candidate, target, plan.year) && sameScope(plan, candidate, target),
    );
  if (!target || !result || agree(target, result)) return undefined;
  const difference = lowOf(target).sub(lowOf(result));
  const direction = directionOf(target, result, lexicon);
  if (!direction || difference.compare(0) > 0 !== (direction === 'lower')) return undefined;
  const cautious = target.bound !== '=' || result.bound !== '=';
  const short = difference.abs().div(lowOf(result));
  const isKept = target.unit.dimension === 'ratio' && (target.bound === '<=' || target.bound === '<');
  if (cautious && !isAbove(short, isKept ? ceiling : caution)) return undefined;
  // Jobs to be found and the like are set as floors, said or not.
  const isSlight = !isAbove(short, target.unit.dimension === 'people' ? caution : slight);
  if (isTask && (isSlight || isAbove(short, half))) return undefined;
  return { span: target.span, target, result, severity: isTask || cautious || isSlight || !target.known ? 'info' : 'warning' };
}

/**
 * What the tasks say is to be reached of an indicator of the vocabulary that is no count of things and nothing built bit by bit; undefined where
 * there are several figures, which may be of parts.
 */
function onlyTask(tasks: readonly Statement[], lexicon: Lexicon): Stated | undefined {
  const [task, ...others] = tasks.filter(isHeadline);
  if (!task?.known || others.length > 0 || task.unit.dimension === 'count') return undefined;
  return lexicon.indicator(task.indicator)?.statistic === 'increment' ? undefined : task;
}

/** Which way is good. An indicator of the document's own is taken to be meant to rise where it is a level in the very same unit. */
function directionOf(target: Stated, result: Stated, lexicon: Lexicon): 'higher' | 'lower' | undefined {
  if (!target.known)
    return target.statistic === 'level' &&
      target.unit.written === result.unit.written &&
      !/^(count|people|visits)/.test(target.unit.dimension)
      ? 'higher'
      : undefined;
  const direction = lexicon.indicator(target.indicator)?.direction;
  return direction === 'neither' ? undefined : direction;
}

const isHeadline = (statement: Statement): statement is Stated =>
  statement.measured &&
  (statement.statistic === 'level' || statement.statistic === 'ratio') &&
  isStated(statement) &&
  counts(statement) &&
  isPlain(statement) &&
  !isShared(statement);

/** The result of the year before the target's, of the same statistic, in a unit that compares. */
function answers(result: Stated, target: Stated, year: number | undefined): boolean {
  const due = /^\d{4}$/.test(target.year) ? Number(target.year) : year;
  if (result.statistic !== target.statistic || !comparable(result.unit, target.unit)) return false;
  return result.year === '' || due === undefined || result.year === String(due - 1);
}
