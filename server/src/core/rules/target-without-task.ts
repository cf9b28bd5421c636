import type { Lexicon } from '../lexicon/lexicon.ts';
import { isProse } from '../plan/outlining.ts';
import type { Plan } from '../plan/plan.ts';
import type { Span } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import type { Stated } from './figures.ts';
import { headingOf, headlineRows, stretchesOf } from './headline.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Unlinked extends Fault {
  readonly targets: readonly Stated[];
}

export const targetWithoutTask: Rule<Unlinked> = {
  id: 'target-without-task',
  group: 'tasks',
  since: '0.2.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '目标没有任务承接。', en: 'Targets that no task takes up.' },

  *faults({ plan, comparison, lexicon }: RuleContext) {
    if (!headingOf(plan, 'tasks')) return;
    const all = headlineRows(comparison.rows, plan.year);
    const candidates = all.filter(({ row }) => row.tasks.length === 0).map(({ target }) => target);
    if (candidates.length === 0) return;
    const names = new Map(candidates.map((target) => [target, namesOf(target, lexicon)]));
    const named = namedIn(plan, [...names.values()].flat());
    const targets = candidates.filter((target) => !names.get(target)?.some((name) => named.has(name)));
    const [first] = targets;
    // A report whose tasks do not take up targets one by one is of another kind, and nothing is missing in it.
    if (first && 2 * targets.length < all.length) yield { span: first.span, targets };
  },

  message({ targets }) {
    const names = targets.map(({ indicator }) => `“${indicator}”`);
    return {
      zh: `${targets.length}项目标在重点任务里没有提到：${names.join('、')}。目标要有任务承接；请核实是否需要补上举措。`,
      en: `No task mentions ${targets.length} of the targets: ${names.join(', ')}. A target needs somebody to carry it; consider whether measures are missing.`,
    };
  },

  places: ({ targets }): readonly Span[] => targets.slice(1).map(({ span }) => span),
};

const namesOf = ({ indicator, phrase }: Stated, lexicon: Lexicon): readonly string[] => [
  indicator,
  phrase,
  ...(lexicon.indicator(indicator)?.aliases ?? []),
];

/** Those of the names that the tasks speak of. One pass finds the longest at each place; another that it begins with stands there, too. */
function namedIn(plan: Plan, names: readonly string[]): ReadonlySet<string> {
  const list = wordList({ name: names });
  const found = new Set<string>();
  for (const text of tasksOf(plan)) {
    for (let at = 0; at < text.length; at += 1) {
      const word = list.startingAt(text, at)?.word;
      if (word !== undefined) found.add(word);
    }
  }
  return new Set(names.filter((name) => found.has(name) || [...found].some((longer) => longer.startsWith(name))));
}

/** The blocks of running text among the tasks. */
function tasksOf(plan: Plan): readonly string[] {
  const stretches = stretchesOf(plan, 'tasks');
  return plan.blocks
    .filter((block) => isProse(block) && stretches.some(({ start, end }) => block.span.start >= start && block.span.start < end))
    .map(({ text }) => text);
}
