import type { Span } from '../text/span.ts';
import type { Part } from './statement.ts';

/** The written form of a numbering mark. Half-width and full-width marks are different forms of the same level. */
export type MarkForm =
  | '一、'
  | '一.'
  | '（一）'
  | '(一)'
  | '1.'
  | '1．'
  | '1、'
  | '（1）'
  | '(1)'
  | '1）'
  | '1)'
  | '①'
  | '第一篇'
  | '第一部分'
  | '第一节'
  | '一是'
  | '一要'
  | '其一'
  | '第一'
  | '首先';

/**
 * 一、 （一） 1. （1） ① are levels 1 to 5, 第一篇 stands above 第一章, and 第一节 between that and 一、. 一是…二是 and 第一，第二， run inside a paragraph and have
 * level 6 and 7, （1） and ① that do so 8 and 9.
 */
export interface Mark {
  readonly form: MarkForm;
  readonly level: number;
  readonly number: number;
  readonly span: Span;
}

/** A numbered or Markdown heading, a run-in heading, or an item; `children` nest by level. */
export interface Heading {
  /** Level of its mark; an unmarked heading stands one below the heading that its `#`s put it under. */
  readonly level: number;
  readonly mark?: Mark;
  /** 1 to 6 for `#` headings, 0 otherwise. */
  readonly hashes: number;
  /** The title without its mark; for a run-in heading up to the first full stop. */
  readonly title: string;
  readonly titleSpan: Span;
  /** From the mark to the end of everything under it. */
  readonly span: Span;
  readonly part?: Part;
  readonly children: readonly Heading[];
}
