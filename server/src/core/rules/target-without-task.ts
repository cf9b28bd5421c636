import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { ofWordsWith } from '../markdown/words.ts';
import { isProse } from '../plan/outlining.ts';
import type { Plan } from '../plan/plan.ts';
import { ofOwnWith } from '../plan/statement.ts';
import { byText } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { type WordList, wordList } from '../text/words.ts';
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
    const names = candidates.map(({ own }) => namesOf(own, lexicon));
    const named = longestNamesIn(tasksOf(plan), names);
    // Where the longest at a place begins with another, that stands there, too.
    const targets = candidates.filter((_, index) => !names[index]?.all.some((name) => named.some((longer) => longer.startsWith(name))));
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

/** All names of a target, and the same in one text. */
interface Names {
  readonly all: readonly string[];
  readonly joined: string;
}

const namesOf = ofOwnWith(({ indicator, phrase }, lexicon: Lexicon): Names => {
  const all = [indicator, phrase, ...(lexicon.indicator(indicator)?.aliases ?? [])];
  return { all, joined: all.join('\0') };
});

/** The blocks of running text among the tasks. */
function tasksOf(plan: Plan): readonly Block[] {
  const stretches = stretchesOf(plan, 'tasks');
  const tasks: Block[] = [];
  let next = 0;
  for (const block of plan.blocks) {
    while ((stretches[next]?.end ?? Infinity) <= block.span.start) next += 1;
    if (block.span.start >= (stretches[next]?.start ?? Infinity) && isProse(block)) tasks.push(block);
  }
  return tasks;
}

/** Of the names at each place of some blocks the longest, each once. */
function longestNamesIn(blocks: readonly Block[], names: readonly Names[]): readonly string[] {
  const list = listOf(names.map(({ joined }) => joined).join('\0'));
  const longest = new Set<string>();
  for (const { words } of blocks) for (const name of longestIn(words, list)) longest.add(name);
  return [...longest];
}

/** The same list for the same names: targets seldom change. */
const listOf = byText((joined) => wordList({ name: joined.split('\0') }));

/** The longest of the names at each place of a text. */
const longestIn = ofWordsWith(({ text }, list: WordList<'name'>): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = list.startingAt(text, at)?.word;
    if (word !== undefined) found.push(word);
  }
  return found;
});
