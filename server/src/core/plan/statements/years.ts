import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { FigureToken, YearToken } from './figures.ts';
import { type Reading, sentenceStart } from './grammar.ts';
import { listLength } from './members.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';
import type { Time } from './time.ts';

/** Where the last year before an offset ends; 0 where none does. */
export function yearEndBefore({ years }: Reading, offset: number): number {
  for (let index = years.length - 1; index >= 0; index -= 1) {
    const { end } = (years[index] as YearToken).span;
    if (end <= offset) return end;
  }
  return 0;
}

/**
 * The last year of the sentence, from `start` on, that may date a figure: not one that it is compared with (较2020年), nor one that dates an earlier
 * base (由2020年的).
 */
export function yearFor(reading: Reading, predicate: Predicate, figure: FigureToken, start: number): YearToken | undefined {
  const { years } = reading;
  for (let index = years.length - 1; index >= 0; index -= 1) {
    const token = years[index] as YearToken;
    if (token.span.start < start) return undefined;
    if (token.span.end <= figure.span.start && mayDate(token, reading, predicate)) return token;
  }
  return undefined;
}

const mayDate = ({ span }: YearToken, { paragraph, lexicon }: Reading, predicate: Predicate): boolean =>
  predicate.from ||
  span.start === predicate.start ||
  (span.end <= predicate.start &&
    !lexicon.words.timing.compared.includes(paragraph.folded[span.start - 1] ?? '。') &&
    (!/^的\d/.test(paragraph.folded.slice(span.end, span.end + 2)) || isCameTo(span.start, paragraph, lexicon)));

/** 由2020年的57.2%提高到2022年的59.6%: the year of the second is its own. */
const isCameTo = (at: number, { masked }: ParagraphText, lexicon: Lexicon): boolean =>
  lexicon.cameTo.test(masked.slice(Math.max(0, at - longest), at));

const longest = 60;

/** 2022年、2023年…分别增长6.1%、7.3%, 2019年至2021年分别…, 去年、今年分别…: a time for each figure of the list; empty where times and figures do not match. */
export function timesListed(reading: Reading, index: number, predicate: Predicate): Time[] {
  const { paragraph, years, lexicon } = reading;
  const start = sentenceStart(paragraph, predicate.start);
  const listed = years.filter(({ span }) => span.start >= start && span.end <= predicate.start);
  const isList = listed.every(({ span }, at) => at === 0 || /^[、和]$/.test(paragraph.folded.slice(listed[at - 1]?.span.end, span.start)));
  const inOrder = listed.length === 1 ? yearsBetween(listed[0]?.year ?? '') : listed.map(({ year }) => year);
  const times: Time[] =
    inOrder.length > 1 && isList
      ? inOrder.map((year) => ({ kind: 'year', year }))
      : relativeYears(paragraph.folded.slice(start, reading.figures[index]?.span.start), lexicon);
  return times.length > 1 && listLength(reading, index, times.length) === times.length ? times : [];
}

/** Each of 2019-2021; empty where that is one year, or more than a list has. */
function yearsBetween(range: string): string[] {
  const [first = 0, last = 0] = range.split('-').map(Number);
  return last > first && last - first < 12 ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index)) : [];
}

/** The last 去年、今年 of some words. */
function relativeYears(words: string, { relativeYearList, words: { timing } }: Lexicon): Time[] {
  const [list] = words.includes('年') ? [...words.matchAll(relativeYearList)].slice(-1) : [];
  const years = list?.[0].match(/\p{Script=Han}年/gu) ?? [];
  return years.map((year) => ({ kind: 'relative', offset: timing.thisYear.includes(year) ? 0 : -1 }));
}
