import type { Statement } from '../plan/statement.ts';
import { type Exact, formatted, zero } from '../quantity/exact.ts';
import { type Bound, comparable, converted } from '../quantity/quantity.ts';
import type { Message } from '../rules/rule.ts';

export type Language = keyof Message;

/** A statement's value in a few words, digits and unit as they were written: `增长11%以上`, `16447万美元`. Without a number: the document's words. */
export function valueText({ statistic, figure, unit, bound, span }: Statement, text: string, language: Language): string {
  if (!figure) return text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const falls = figure.low.compare(zero) < 0;
  const written = unit?.written ?? '';
  // A per cent sign stands at both ends of a range, other units only at the second (GB/T 15835).
  const between = `${/[%‰]/.test(written) ? written : ''}${language === 'zh' ? '～' : '–'}`;
  const amount = bounded(`${figure.written.replace(/-/g, '').replace('~', between)}${written}`, bound, language);
  const { rise, fall } = directions[statistic] ?? {};
  const word = (falls ? fall : rise)?.[language] ?? (falls ? '-' : '');
  return language === 'en' && word && word !== '-' ? `${word} ${amount}` : `${word}${amount}`;
}

/** Both ends of a statement's figure in another one's unit; undefined where they are of different kinds. */
export function amountsIn(
  { statistic, figure, unit }: Statement,
  lead: Statement,
): { readonly low: Exact; readonly high: Exact } | undefined {
  if (!figure || !unit || !lead.unit || statistic !== lead.statistic) return undefined;
  const [low, high] = [converted(figure.low, unit, lead.unit), converted(figure.high, unit, lead.unit)];
  return low && high && { low, high };
}

/** By how much a figure passes another: in the first one's unit, and in percent where that says something. */
export interface Difference {
  readonly text: string;
  /** Of the amount passed; absent for rates and shares, which differ in points. */
  readonly percent?: string;
}

/** The difference of two statements of the same statistic; undefined where they cannot be compared. A range compares with both ends. */
export function differenceOf(a: Statement, b: Statement, language: Language): Difference | undefined {
  const { figure, unit } = a;
  const base = b.figure && b.unit && unit && converted(b.figure.low, b.unit, unit);
  if (
    !figure ||
    !unit ||
    !base ||
    !b.unit ||
    a.statistic !== b.statistic ||
    !comparable(unit, b.unit) ||
    b.figure.low.compare(b.figure.high) !== 0
  )
    return undefined;
  const ends = [figure.low.sub(base), ...(figure.low.compare(figure.high) === 0 ? [] : [figure.high.sub(base)])];
  const between = language === 'zh' ? '～' : ' to ';
  const amounts = ends.map((end) => signed(end, 4)).join(between);
  if (isRate(unit.dimension)) return { text: pointsText(amounts, unit.written, language) };
  const text = `${amounts}${unit.written}`;
  if (base.compare(zero) === 0) return { text };
  return { text, percent: ends.map((end) => `${signed(end.div(base.abs()).mul(100), 2)}%`).join(between) };
}

/** What a rate's change is called; per mille keeps its sign. */
function pointsText(amounts: string, unit: string, language: Language): string {
  if (unit !== '%') return `${amounts}${unit}`;
  return language === 'zh' ? `${amounts}个百分点` : `${amounts} percentage points`;
}

const isRate = (dimension: string): boolean => dimension === 'ratio' || dimension === 'points';

const signed = (value: Exact, digits: number): string =>
  value.compare(zero) > 0 ? `+${formatted(value, digits)}` : formatted(value, digits).replace('-', '−');

function bounded(amount: string, bound: Bound, language: Language): string {
  const { before = '', after = '' } = bounds[bound][language];
  return `${before}${amount}${after}`;
}

/** What a bound is called beside its number; empty for a figure that is meant exactly. */
export function boundWord(bound: Bound, language: Language): string {
  const { before, after } = bounds[bound][language];
  return (before ?? after ?? '').trim();
}

const bounds: Readonly<Record<Bound, Readonly<Record<Language, { before?: string; after?: string }>>>> = {
  '=': { zh: {}, en: {} },
  '~': { zh: { after: '左右' }, en: { before: 'about ' } },
  '>': { zh: { before: '超' }, en: { before: 'over ' } },
  '>=': { zh: { after: '以上' }, en: { before: 'at least ' } },
  '<': { zh: { before: '近' }, en: { before: 'nearly ' } },
  '<=': { zh: { after: '以内' }, en: { before: 'at most ' } },
};

const directions: Readonly<Partial<Record<Statement['statistic'], { rise: Message; fall: Message }>>> = {
  growth: { rise: { zh: '增长', en: 'up' }, fall: { zh: '下降', en: 'down' } },
  increment: { rise: { zh: '新增', en: 'plus' }, fall: { zh: '减少', en: 'minus' } },
  ratioChange: { rise: { zh: '提高', en: 'up' }, fall: { zh: '降低', en: 'down' } },
  gap: { rise: { zh: '高出', en: 'ahead by' }, fall: { zh: '低出', en: 'behind by' } },
  contribution: { rise: { zh: '拉动', en: 'contributing' }, fall: { zh: '下拉', en: 'costing' } },
};
