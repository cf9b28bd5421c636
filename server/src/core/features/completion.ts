import type { Plan } from '../plan/plan.ts';
import { blockBefore } from '../plan/standing.ts';
import { rules } from '../rules/index.ts';
import type { Message } from '../rules/rule.ts';
import { markOf } from '../rules/siblings.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { indicatorNames } from './completion-names.ts';
import { type Completion, endingHere, type Place } from './completion-place.ts';
import { unitsFor } from './completion-units.ts';
import { markIn } from './next-mark.ts';

/**
 * How the text may go on at an offset: a key of the front matter, a rule in an ignore comment, a unit after a number, the next mark at the
 * start of a line, else the names of indicators by their characters or the first letters of their pinyin.
 */
export function completionsAt(snapshot: Snapshot, uri: string, offset: number, language: keyof Message): readonly Completion[] {
  const plan = planOf(snapshot, uri);
  if (!plan) return [];
  const before = plan.text.slice(plan.text.lastIndexOf('\n', offset - 1) + 1, offset);
  const place = { snapshot, uri, plan, offset, before, language };
  if (isInFront(plan, offset)) return frontKeys(place);
  if (/<!--\s*plandoc-ignore(?:-\w+)?\s+[^>]*$/.test(before)) return ruleIds(place);
  if (!plan.isPlan || isInCode(plan, offset)) return [];
  if (/[\d０-９]$/.test(before)) return unitsFor(place);
  if (before.trim() === '') return nextMarks(place);
  return indicatorNames(place);
}

function isInCode(plan: Plan, offset: number): boolean {
  const block = plan.blocks[blockBefore(plan, offset - 1)];
  return block?.kind === 'code' && offset < block.span.end;
}

/** The front matter, also one that is not closed yet. */
function isInFront({ text, front }: Plan, offset: number): boolean {
  if (front.span) return offset > front.span.start + 3 && offset < front.span.end - 3;
  return /^---\r?\n/.test(text) && offset >= 4 && !/^---\s*$/m.test(text.slice(4, offset));
}

const keys: readonly (readonly [string, Message])[] = [
  ['title', { zh: '标题', en: 'the document’s title' }],
  ['place', { zh: '地方', en: 'the place whose plan it is' }],
  ['year', { zh: '计划年度', en: 'the plan’s year' }],
  ['prior', { zh: '上年文稿的路径', en: 'path of last year’s plan' }],
  ['rules', { zh: '本文的规则级别', en: 'severities of rules for this document' }],
];

function frontKeys({ plan, before, offset, language }: Place): readonly Completion[] {
  if (/[:：]/.test(before)) return [];
  const typed = before.trimStart();
  const front = plan.text.slice(0, plan.front.span?.end ?? offset);
  return keys
    .filter(([key]) => key.startsWith(typed) && !new RegExp(`^${key}:`, 'm').test(front))
    .map(([key, detail]) => ({
      kind: 'key',
      label: key,
      detail: detail[language],
      span: endingHere(offset, typed),
      insert: `${key}: `,
      filter: key,
    }));
}

function ruleIds({ before, offset, language }: Place): readonly Completion[] {
  const typed = /[\w-]*$/.exec(before)?.[0] ?? '';
  return rules
    .filter(({ id }) => id.startsWith(typed))
    .map(({ id, summary }) => ({
      kind: 'rule',
      label: id,
      detail: summary[language],
      span: endingHere(offset, typed),
      insert: id,
      filter: id,
    }));
}

/** The next number of the list that the lines before belong to, and the first number of a list below it. */
function nextMarks({ plan, offset, before }: Place): readonly Completion[] {
  const lineStart = offset - before.length;
  const lines = plan.text.slice(Math.max(0, lineStart - 4000), lineStart).split('\n');
  const marks: string[] = [];
  let level = Infinity;
  // None stands above the first level.
  for (let at = lines.length - 1; at >= 0 && level > 1; at -= 1) {
    const mark = markIn(lines[at] ?? '');
    const next = mark && mark.level < level ? markOf(mark.form, mark.number + 1) : undefined;
    if (!mark || next === undefined) continue;
    marks.push(next);
    level = mark.level;
  }
  return marks.map((text) => ({
    kind: 'mark',
    label: text,
    detail: '',
    span: { start: offset, end: offset },
    insert: text,
    filter: text,
  }));
}
