import type { Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';
import type { Location } from './location.ts';
import { targetsOf } from './targets.ts';
import type { Language } from './value.ts';

/** A line over a target: what last year came to, how many tasks carry it, and where they are. */
export interface Lens {
  readonly span: Span;
  readonly text: string;
  readonly tasks: readonly Location[];
}

/** One lens for each target of the document, in the order of the text. Where several targets share a paragraph each names its indicator. */
export function lensesOf(snapshot: Snapshot, uri: string, language: Language): readonly Lens[] {
  const text = snapshot.documents.get(uri)?.text ?? '';
  const { targets } = targetsOf(snapshot, uri, language);
  const lineOf = (offset: number): number => text.lastIndexOf('\n', offset);
  return targets.map(({ indicator, result, tasks, location }) => {
    const shares = targets.some(
      (other) => other.indicator !== indicator && lineOf(other.location.span.start) === lineOf(location.span.start),
    );
    const { last, count } = words[language];
    const facts = [...(result ? [last(result.value)] : []), count(tasks.length)].join(' · ');
    return { span: location.span, text: shares ? `${indicator}: ${facts}` : facts, tasks: tasks.map((task) => task.location) };
  });
}

const words = {
  zh: { last: (value: string) => `上年 ${value}`, count: (tasks: number) => `任务 ${tasks} 处` },
  en: { last: (value: string) => `last year ${value}`, count: (tasks: number) => `${tasks} ${tasks === 1 ? 'task' : 'tasks'}` },
};
