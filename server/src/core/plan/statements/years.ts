import type { FigureToken, YearToken } from './figures.ts';
import { type Reading, sentenceStart } from './grammar.ts';
import { listLength } from './members.ts';
import type { Predicate } from './predicate.ts';
import type { Time } from './time.ts';

/** The years that may date a figure: not those it is compared with (较2020年), nor those that date an earlier base (由2020年的). */
export function yearsFor(reading: Reading, predicate: Predicate, figure: FigureToken): readonly YearToken[] {
  const { paragraph, years, lexicon } = reading;
  if (years.length === 0) return years;
  if (predicate.from) return years.filter((token) => token.span.end <= figure.span.start);
  return years.filter(
    ({ span }) =>
      span.start === predicate.start ||
      (span.end <= predicate.start &&
        !lexicon.words.timing.compared.includes(paragraph.folded[span.start - 1] ?? '。') &&
        !/^的\d/.test(paragraph.folded.slice(span.end, span.end + 2))),
  );
}

/** 2022年、2023年…分别增长6.1%、7.3%: a year for each figure of the list; empty where years and figures do not match. */
export function yearsListed(reading: Reading, index: number, predicate: Predicate): Time[] {
  const { paragraph, years } = reading;
  const start = sentenceStart(paragraph, predicate.start);
  const listed = years.filter(({ span }) => span.start >= start && span.end <= predicate.start);
  const isList = listed.every(({ span }, at) => at === 0 || /^[、和]$/.test(paragraph.folded.slice(listed[at - 1]?.span.end, span.start)));
  if (listed.length < 2 || !isList || listLength(reading, index, listed.length) !== listed.length) return [];
  return listed.map(({ year }) => ({ kind: 'year', year }));
}
