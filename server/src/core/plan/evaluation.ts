import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { withoutSpaces } from '../text/spacing.ts';
import { partsIn, yearsIn } from './document.ts';
import type { FoundHeading } from './outlining.ts';
import type { FrontMatter, Plan } from './plan.ts';
import type { Part } from './statement.ts';
import { lastYearOfPlan } from './statements/time.ts';

/** The title that calls a text the evaluation of a five-year plan, 第十四个五年规划…中期评估报告, in one line or two; undefined for other texts. */
export function evaluationTitleIn(front: FrontMatter, start: readonly Block[], lexicon: Lexicon): Plan['title'] {
  const isEvaluation = (title: string): boolean => title.length <= longest && lexicon.evaluation.test(withoutSpaces(title));
  for (const [index, block] of start.entries()) {
    if (isEvaluation(block.text)) return { text: inOneLine(block.text), span: block.span };
    const before = start[index - 1];
    if (!before || !isEvaluation(before.text + block.text)) continue;
    return { text: inOneLine(before.text + block.text), span: { start: before.span.start, end: block.span.end } };
  }
  return front.title && front.span && isEvaluation(front.title) ? { text: front.title, span: front.span } : undefined;
}

const longest = 80;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** When an evaluation was made, so that it reports on the year before; and the last of the five years, which its targets are for. */
export interface Term {
  readonly year?: number | undefined;
  readonly last?: number | undefined;
}

/** The term of an evaluation: its front matter or a date below its title tells the year, else the five years do that its opening names. */
export function termOf(front: FrontMatter, title: string, start: readonly Block[], lexicon: Lexicon): Term {
  const below = start.map(({ text }) => text).filter((text) => !title.includes(inOneLine(text)));
  const ordinal = [title, ...below]
    .map((text) => /十([一二三四五六七八九])(?:个五年|五)/.exec(text)?.[1])
    .find((digit) => digit !== undefined);
  const last = ordinal === undefined ? undefined : lastYearOfPlan(ordinal);
  const dated = below.filter((text) => text.length <= longest && /年.{1,3}月/.test(text)).flatMap(yearsIn);
  const isMidway = lexicon.words.evaluations.midway.some((word) => title.includes(word));
  const usual = last === undefined ? undefined : isMidway ? last - 2 : last + 1;
  const year = front.year ?? (dated.length > 0 ? Math.max(...dated) : usual);
  return { year, last };
}

/**
 * The part of each heading of an evaluation. It looks back wherever it does not say what is to come, and names the targets and tasks
 * of the five years where it tells how they stand: 主要目标进展情况, 重点任务实施情况.
 */
export function partsOfEvaluation(headings: readonly FoundHeading[], lexicon: Lexicon): readonly Part[] {
  let current: Part = 'review';
  return headings.map(({ level, mark, title }) => {
    const named = level === 1 ? partAt(title, lexicon) : undefined;
    if (named) current = named;
    else if (level === 0 || (level === 1 && mark)) current = 'review';
    return current;
  });
}

function partAt(title: string, lexicon: Lexicon): Part | undefined {
  const { looksBack, looksAhead } = lexicon.words.evaluations;
  if (looksBack.some((word) => title.includes(word))) return 'review';
  return partsIn(title, lexicon)[0] ?? (looksAhead.some((word) => title.includes(word)) ? 'tasks' : undefined);
}
