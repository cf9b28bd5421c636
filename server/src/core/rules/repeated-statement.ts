import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { counts, isStated, lowOf, type Stated, saying, topicOf } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { isAllotted, isShared, sameScope } from './scope.ts';

interface Repetition extends Fault {
  readonly stated: Stated;
  readonly first: Stated;
}

export const repeatedStatement: Rule<Repetition> = {
  id: 'repeated-statement',
  group: 'within',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '同一项任务和数字在任务部分写了两遍。', en: 'The same measure with the same figure in two tasks.' },

  *faults({ plan }: RuleContext) {
    const targets = new Set(plan.statements.filter((statement) => statement.part === 'targets').map(({ indicator }) => indicator));
    const firsts = new Map<string, Stated>();
    for (const stated of plan.statements) {
      // A target is taken up wherever it has to be.
      if (!isTask(stated, plan) || targets.has(stated.indicator)) continue;
      const key = keyOf(stated);
      const first = firsts.get(key);
      if (!first) firsts.set(key, stated);
      else if (first.block !== stated.block && sameScope(plan, first, stated)) yield { span: stated.span, stated, first };
    }
  },

  message({ stated, first }) {
    const topic = topicOf(stated);
    return {
      zh: `${topic.zh}${saying(stated).zh}在前面的任务里已经写过（${saying(first).zh}）。同一件事两处部署，责任会不清；若确是同一项，请合并或删去一处。`,
      en: `${topic.en} of ${saying(stated).en} is already among the tasks before (${saying(first).en}). One task in two places has two owners; if it is the same, keep one.`,
    };
  },

  related: ({ first }) => [{ span: first.span, message: { zh: '前面的同一项任务', en: 'the same task before' } }],
};

/** Shorter names may be of different things. */
const shortestName = 6;
const shortestKnown = 4;

/** An amount of something to be done, under a name long enough to be one: 新建高标准农田12万亩; no rate, no 100%, no cell of a table. */
const isTask = (statement: Statement, plan: Plan): statement is Stated =>
  statement.part === 'tasks' &&
  isStated(statement) &&
  counts(statement) &&
  statement.measured &&
  statement.name !== undefined &&
  statement.indicator.length >= (statement.known ? shortestKnown : shortestName) &&
  (statement.statistic === 'level' || statement.statistic === 'increment' || (statement.statistic === 'growth' && statement.known)) &&
  isTelling(statement) &&
  plan.blocks[statement.block]?.kind !== 'cell' &&
  !isShared(statement) &&
  !isAllotted(statement);

/** One or two of something is said of many things. */
const isTelling = (stated: Stated): boolean => stated.unit.dimension !== 'count' || lowOf(stated).compare(2) > 0;

const keyOf = (stated: Stated): string =>
  [
    stated.indicator,
    stated.statistic,
    stated.year,
    stated.unit.dimension,
    lowOf(stated).toFraction(),
    stated.figure.written.includes('~'),
  ].join('|');
