import words from '../../../../seeds/rules/stale-year.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { daysIn, weekdayOf } from './calendar.ts';
import { finder } from './finder.ts';

/** A date that no calendar has, or one whose weekday is another one. */
export interface WrongDate {
  readonly span: Span;
  readonly written: string;
  /** The weekday that the date has, where only that is wrong. */
  readonly weekday?: string;
}

/** Dates that do not exist, and weekdays that do not fit their date, in the order of the text. */
export function wrongDatesIn(plan: Plan, lexicon: Lexicon): readonly WrongDate[] {
  return wrongIn(plan, lexicon).flatMap(({ prose, found }) => found.map((wrong) => ({ ...wrong, span: spanIn(prose.block, wrong.span) })));
}

const weekday = `[ 　]?[（(]?(?:${words.weeks.join('|')})([${words.weekdays}天])[）)]?`;
const date = new RegExp(`(?<![\\d.．])(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(?:(\\d{1,2})日(?:${weekday})?)?`, 'g');

/** Spans are in the text of the block. */
const wrongIn = finder('月', ({ text }) =>
  [...text.matchAll(date)].flatMap((match): readonly WrongDate[] => {
    const [written, year, month = '', day, named] = match;
    const [y, m, d] = [year === undefined ? undefined : Number(year), Number(month), Number(day ?? 1)];
    // 36月龄 and 13月 alone are no dates; with a year or a day they would be.
    if (year === undefined && day === undefined) return [];
    const found = { span: spanOf(match.index, match.index + written.length), written };
    if (d < 1 || d > daysIn(m, y)) return [found];
    if (y === undefined || named === undefined) return [];
    const real = words.weekdays[weekdayOf(y, m, d)] ?? '';
    return real === named.replace('天', '日') ? [] : [{ ...found, weekday: real }];
  }),
);
