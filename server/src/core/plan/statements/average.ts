import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { FigureToken, YearToken } from './figures.ts';
import { type Reading, sentenceStart } from './grammar.ts';
import type { Predicate } from './predicate.ts';
import { planEndIn, type Time } from './time.ts';

/**
 * The years that 年均 makes a growth an average of, as its sentence tells: 由2018年的120家增加到2023年的360家，年均增长24.6%. Undefined where it is no
 * average, or where the words of its time say more (“十四五”以来年均, 2018—2023年年均).
 */
export function averageBefore(
  { paragraph, years, lexicon }: Reading,
  predicate: Predicate,
  figure: FigureToken,
  named: number,
  time: Time | undefined,
): Time | undefined {
  if (!isAverage(paragraph.masked, predicate.start, figure.span.start, named, lexicon)) return undefined;
  if (time && time.kind !== 'relative' && (time.kind !== 'year' || time.year.length > 4)) return undefined;
  const start = sentenceStart(paragraph, figure.span.start);
  const base = years.findLast(
    ({ span }) => span.start >= start && span.end <= figure.span.start && isBase(span.start, paragraph.folded, lexicon),
  );
  const from = base ? yearOf(base) : planEndIn(paragraph.folded.slice(start, figure.span.start), lexicon.planEnd);
  return { kind: 'average', from, to: time?.kind === 'year' ? Number(time.year) : undefined };
}

/** Before the figure or before the name, or at its head: 年均地区生产总值增长6%. */
function isAverage(text: string, start: number, end: number, named: number, lexicon: Lexicon): boolean {
  const { yearlyMean } = lexicon.lists;
  return (
    yearlyMean.isIn(text, start, end) || yearlyMean.startingAt(text, named) !== undefined || yearlyMean.endingAt(text, named) !== undefined
  );
}

/** 由2018年的, 比2018年. */
const isBase = (at: number, text: string, { words: { timing } }: Lexicon): boolean => timing.compared.includes(text[at - 1] ?? '。');

const yearOf = ({ year }: YearToken): number | undefined => (year.length === 4 ? Number(year) : undefined);
