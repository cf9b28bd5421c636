import { landmark, lastPlace } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Unit } from '../../quantity/quantity.ts';
import type { OwnStatement, Statistic } from '../statement.ts';
import type { FigureToken, YearToken } from './figures.ts';
import type { Name } from './named.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';
import type { Time } from './time.ts';

/** A statement as its paragraph alone gives it: spans are offsets into the paragraph, the year still relative. */
export interface ParagraphStatement extends Omit<OwnStatement, 'figure' | 'part' | 'year' | 'words' | 'inTable' | 'wider' | 'readings'> {
  /** Digits with sign, `low~high` for a range; absent for a target without a number. */
  readonly value?: string;
  readonly time?: Time;
  /** Whose the figure is said to be: 全省, or 国 of 国家确定的. */
  readonly territory?: string;
}

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
  /** Subjects of the sentence so far that had a figure of their own: 分别 may come back to them. */
  readonly recent: readonly Name[];
  /** Each of the names had a figure of its own (分别增长4.5%、9.7%), so the next list may go on with them. */
  readonly respectively: boolean;
  /** Offset after the statement that it is carried from. */
  readonly end: number;
}

/** A figure with all that its words say of it, before its statistic is decided. */
export interface Worded {
  readonly token: FigureToken;
  readonly name: Name;
  readonly predicate: Predicate;
  readonly carried: Carried | undefined;
  /** 1 for 新增 and the like, -1 for 减少, 0 otherwise. */
  readonly increment: number;
  readonly elided: boolean;
  /** 好于5.5%左右的预期目标: a target that a result is held against. */
  readonly quoted: boolean;
}

/** No sentence that people read is longer. */
const longest = 1000;

/** After the last full stop before `at`, no further back than a sentence is long. */
export function sentenceStart({ landmarks }: ParagraphText, at: number): number {
  const earliest = Math.max(0, at - longest);
  const stop = lastPlace(landmarks, landmark.stop, earliest, at);
  return stop === undefined ? earliest : stop + 1;
}
