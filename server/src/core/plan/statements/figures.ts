import { landmark, visitPlaces } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Bound, isRelative, type Unit } from '../../quantity/quantity.ts';
import { chineseNumber } from '../../text/numerals.ts';
import { isDigit, signs } from '../../text/signs.ts';
import { inOrder, type Span } from '../../text/span.ts';
import { type ParagraphText, quoteAt } from './paragraph.ts';

/** A number of a paragraph that stands for an amount: dates, ranks, names and model numbers are left out. Offsets into the paragraph. */
export interface FigureToken {
  /** Digits as written, both ends of a range. */
  readonly number: Span;
  /** Number, unit and the bound after it. */
  readonly span: Span;
  /** Exact digits, half-width, without separators; a range as `low~high`. */
  readonly written: string;
  readonly unit?: Unit;
  readonly classifier: boolean;
  /** 多, 余, 以上, 左右 …, as far as they stand after the digits. */
  readonly bound?: Bound;
}

/** A year or a span of years that a paragraph names: `2023年`, `2021—2025年`. */
export interface YearToken {
  readonly span: Span;
  readonly year: string;
}

const digitsAt = /-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\n\d+)*)(?:\n?\.\n?\d+)?/y;
const writtenYear = /[二一][〇零○九][〇零○一二三四五六七八九]{2}年/y;
const isCentury = signs('〇零○九');
const dateAt =
  /\d{1,2}月(?:\d{1,2}日)?(?!均)|\d{1,2}日|\d{1,2}:\d{2}|(?:19|20)\d{2}[-/]\d{1,2}(?:[-/]\d{1,2})?(?!\d|%)|(?:19|20)\d{2}\.\d{1,2}\.\d{1,2}(?!\d)/y;
const rangeSign = /[ 　]*(?:—{1,2}|--?|–|~|～|至|到)[ 　]*/y;
const between = /[多余几](?=[十百千万亿]|[^\d\s，。、；])/y;

/** All figures of a paragraph in order, and the years it names. */
export function figuresIn(
  paragraph: ParagraphText,
  lexicon: Lexicon,
): { readonly figures: readonly FigureToken[]; readonly years: readonly YearToken[] } {
  const { folded, quoted, landmarks } = paragraph;
  const figures: FigureToken[] = [];
  const years = writtenYears(paragraph);
  let end = 0;
  visitPlaces(landmarks, landmark.digit, (at) => {
    if (at < end) return;
    const quote = quoteAt(quoted, at);
    const year = quote ? undefined : yearTokenAt(folded, at, lexicon);
    const skipped = quote?.end ?? year?.span.end ?? dateEnd(folded, at);
    if (year) years.push(year);
    const token = skipped === undefined ? figureAt(folded, at, lexicon) : undefined;
    if (token?.figure) figures.push(token.figure);
    end = token?.end ?? skipped ?? 0;
  });
  return { figures: withSharedUnits(withSharedPoints(figures, folded), folded, lexicon), years: inOrder(years) };
}

/** 二〇二三年. */
function writtenYears({ folded, landmarks }: ParagraphText): YearToken[] {
  const years: YearToken[] = [];
  visitPlaces(landmarks, landmark.numeral, (start) => {
    const end = isCentury(folded, start + 1) ? endOf(writtenYear, folded, start) : undefined;
    const year = end && chineseNumber(folded.slice(start, end - 1).replace(/○/g, '〇'));
    if (end && year !== undefined) years.push({ span: { start, end }, year: String(year) });
  });
  return years;
}

/** 分别高3.4个、3.1个百分点, 回落2.2和1.7个百分点: the unit of the last holds for those before it in the list. */
function withSharedPoints(figures: readonly FigureToken[], text: string): readonly FigureToken[] {
  if (!figures.some(({ unit }) => unit?.dimension.startsWith('points'))) return figures;
  const shared = [...figures];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const figure = shared[index];
    const next = shared[index + 1];
    if (!figure || !next?.unit?.dimension.startsWith('points') || (figure.unit && !figure.classifier)) continue;
    if (figure.unit && !next.unit.written.startsWith(figure.unit.written)) continue;
    if (/^[、和]$/.test(text.slice(figure.span.end, next.span.start))) shared[index] = { ...figure, unit: next.unit, classifier: false };
  }
  return shared;
}

/** 分别为47、55和58微克/立方米: behind 分别 the unit of the last holds for the bare numbers of its list. */
function withSharedUnits(figures: readonly FigureToken[], text: string, { respective }: Lexicon): readonly FigureToken[] {
  let shared: FigureToken[] | undefined;
  for (let index = 0; index < figures.length; index += 1) {
    let last = index;
    while (!figures[last]?.unit && isListed(figures[last], figures[last + 1], text)) last += 1;
    const { unit, classifier = false } = figures[last] ?? {};
    const start = figures[index]?.span.start ?? 0;
    if (last > index && unit && respective.test(text.slice(Math.max(0, start - 10), start))) {
      shared ??= [...figures];
      for (let at = index; at < last; at += 1) shared[at] = { ...(figures[at] as FigureToken), unit, classifier };
    }
    index = last;
  }
  return shared ?? figures;
}

const isListed = (one: FigureToken | undefined, next: FigureToken | undefined, text: string): boolean =>
  one !== undefined && next !== undefined && next.span.start === one.span.end + 1 && isListSign(text, one.span.end);

const isListSign = signs('、和');

function yearTokenAt(text: string, at: number, { year }: Lexicon): YearToken | undefined {
  if (isDigit(text, at - 1) || runEnd(text, at) !== at + 4) return undefined;
  year.lastIndex = at;
  const match = year.exec(text);
  if (!match) return undefined;
  const [, first = '', last] = match;
  return { span: { start: at, end: year.lastIndex }, year: last ? `${first}-${last}` : first };
}

const mayFollowDay = signs('月日:');
const mayFollowYear = signs('-/.');

/** After 9月30日, 12:30, 2023-09-30: most digits are no date, as the sign behind them tells. */
function dateEnd(text: string, at: number): number | undefined {
  const end = runEnd(text, at);
  const isPossible = end === at + 4 ? mayFollowYear(text, end) : end <= at + 2 && mayFollowDay(text, end);
  return isPossible ? endOf(dateAt, text, at) : undefined;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end += 1;
  return end;
}

const isSeparator = signs(',\n');

/** After the digits that start at `at`, with their sign, separators and decimals; undefined where none do. */
function digitsEndAt(text: string, at: number): number | undefined {
  const from = text[at] === '-' ? at + 1 : at;
  const end = runEnd(text, from);
  if (end === from) return undefined;
  const isPoint = text[end] === '.';
  if (isSeparator(text, end) || (isPoint && isSeparator(text, end + 1))) return endOf(digitsAt, text, at);
  return isPoint && isDigit(text, end + 1) ? runEnd(text, end + 1) : end;
}

/** The figure whose digits start at `at`, or only where to go on where those digits are no figure. */
function figureAt(text: string, at: number, lexicon: Lexicon): { figure?: FigureToken; end: number } {
  const start = isSign(text, at - 1) ? at - 1 : at;
  // 同比+5.1%: the sign says that it grew, and is no part of the number.
  const opening = isRise(text, at - 1) ? at - 1 : start;
  const first = digitsEndAt(text, start);
  if (first === undefined) return { end: at + 1 };
  const low = mayBeToOne(text, first) && isToOne(text, first) ? toOne(first) : numberEnd(text, first, lexicon);
  const high = rangeFrom(text, low, lexicon);
  const last = high ?? low;
  const end = last.end;
  if (isName(text, last.unit && isRelative(last.unit) ? opening : start, end, last, lexicon)) return { end };
  const digits = high ? `${plain(text, start, first)}~${plain(text, high.start, high.digitsEnd)}` : plain(text, start, first);
  const after = lexicon.after.startingAt(text, end);
  const suffix = after && !isMore(after.word, 0) ? after : undefined;
  const per = last.unit && perBefore(text, opening, last.unit, lexicon);
  const bound = suffix?.tags[0] ?? (last.more ? '>' : undefined);
  return {
    figure: {
      number: { start, end: high ? high.digitsEnd : first },
      span: { start: per?.start ?? opening, end: suffix ? end + suffix.word.length : end },
      written: digits,
      classifier: last.classifier,
      unit: per?.unit ?? last.unit,
      bound,
    },
    end,
  };
}

/** 2.2∶1: how many times as much. */
const isToOne = (text: string, at: number): boolean => text[at + 1] === '1' && !/[\d.:：∶︰%]/.test(text[at + 2] ?? '');
const mayBeToOne = signs(':：∶︰');
const toOne = (digitsEnd: number): NumberEnd => ({ digitsEnd, end: digitsEnd + 2, classifier: false, more: false });

const isMore = signs('多余');
const mayBeMore = signs('多余几');

interface NumberEnd {
  readonly digitsEnd: number;
  readonly end: number;
  readonly unit?: Unit;
  readonly classifier: boolean;
  /** 多 or 余 between digits and unit. */
  readonly more: boolean;
}

function numberEnd(text: string, digitsEnd: number, lexicon: Lexicon): NumberEnd {
  const more = mayBeMore(text, digitsEnd) ? endOf(between, text, digitsEnd) : undefined;
  const at = skipBlanks(text, more ?? digitsEnd);
  const read = lexicon.units.readAt(text, at);
  if (!read) return { digitsEnd, end: digitsEnd, classifier: false, more: false };
  const trailing = more === undefined && isMore(text, read.end) && (!read.classifier || /^[十百千万亿]+$/.test(read.unit.written));
  const late = trailing ? lexicon.units.readAt(text, read.end + 1) : undefined;
  if (trailing && late) {
    const scale = read.unit.scale.mul(late.unit.scale);
    const unit = { written: read.unit.written + late.unit.written, dimension: late.unit.dimension, scale };
    return { digitsEnd, end: late.end, unit, classifier: late.classifier, more: true };
  }
  return { digitsEnd, end: read.end, unit: read.unit, classifier: read.classifier, more: more !== undefined || trailing };
}

const mayRange = signs(' \u3000—-–~～至到');

/** The upper end of a range that starts with the number ending at `low`: 4.5%—5%, 1-2个; 至 only where no 由 or 从 makes it a change. */
function rangeFrom(text: string, low: NumberEnd, lexicon: Lexicon): (NumberEnd & { start: number }) | undefined {
  const start = mayRange(text, low.end) ? endOf(rangeSign, text, low.end) : undefined;
  if (start === undefined) return undefined;
  const worded = /[至到]/.test(text.slice(low.end, start));
  if (worded && /[由从][^，。；]*$/.test(text.slice(Math.max(0, low.digitsEnd - 30), low.digitsEnd))) return undefined;
  const last = digitsEndAt(text, start);
  if (last === undefined) return undefined;
  const high = numberEnd(text, last, lexicon);
  if (low.unit && high.unit && low.unit.dimension !== high.unit.dimension && !high.unit.written.startsWith(low.unit.written))
    return undefined;
  return high.unit ? { ...high, start } : undefined;
}

/** True where the digits belong to a name, a rank, a model or a slogan: 第1位, G60, 5A级, 3+1, 110千伏, 50强, 12号线. */
function isName(text: string, start: number, end: number, number: NumberEnd, lexicon: Lexicon): boolean {
  const { words } = lexicon;
  if (mayJoin(text, start - 1) && isJoinedBefore(text.slice(Math.max(0, start - 3), start)) && !isOfLetters(text, start, number, lexicon))
    return true;
  if (lexicon.notFigure.endingAt(text, start)?.tags.includes('before')) return true;
  const after = lexicon.notFigure.startingAt(text, skipBlanks(text, number.digitsEnd));
  if (after?.tags.includes('after') && !(number.unit && number.unit.written.length > after.word.length)) return true;
  if (mayJoin(text, end) && isJoinedAfter(text.slice(end, end + 2), number.unit !== undefined)) return true;
  if (number.unit && words.sizes.includes(number.unit.written)) return true;
  if (number.unit && words.notFigureDimensions.includes(number.unit.dimension)) return true;
  if (number.unit && number.classifier && text[end - 1] === '条' && isPolicyCount(text, end, words.policyAfter)) return true;
  return false;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Few numbers stand next to one of these: the others need no closer look. */
const mayJoin = signs(`${letters}+＋·.×* \n-—:：∶︰前级`);

/** G60, 3+1, v1.2; 前3; the parts of 18.2:35.6:46.2, a structure, none of them a figure by itself. */
const isJoinedBefore = (before: string): boolean =>
  /[A-Za-z+＋·.×*][ \n]?$/.test(before) ||
  (/[-—][A-Za-z]*$/.test(before) && /[A-Za-z]/.test(before)) ||
  /(?<![提目之以先])前$/.test(before) ||
  /\d[:：∶︰]$/.test(before);

const isJoinedAfter = (after: string, hasUnit: boolean): boolean =>
  /^[+＋·×*]|^[:：∶︰]\d/.test(after) || (hasUnit ? after.startsWith('级') : /^[A-Za-z]/.test(after));

/** 完成GDP4408亿元: a known name may be all letters. */
function isOfLetters(text: string, start: number, { unit }: NumberEnd, lexicon: Lexicon): boolean {
  const end = /[ \n]/.test(text[start - 1] ?? '') ? start - 1 : start;
  const word = unit && lexicon.names.endingAt(text, end)?.word;
  return word !== undefined && /^[A-Z]{3,}$/.test(word) && !/[A-Za-z]/.test(text[end - word.length - 1] ?? '');
}

/** 32条、30条等一揽子政策: a policy known by the number of its articles, not a count of something. */
function isPolicyCount(text: string, end: number, policies: readonly string[]): boolean {
  const rest = /^[^，。；,;]*/.exec(text.slice(end, end + 30))?.[0] ?? '';
  return /^[、等”]/.test(rest) && policies.some((word) => rest.includes(word));
}

/** 每立方米〔14微克〕: what the unit is counted for may stand before the number. */
function perBefore(text: string, start: number, { written }: Unit, { words, units }: Lexicon): { start: number; unit: Unit } | undefined {
  const word = words.pers.find((word) => text.endsWith(word, start));
  const unit = word && units.named(written + word);
  return unit ? { start: start - word.length, unit } : undefined;
}

/** A rise before a rate: behind a word or a mark, not 1+5 or A+5. */
const isRise = (text: string, at: number): boolean => isPlus(text, at) && /^[\p{Script=Han}，、；：（,;:( ]$/u.test(text[at - 1] ?? '');

const isPlus = signs('+＋');

const isSign = (text: string, at: number): boolean => text[at] === '-' && !/[\dA-Za-z—-]/.test(text[at - 1] ?? '');

/** Digits without what parts them. */
function plain(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) if (isSeparator(text, at)) return text.slice(start, end).replace(/[,\n]/g, '');
  return text.slice(start, end);
}

const skipBlanks = (text: string, at: number): number => {
  let end = at;
  while (text[end] === ' ' || text[end] === '\n') end += 1;
  return end;
};

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
