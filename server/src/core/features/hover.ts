import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, planOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';
import { headingAt } from './heading.ts';
import { type Location, locationOf } from './location.ts';
import { type Subject, subjectAt } from './subject.ts';
import { shortTitle } from './title.ts';
import { differenceOf, type Language, valueText } from './value.ts';

export interface Hover {
  /** What the card is about. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The card of the indicator at an offset: name and definition, this year's target, last year's result and target, the difference, the tasks.
 * `hrefOf` gives the link to a place. Undefined where no indicator stands.
 */
export function hoverAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  language: Language,
  hrefOf: (place: Location) => string,
): Hover | undefined {
  const subject = subjectAt(snapshot, uri, offset);
  if (!subject) return undefined;
  const row = comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator);
  const card = { snapshot, uri, subject, language, hrefOf };
  const sections = [headOf(card), row ? figuresOf(card, row) : '', row ? tasksOf(card, row) : ''];
  return { span: subject.span, markdown: sections.filter(Boolean).join('\n\n') };
}

interface Card {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly subject: Subject;
  readonly language: Language;
  readonly hrefOf: (place: Location) => string;
}

function headOf({ snapshot, subject }: Card): string {
  const entry = snapshot.lexicon.indicator(subject.indicator);
  const name = `**${escaped(subject.indicator)}**`;
  return entry && entry.definition !== subject.indicator ? `${name}\n\n${escaped(entry.definition)}` : name;
}

function figuresOf(card: Card, { targets, results, priorTargets }: ComparisonRow): string {
  const words = labels(planOf(card.snapshot, card.uri)?.year)[card.language];
  const [target, result] = [targets.filter(isOwn), results.filter(isOwn)];
  const lines = [
    line(card, words.target, target),
    line(card, words.result, result),
    line(card, words.priorTarget, priorTargets.filter(isOwn)),
  ];
  return [...lines, change(card, target, result)].filter(Boolean).join('\n');
}

/** Of the indicator itself, not of how far it is from another place or what it adds to another total. */
const isOwn = ({ statistic }: Statement): boolean => statistic !== 'gap' && statistic !== 'contribution';

function line(card: Card, label: string, statements: readonly Statement[]): string {
  return statements.length > 0 ? `- ${label}${listed(card, statements)}` : '';
}

/** The figures, each a link to where it stands; one that is given twice in the same words is listed once. */
function listed(card: Card, statements: readonly Statement[]): string {
  const values = new Map<string, string>();
  for (const statement of statements) {
    const place = locationOf(card.snapshot, card.uri, statement);
    const value = escaped(valueText(statement, planOf(card.snapshot, place.uri)?.text ?? '', card.language));
    if (!values.has(value)) values.set(value, `[${value}](${card.hrefOf(place)})`);
  }
  return [...values.values()].join(card.language === 'zh' ? '，' : ', ');
}

/** This year's target less last year's result, of the statistic that was asked about if it has both. */
function change({ subject, language }: Card, targets: readonly Statement[], results: readonly Statement[]): string {
  const asked = subject.statement?.statistic;
  const pairs = targets.flatMap((target) =>
    results.map((result) => ({ statistic: target.statistic, difference: differenceOf(target, result, language) })),
  );
  const fitting = pairs.filter(({ difference }) => difference);
  const { difference } = fitting.find(({ statistic }) => statistic === asked) ?? fitting[0] ?? {};
  if (!difference) return '';
  const percent = difference.percent ? (language === 'zh' ? `（${difference.percent}）` : ` (${difference.percent})`) : '';
  return language === 'zh'
    ? `- 目标比上年结果：**${difference.text}**${percent}`
    : `- Target against last result: **${difference.text}**${percent}`;
}

/** The tasks that carry the indicator, each under the heading it stands in. */
function tasksOf(card: Card, { targets, tasks }: ComparisonRow): string {
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

function labels(year: number | undefined) {
  return year === undefined
    ? {
        zh: { target: '本年目标：', result: '上年结果：', priorTarget: '上年目标：' },
        en: { target: 'Target: ', result: 'Last result: ', priorTarget: 'Last target: ' },
      }
    : {
        zh: { target: `${year}年目标：`, result: `${year - 1}年结果：`, priorTarget: `${year - 1}年目标：` },
        en: { target: `${year} target: `, result: `${year - 1} result: `, priorTarget: `${year - 1} target: ` },
      };
}

/** Text as text: nothing in it is read as Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#|~!]/g, '\\$&');
