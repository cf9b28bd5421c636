import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, spanIn } from '../markdown/block.ts';
import { ofWords, type Words } from '../markdown/words.ts';
import { figure } from '../quantity/quantity.ts';
import { Readings } from '../text/readers.ts';
import { apart, byText } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Context } from './contexts.ts';
import type { Passage } from './passage.ts';
import type { OwnStatement, Statement } from './statement.ts';
import type { ParagraphStatement } from './statements/grammar.ts';
import { readParagraph } from './statements/reading.ts';
import { yearOf } from './statements/time.ts';
import { isWider } from './territory.ts';

/** The years that a plan speaks of. */
export interface Years {
  /** Its own. */
  readonly year: number | undefined;
  /** The one that it reports on: the year before, or its own. */
  readonly reviewed: number | undefined;
  /** The last of the years that it plans for, where they are not the one. */
  readonly last: number | undefined;
}

/** What the statements of a plan take from it as a whole. */
export interface Whole extends Years {
  /** Whose it is. */
  readonly place: string | undefined;
  readonly lexicon: Lexicon;
}

/** A statement where its block stands. */
export function placed(own: OwnStatement, block: Block, index: number): Statement {
  return {
    indicator: own.indicator,
    phrase: own.phrase,
    known: own.known,
    statistic: own.statistic,
    figure: own.figure,
    unit: own.unit,
    bound: own.bound,
    year: own.year,
    part: own.part,
    intended: own.intended,
    base: own.base,
    wider: own.wider,
    measured: own.measured,
    paced: own.paced,
    scope: own.scope,
    basis: own.basis,
    number: spanIn(block, own.number),
    span: spanIn(block, own.span),
    name: own.name && spanIn(block, own.name),
    block: index,
    own,
  };
}

/** What words state in a context, remembered with them, so that an edit reads only the paragraph it touched. */
export function passageIn(words: Words, context: Context, whole: Whole): Passage {
  const known = readingsOf(words);
  for (const reading of known.all) if (isSame(reading, context, whole)) return reading.passage;
  const read = paragraphStatements(words, context.bodyStart, whole.lexicon);
  const passage: Passage =
    read.length === 0 ? empty : { statements: read.map((one) => ownOf(one, words, context, whole)), readings: new Readings() };
  const reading = { context, whole, passage };
  known.all = known.all.length === mostContexts ? [reading] : [...known.all, reading];
  return passage;
}

/** All that state nothing are one. */
const empty: Passage = { statements: [], readings: new Readings() };

interface ContextReading {
  readonly context: Context;
  readonly whole: Whole;
  readonly passage: Passage;
}

/** The same words seldom stand in many places that differ. */
const mostContexts = 8;

const readingsOf = ofWords((): { all: readonly ContextReading[] } => ({ all: [] }));

const isSame = ({ context: a, whole }: ContextReading, b: Context, { year, reviewed, place, lexicon }: Whole): boolean =>
  a.part === b.part &&
  a.ahead === b.ahead &&
  a.fiveYears === b.fiveYears &&
  a.turn === b.turn &&
  a.yearly === b.yearly &&
  a.bodyStart === b.bodyStart &&
  whole.year === year &&
  whole.reviewed === reviewed &&
  whole.place === place &&
  whole.lexicon === lexicon;

/** What a paragraph says behind its item number: its text alone decides, so that another part or year does not have it read again. */
function paragraphStatements(words: Words, bodyStart: number, lexicon: Lexicon): readonly ParagraphStatement[] {
  const last = bodyOf(words);
  if (last.bodyStart !== bodyStart || last.lexicon !== lexicon) {
    const text = bodyStart === 0 ? words.text : apart(words.text.slice(bodyStart));
    last.statements = readParagraph(text, lexicon);
    last.bodyStart = bodyStart;
    last.lexicon = lexicon;
  }
  return last.statements;
}

const bodyOf = ofWords((): { statements: readonly ParagraphStatement[]; bodyStart: number; lexicon: Lexicon | undefined } => ({
  statements: [],
  bodyStart: 0,
  lexicon: undefined,
}));

function ownOf(read: ParagraphStatement, words: Words, context: Context, whole: Whole): OwnStatement {
  const { year, reviewed } = whole;
  const { bodyStart } = context;
  const usual = context.ahead ?? (year === undefined ? '' : String(context.part === 'review' ? reviewed : year));
  const { value, time } = read;
  const isBeforeTurn = bodyStart + read.number.start < context.turn;
  const five =
    (isBeforeTurn ? !context.fiveYears : context.fiveYears) &&
    reviewed !== undefined &&
    (time?.kind === 'cumulative' ||
      time?.kind === 'steady' ||
      (!time &&
        !context.yearly &&
        !isOfWholeYear(words.text, bodyStart + read.number.start, whole.lexicon) &&
        ['growth', 'increment', 'ratioChange', 'gap'].includes(read.statistic)));
  return {
    indicator: indicatorIn(whole, read.indicator),
    phrase: read.phrase,
    known: read.known,
    statistic: read.statistic,
    figure: value === undefined ? undefined : figureOf(value),
    unit: read.unit,
    bound: read.bound,
    year: five ? `${reviewed - 4}-${reviewed}` : yearsSaid(time, usual, whole),
    part: context.part,
    intended: read.intended && context.part === 'review',
    base: read.base,
    wider: read.territory !== undefined && isWider(read.territory, whole),
    measured: read.measured,
    paced: read.paced,
    scope: read.scope,
    basis: read.basis,
    number: behind(read.number, bodyStart),
    span: behind(read.span, bodyStart),
    name: read.name && behind(read.name, bodyStart),
    words,
    inTable: false,
    readings: new Readings(),
  };
}

/** 全年生产总值320亿元，增长9%: its sentence says before it that it is of one year, and does not turn to five behind that. */
function isOfWholeYear(text: string, at: number, { words: { timing }, fiveYears }: Lexicon): boolean {
  const before = text.slice(text.lastIndexOf('。', at) + 1, at);
  const said = Math.max(...timing.wholeYear.map((word) => before.lastIndexOf(word)));
  return said >= 0 && !fiveYears.test(before.slice(said));
}

/** The years of a time; an average up to the last year of a plan for several is of all of them. */
function yearsSaid(time: ParagraphStatement['time'], usual: string, { year, last }: Whole): string {
  const own = yearOf(time, year, usual);
  const isOfAll = time?.kind === 'average' && year !== undefined && last !== undefined && own === String(last) && year < last;
  return isOfAll ? `${Math.max(year, last - 4)}-${last}` : own;
}

/** A stretch of what stands behind an item number, in the whole. */
const behind = (span: Span, bodyStart: number): Span =>
  bodyStart === 0 ? span : { start: span.start + bodyStart, end: span.end + bodyStart };

/** The canonical name as that plan understands it: in the nation's own GDP is 国内生产总值, even where the text says 经济增长. */
export const indicatorIn = ({ place, lexicon }: Whole, indicator: string): string =>
  (place === lexicon.words.nationName ? lexicon.words.national[indicator] : undefined) ?? indicator;

/** The same few numbers are written over and over. */
const figureOf = byText(figure);
