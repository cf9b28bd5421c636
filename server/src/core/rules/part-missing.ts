import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Part } from '../plan/statement.ts';
import type { Span } from '../text/span.ts';
import { proseOf } from './prose.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

interface Missing extends Fault {
  readonly parts: readonly Part[];
}

export const partMissing: Rule<Missing> = {
  id: 'part-missing',
  group: 'document',
  since: '0.1.0',
  severity: 'info',
  fix: 'none',
  summary: { zh: '没有找到执行情况、目标或任务部分。', en: 'No review, targets or tasks part was found.' },

  *faults({ plan }: RuleContext) {
    if (plan.genre) return;
    const parts = order.filter((part) => !isHeaded(plan.outline, part) && !plan.statements.some((statement) => statement.part === part));
    if (parts.length === 0) return;
    const span = firstLineOf(plan);
    if (span) yield { span, parts };
  },

  message({ parts }) {
    const zh = parts.map((part) => `“${names[part].zh}”`).join('');
    const en = parts.map((part) => names[part].en).join(', ');
    return {
      zh: `没有找到${zh}部分。计划报告一般由上年执行情况、主要目标、重点任务三部分组成，缺了就无从对照；若已写有，请让标题点明。`,
      en: `No part for ${en} was found. A plan has three: review of last year, targets, tasks; without one nothing can be set against it. If it is there, let its heading say so.`,
    };
  },
};

const order: readonly Part[] = ['review', 'targets', 'tasks'];

const names: Readonly<Record<Part, Message>> = {
  review: { zh: '上年执行情况', en: 'the review of last year' },
  targets: { zh: '总体要求和主要目标', en: 'the targets' },
  tasks: { zh: '重点任务', en: 'the tasks' },
};

const isHeaded = (headings: readonly Heading[], wanted: Part): boolean =>
  headings.some(({ part, children }) => part === wanted || isHeaded(children, wanted));

/** The title, or the first line where there is none; undefined for an empty document. */
function firstLineOf(plan: Plan): Span | undefined {
  if (plan.title) return plan.title.span;
  const span = proseOf(plan)[0]?.block.span;
  const line = span && /^[^\r\n]*/.exec(plan.text.slice(span.start, Math.min(span.end, span.start + 200)))?.[0];
  return span && line ? { start: span.start, end: span.start + line.length } : undefined;
}
