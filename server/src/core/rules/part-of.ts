import words from '../../../../seeds/rules/restated-differently.json' with { type: 'json' };
import type { Plan } from '../plan/plan.ts';
import { ofOwn } from '../plan/statement.ts';
import { firstWhere } from '../text/first-where.ts';
import { isHan } from '../text/han.ts';
import type { OwnStated, Stated } from './figures.ts';

/** False of 非公有制经济增加值358亿元。其中，第一产业增加值37亿元 and 地区生产总值601亿元，其中第一产业增加值93亿元: parts of different wholes. */
export function sameWhole(plan: Plan, a: Stated, b: Stated): boolean {
  if (!stretchBefore(a.own) || !stretchBefore(b.own)) return true;
  const [one, two] = [wholeOf(plan, a), wholeOf(plan, b)];
  return one === undefined || two === undefined || one === two;
}

/** The first quantity of the sentence that a part is a part of. */
function wholeOf({ statements }: Plan, { own, block }: Stated): string | undefined {
  const stretch = stretchBefore(own);
  if (!stretch) return undefined;
  for (let index = firstWhere(statements.length, (at) => (statements[at]?.block ?? block) >= block); ; index += 1) {
    const one = statements[index];
    if (one?.block !== block || one.own.number.start >= stretch.end) return undefined;
    if (one.own.number.start >= stretch.start) return one.indicator;
  }
}

/** What stands before 其中 in the sentence of a figure, or the sentence before it where nothing does; undefined where it is not behind 其中. */
const stretchBefore = ofOwn(({ number, words: { text } }: OwnStated): { readonly start: number; readonly end: number } | undefined => {
  const start = afterStop(text, number.start);
  const end = Math.max(...words.ofWhich.map((word) => text.lastIndexOf(word, number.start)));
  if (end < start) return undefined;
  for (let at = start; at < end; at += 1) if (isHan(text, at)) return { start, end };
  return start === 0 ? undefined : { start: afterStop(text, start - 1), end };
});

const afterStop = (text: string, at: number): number => text.lastIndexOf('。', at - 1) + 1;
