import { anyPlace, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { FigureToken } from './figures.ts';
import { type Reading, sentenceStart } from './grammar.ts';
import type { Predicate } from './predicate.ts';
import { yearFor } from './years.ts';

/** When a figure is for, as its sentence alone tells; the plan's year makes years of it. */
export type Time =
  /** 2022年, 2021—2025年 */
  | { readonly kind: 'year'; readonly year: string }
  /** 两年平均, 五年累计: so many years up to the one reported. */
  | { readonly kind: 'span'; readonly years: number }
  /** 累计, 稳定在: over all the years reported, where several are. */
  | { readonly kind: 'cumulative' }
  | { readonly kind: 'steady' }
  /** 年均: an average over the years behind `from` up to `to`, as far as they are told. */
  | { readonly kind: 'average'; readonly from?: number | undefined; readonly to?: number | undefined }
  /** “十四五”时期, “十四五”以来: the fifteenth … five-year plan, all of it or up to the year reported. */
  | { readonly kind: 'fiveYearPlan'; readonly ordinal: number; readonly since: boolean }
  /** 由上年的: the year before the one reported. */
  | { readonly kind: 'previous' }
  /** 今年, 去年: relative to the plan's year. */
  | { readonly kind: 'relative'; readonly offset: number };

/** The time of a figure, as the words of its sentence before it tell; a number of years counts only from `clause` on. */
export function timeBefore(reading: Reading, predicate: Predicate, figure: FigureToken, clause: number): Time | undefined {
  const { paragraph, lexicon } = reading;
  const end = figure.span.start;
  const start = sentenceStart(paragraph, end);
  if (!anyPlace(paragraph.landmarks, landmark.time, start, end)) return undefined;
  const { timing } = lexicon.words;
  const words = paragraph.folded.slice(start, end);
  const hasYears = words.includes('年');
  const own = Math.max(0, clause - start);
  const span = lastFrom(words, own, hasYears, lexicon.yearSpan);
  const plan = lastFrom(words, 0, words.includes('五'), lexicon.planPeriod);
  const relative = lastFrom(words, 0, hasYears, lexicon.relativeYear);
  const year = yearFor(reading, predicate, figure, start);
  let time: Time | undefined;
  let last = -1;
  const take = (at: number, found: Time): void => {
    if (at < last) return;
    time = found;
    last = at;
  };
  if (span && !(plan && numberOf(span[1] ?? '') === 5)) take(span.index, { kind: 'span', years: numberOf(span[1] ?? '') });
  if (plan) take(plan.index, { kind: 'fiveYearPlan', ordinal: 10 + numberOf(plan[1] ?? ''), since: timing.since.includes(plan[2] ?? '') });
  if (relative) take(relative.index, { kind: 'relative', offset: timing.thisYear.includes(relative[0]) ? 0 : -1 });
  if (year) take(year.span.start - start, { kind: 'year', year: year.year });
  if (time) return time;
  return own < words.length && words.lastIndexOf('累计') >= own ? { kind: 'cumulative' } : undefined;
}

/** 由上年的, 从“十三五”末的: when a quantity was what it started from. */
export function originTime(words: string, { words: { timing }, planEnd }: Lexicon): Time | undefined {
  const year = planEndIn(words, planEnd);
  if (year !== undefined) return { kind: 'year', year: String(year) };
  return timing.lastYear.some((word) => words.includes(word)) ? { kind: 'previous' } : undefined;
}

/** The last year of the five-year plan at whose end something was: 2020 of “十三五”末, 1995 of “八五”期末. */
export function planEndIn(words: string, planEnd: RegExp): number | undefined {
  const found = words.includes('五') ? planEnd.exec(words) : null;
  if (!found) return undefined;
  return found[2] === undefined ? lastYearOfPlan(found[1] ?? '') - 50 : lastYearOfPlan(found[2]);
}

/** The last year of a five-year plan, by its ordinal without the ten: 四 of 十四五. */
export const lastYearOfPlan = (ordinal: string): number => 2005 + 5 * numberOf(ordinal);

/** The year or period of a time, given the plan's year and the year that the sentence's part reports or plans by default. */
export function yearOf(time: Time | undefined, planYear: number | undefined, usual: string): string {
  if (!time || time.kind === 'cumulative' || time.kind === 'steady') return usual;
  if (time.kind === 'year') return time.year;
  if (time.kind === 'average') return averagedYears(time, planYear, usual);
  if (time.kind === 'previous') return /^\d{4}$/.test(usual) ? String(Number(usual) - 1) : usual;
  // 到2025年的五年累计 ends in the year that is planned for, be it the plan's own or later.
  const end = planYear === undefined ? undefined : /^\d{4}$/.test(usual) && Number(usual) >= planYear ? Number(usual) : planYear - 1;
  if (time.kind === 'relative') return planYear === undefined ? usual : String(planYear + time.offset);
  if (end === undefined) return usual;
  if (time.kind === 'span') return time.years > 1 ? `${end - time.years + 1}-${end}` : usual;
  const first = 2011 + 5 * (time.ordinal - 12);
  const soFar = Math.min(end, planYear ?? end);
  return time.since && soFar < first + 4 ? `${first}-${soFar}` : `${first}-${first + 4}`;
}

/** Of a result the five years up to the one reported where nothing else is told: no average is of one year. */
function averagedYears({ from, to }: Time & { kind: 'average' }, planYear: number | undefined, usual: string): string {
  const last = to ?? Number(usual.slice(-4));
  if (from !== undefined && from < last) return `${from + 1}-${last}`;
  const isReported = planYear !== undefined && last > 0 && last < planYear;
  return isReported ? `${last - 4}-${last}` : to === undefined ? usual : String(to);
}

/** The last match at or after `from`; the search is spared where `possible` already says there is none. */
function lastFrom(text: string, from: number, possible: boolean, pattern: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  if (!possible) return last;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}

const numberOf = (written: string): number =>
  /\d/.test(written) ? Number(written) : '零一二三四五六七八九十'.indexOf(written === '两' ? '二' : written);
