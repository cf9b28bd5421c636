import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Unit } from '../quantity/quantity.ts';
import type { FigureToken, YearToken } from './figures.ts';
import type { Name } from './named.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Statistic } from './statement.ts';

/** A paragraph with its figures, as the parts of the grammar hand it on. */
export interface Reading {
  readonly paragraph: ParagraphText;
  readonly lexicon: Lexicon;
  readonly figures: readonly FigureToken[];
  readonly years: readonly YearToken[];
}

/** What the next figure may leave out: the subject, its growth, the verb 新增. */
export interface Carried {
  readonly names: readonly Name[];
  readonly statistic: Statistic;
  readonly unit?: Unit;
  readonly increment: number;
  /** Who a measure that follows belongs to: 企业 of 企业总数. */
  readonly owner: Name | undefined;
  /** Offset after the statement that it is carried from. */
  readonly end: number;
}

/** After the last full stop before `at`; no sentence that people read is longer than a thousand signs. */
export function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 1000 && !'。！？!?；;\n'.includes(text[start - 1] ?? '')) start -= 1;
  return start;
}
