import type { ComparisonRow } from '../plan/comparison.ts';
import { planOf } from '../snapshot.ts';
import { headingAt } from './heading.ts';
import { type Card, escaped } from './hover-card.ts';
import { locationOf } from './location.ts';
import { shortTitle } from './title.ts';
import { valueText } from './value.ts';

/** The tasks that carry the indicator, each under the heading it stands in. */
export function tasksOf(card: Card, { targets, tasks }: ComparisonRow): string {
  if (targets.length === 0 && tasks.length === 0) return '';
  const words = taskWords[card.language];
  if (tasks.length === 0) return words.none;
  const plan = planOf(card.snapshot, card.uri);
  const lines = tasks.slice(0, mostTasks).map((task) => {
    const heading = plan && headingAt(plan.outline, task.span.start);
    const value = valueText(task, plan?.text ?? '', card.language);
    return `- [${escaped(heading ? `${shortTitle(heading)} · ${value}` : value)}](${card.hrefOf(locationOf(card.snapshot, card.uri, task))})`;
  });
  const more = tasks.length > mostTasks ? [`- ${words.more(tasks.length - mostTasks)}`] : [];
  return [words.some, '', ...lines, ...more].join('\n');
}

const mostTasks = 8;

const taskWords = {
  zh: { none: '没有任务提到', some: '任务：', more: (count: number) => `另有 ${count} 处` },
  en: { none: 'No task takes it up', some: 'Tasks:', more: (count: number) => `${count} more` },
};
