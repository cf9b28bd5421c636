import type { Words } from '../markdown/words.ts';
import type { Bound, Figure, Unit } from '../quantity/quantity.ts';
import { type Readings, readers } from '../text/readers.ts';
import type { Span } from '../text/span.ts';

/** Which part of a plan a statement stands in: 上年执行情况, 总体要求和主要目标, 重点任务. */
export type Part = 'review' | 'targets' | 'tasks';

/** What kind of number an indicator is given: see facts guide; `growth` is a percent change, negative for a fall. */
export type Statistic = 'level' | 'growth' | 'increment' | 'ratio' | 'ratioChange' | 'gap' | 'contribution';

/**
 * What one sentence says of one indicator. `figure` and `unit` are absent for a target without a number (与经济增长同步).
 * Spans are offsets into the document.
 */
export interface Statement {
  /** Canonical name where the vocabulary knows it, else the document's own full phrase. */
  readonly indicator: string;
  /** The document's own words for it, without region, time and verb; the same as `indicator` where the vocabulary does not know it. */
  readonly phrase: string;
  /** True where the vocabulary knows the indicator. */
  readonly known: boolean;
  readonly statistic: Statistic;
  readonly figure?: Figure;
  readonly unit?: Unit;
  readonly bound: Bound;
  readonly part?: Part;
  /** The year or period the figure is for: `2023`, `2021-2025`; empty where nothing tells. */
  readonly year: string;
  /** 预期目标为… quoted in the review: a target of that year, not a result. */
  readonly intended: boolean;
  /** Other end of 由A提高到B: an earlier figure, not the one that counts. */
  readonly base: boolean;
  /** The figure is that of a place that the plan's own lies in: 全省粮食产量 in the plan of a county. */
  readonly wider: boolean;
  /** True where the named quantity is a headline measure; false for counts of things in passing (吸引500余家企业参展). */
  readonly measured: boolean;
  /** The words of the indicator as written; absent where the subject is carried over from before. */
  readonly name?: Span;
  /** The number as written, without its unit. */
  readonly number: Span;
  /** Number and unit, and for a statement without a number the words that stand for it. */
  readonly span: Span;
  /** Set against the growth of the economy and not by a number of its own: 与经济增长同步, 快于经济增长. */
  readonly paced?: boolean;
  /** The territory that the name is given for, as written before it: 全市, 直管区. */
  readonly scope?: string;
  /** What the figure is comparable with, as written: 同口径, 按可比价格, 扣除价格因素, 名义. */
  readonly basis?: string;
  /** Index of the block in the plan's blocks. */
  readonly block: number;
  /** The same apart from where its block stands. */
  readonly own: OwnStatement;
}

/**
 * A statement as its block's words and the part they stand in give it: spans are offsets into the text of `words`. It stays the same object
 * through edits elsewhere, so what is derived from it alone is remembered with it.
 */
export interface OwnStatement extends Omit<Statement, 'block' | 'own'> {
  readonly words: Words;
  /** It stands in a table, and its words are those of a cell: what else the row says is not in them. */
  readonly inTable: boolean;
  readonly readings: Readings;
}

/** Readers of a statement and its block's words, wherever they stand. */
export const { of: ofOwn, with: ofOwnWith } = readers<OwnStatement>();
