import { counts, lowOf, type OwnStated, type Stated, saying, topicOf } from './figures.ts';
import { isInOne, repeatedSentencesIn } from './repeated-sentences.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { isAllotted, isShared, sameScope } from './scope.ts';
import { statedFinder } from './stated-finder.ts';

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

  *faults({ plan, lexicon }: RuleContext) {
    const firsts = new Map<string, Stated>();
    let targets: ReadonlySet<string> | undefined;
    const tasks = tasksIn(plan, lexicon).filter(({ stated }) => plan.blocks[stated.block]?.kind !== 'cell');
    for (const { stated, found: key } of tasks.sort((a, b) => a.stated.span.start - b.stated.span.start)) {
      const first = firsts.get(key);
      if (!first) firsts.set(key, stated);
      else if (first.block !== stated.block) {
        targets ??= new Set(plan.statements.filter(({ part }) => part === 'targets').map(({ indicator }) => indicator));
        // A target is taken up wherever it has to be, and a whole sentence that stands twice is told as one.
        if (targets.has(stated.indicator) || isInOne(repeatedSentencesIn(plan, lexicon), stated)) continue;
        if (sameScope(plan, first, stated)) yield { span: stated.span, stated, first };
      }
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

/**
 * Amounts of something to be done, under a name long enough to be one: 新建高标准农田12万亩; no rates, no 100%. Found is what those have in
 * common that say the same.
 */
const tasksIn = statedFinder((own): string | undefined => (isTask(own) ? keyOf(own) : undefined));

const isTask = (own: OwnStated): boolean =>
  own.part === 'tasks' &&
  counts(own) &&
  own.measured &&
  own.name !== undefined &&
  own.indicator.length >= (own.known ? shortestKnown : shortestName) &&
  (own.statistic === 'level' || own.statistic === 'increment' || (own.statistic === 'growth' && own.known)) &&
  isTelling(own) &&
  !isShared({ own }) &&
  !isAllotted({ own });

/** One or two of something is said of many things. */
const isTelling = (stated: OwnStated): boolean => stated.unit.dimension !== 'count' || lowOf(stated).compare(2) > 0;

const keyOf = (stated: OwnStated): string =>
  [
    stated.indicator,
    stated.statistic,
    stated.year,
    stated.unit.dimension,
    lowOf(stated).toFraction(),
    stated.figure.written.includes('~'),
  ].join('|');
