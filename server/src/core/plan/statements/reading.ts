import { anyPlace, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { indexUnit, type Unit } from '../../quantity/quantity.ts';
import { signs } from '../../text/signs.ts';
import { unspaced } from '../../text/spacing.ts';
import { inOrder } from '../../text/span.ts';
import type { Statistic } from '../statement.ts';
import { isAmount, isFloor, isIncident, isThreshold } from './amount.ts';
import { averageBefore } from './average.ts';
import { type FigureToken, figuresIn } from './figures.ts';
import type { Carried, ParagraphStatement, Reading, Worded } from './grammar.ts';
import { isInTurn, listLength, membersBefore, oneName } from './members.ts';
import { namesBefore } from './name.ts';
import type { Name } from './named.ts';
import { numeralFigures } from './numeral-figures.ts';
import { type ParagraphText, paragraphText } from './paragraph.ts';
import { type Predicate, predicateBefore } from './predicate.ts';
import { respectiveAction, respectivelyEnd } from './respective.ts';
import { putBack } from './spaced.ts';
import { boundOf, incrementOf, isIntended, isRateNamed, statisticOf } from './statistic.ts';
import { nounOf, type Subject, subjectOf } from './subject.ts';
import { withTerritories } from './territory.ts';
import { originTime, type Time, timeBefore } from './time.ts';
import { countsInWords, withoutNumber } from './wordless.ts';
import { timesListed, yearEndBefore } from './years.ts';

/**
 * All statements of a paragraph, in order. It depends on the text of the paragraph alone, so equal paragraphs read equally;
 * any string is read, and what is not understood is left out.
 */
export function readParagraph(text: string, lexicon: Lexicon): readonly ParagraphStatement[] {
  const plain = unspaced(text);
  const reading = readingOf(plain?.text ?? text, lexicon);
  const statements = withTerritories(statementsOf(reading), reading.paragraph, lexicon);
  return plain ? statements.map((statement) => putBack(statement, plain.at)) : statements;
}

/** The paragraph with its figures and the years it names. */
function readingOf(text: string, lexicon: Lexicon): Reading {
  const paragraph = paragraphText(text, lexicon);
  const { figures: digits, years } = figuresIn(paragraph, lexicon);
  const numerals = numeralFigures(paragraph, lexicon);
  const figures = numerals.length === 0 ? digits : inOrder([...digits, ...numerals]);
  if (paragraph.masked === paragraph.folded) return { paragraph, lexicon, figures, years };
  // What 剔除2023年…因素后 leaves out neither dates the figure nor is one.
  const isRead = ({ span }: { span: { start: number } }): boolean => paragraph.masked[span.start] !== ' ';
  return { paragraph, lexicon, figures: figures.filter(isRead), years: years.filter(isRead) };
}

function statementsOf(reading: Reading): ParagraphStatement[] {
  const { paragraph, figures } = reading;
  const statements: ParagraphStatement[] = [];
  const hasBrackets = (paragraph.landmarks.all & landmark.bracket) !== 0;
  let carried: Carried | undefined;
  let outer: Carried | undefined;
  let end = 0;
  for (let index = 0; index < figures.length; ) {
    const figure = figures[index] as FigureToken;
    if (carried && isNextSentence(paragraph, carried.end, figure.span.start)) carried = outer = undefined;
    const bracket = hasBrackets ? bracketBetween(paragraph.folded, carried?.end ?? end, figure.span.start) : undefined;
    // 存栏30万头（其中母猪2万头），下降1.2%: what stands behind the brackets is of what stood before them.
    if (bracket?.kind === 'closed' && outer) carried = { ...outer, end: carried?.end ?? outer.end };
    outer = bracket?.kind === 'opened' ? subjectOfBracket(reading, carried?.end ?? end, bracket.at, carried) : bracket ? undefined : outer;
    const read = readFigure(reading, index, Math.min(end, figure.span.start), carried, statements);
    carried = read.carried;
    end = Math.max(end, read.end);
    index = read.next;
  }
  const { all } = paragraph.landmarks;
  const phrases = (all & landmark.phrase) === 0 ? noStatements : withoutNumber(reading);
  const counts = (all & landmark.numeral) === 0 ? noStatements : countsInWords(reading);
  return phrases.length + counts.length === 0 ? statements : inOrder([...statements, ...phrases, ...counts]);
}

/** No figure is further from the bracket that it stands in or behind. */
const longestBracket = 200;

/** What happens to brackets between two figures, and where. */
function bracketBetween(text: string, start: number, end: number): { kind: 'opened' | 'closed'; at: number } | undefined {
  for (let at = end - 1; at >= Math.max(start, end - longestBracket); at -= 1) {
    if (isOpening(text, at)) return { kind: 'opened', at };
    if (isBracketEnd(text, at)) return { kind: 'closed', at };
  }
  return undefined;
}

/** What the words behind a bracket that opens at `at` go on with: 财政收入（含税收12亿元）增长5% with the name before it, else what was carried. */
function subjectOfBracket({ paragraph, lexicon }: Reading, start: number, at: number, carried: Carried | undefined): Carried | undefined {
  const names = namesBefore(paragraph, start, at, false, lexicon).slice(-1);
  if (names.length === 0 || lexicon.plannedBases.endingAt(paragraph.masked, at)) return carried;
  return { names, statistic: 'level', increment: 0, owner: names[0], recent: names, respectively: false, end: at };
}

const isOpening = signs('（(');
const isBracketEnd = signs('）)');

const isFullStop = signs('。！？!?\n');

const isNextSentence = ({ folded, landmarks }: ParagraphText, start: number, end: number): boolean =>
  anyPlace(landmarks, landmark.stop, start, end, (at) => isFullStop(folded, at));

/** A fall is written without a sign: 下降2.5%~3% is from -2.5 to -3. */
const negative = (written: string): string =>
  written
    .split('~')
    .map((end) => (end.startsWith('-') ? end : `-${end}`))
    .join('~');

/** 好于5.5%左右的预期目标, 完成3万亩任务: the figure is the target that the result is held against. */
function isTargetQuoted({ paragraph, lexicon }: Reading, figure: FigureToken): boolean {
  const { start, end } = figure.span;
  // 完成年度目标（240亿元）的110.4%.
  if (figure.unit && isOpening(paragraph.masked, start - 1) && lexicon.plannedBases.endingAt(paragraph.masked, start - 1)) return true;
  if (figure.unit && !figure.classifier && lexicon.plannedBases.startingAt(paragraph.masked, end)) return true;
  return paragraph.masked[end] === '的' && goalAt(paragraph, end + 1, lexicon) !== undefined;
}

/** 预期目标, 年度任务 at an offset. */
const goalAt = ({ masked }: ParagraphText, at: number, { lists: { intended, intendedHeads } }: Lexicon): string | undefined =>
  (intended.startingAt(masked, at) ?? intendedHeads.startingAt(masked, at))?.word;

/** 低于3%左右的预期目标〔2.1个百分点〕: how far from the target just quoted, with the verb before that. */
function gapToTarget({ paragraph, lexicon, figures }: Reading, index: number): Predicate | undefined {
  const [target, figure] = [figures[index - 1], figures[index]];
  if (!target || figure?.unit?.dimension !== 'points' || paragraph.masked[target.span.end] !== '的') return undefined;
  if (goalAt(paragraph, target.span.end + 1, lexicon) !== paragraph.masked.slice(target.span.end + 1, figure.span.start)) return undefined;
  const compared = predicateBefore(paragraph, target.span.start, 0, lexicon);
  const comparison = paragraph.masked.slice(compared.start, target.span.start);
  return lexicon.gaps.test(comparison) ? { ...compared, start: target.span.end, verb: 'gap', bound: undefined, comparison } : undefined;
}

/** 适老化改造 names its own action: 新增 before it in the list does not hold for it. */
const isAction = ({ names }: Subject, lexicon: Lexicon): boolean => lexicon.weakStops.ends(names.at(-1)?.phrase ?? '');

/** How many figures each go to a name of their own: 分别增长4.8%、6.2%; also 完成计划的51%、53%, as many again for the same names. */
function respectiveCount(reading: Reading, index: number, predicate: Predicate, subject: Subject, carried: Carried | undefined): number {
  const { length } = subject.names;
  if (length < 2) return 1;
  if (predicate.respectively) return listLength(reading, index, length);
  return subject.elided && carried?.respectively && listLength(reading, index, length + 1) === length ? length : 1;
}

const isClosing = signs('，。；,;');

/** Where the names of a figure begin, or its predicate where it has none of its own. */
const namedFrom = ({ elided, names }: Subject, predicate: Predicate): number =>
  elided ? predicate.start : (names[0]?.span.start ?? predicate.start);

/** 年均 may stand before the figure or before the name, or at its head: 年均城镇调查失业率4.7%. */
function isSteady({ paragraph: { masked }, lexicon }: Reading, predicate: Predicate, figure: FigureToken, named: number): boolean {
  const { steady } = lexicon.lists;
  return (
    steady.isIn(masked, predicate.start, figure.span.start) ||
    steady.startingAt(masked, named) !== undefined ||
    steady.endingAt(masked, named) !== undefined
  );
}

/** The names that one figure is given for: its own of a 分别 list, all with 均, else one. */
function namesFor(
  subject: Subject,
  predicate: Predicate,
  token: FigureToken,
  offset: number | undefined,
  reading: Reading,
): readonly Name[] {
  if (offset !== undefined) return subject.names.slice(offset, offset + 1);
  return predicate.each ? subject.names : oneName(subject.names, token, reading.paragraph, reading.lexicon);
}

/** Steps over 大关, 新台阶, 安排 that close the figure before, 中 behind what is counted. */
function afterClosing(text: string, from: number, end: number, { lists, nounParts }: Lexicon): number {
  const among = from > 0 && !nounParts.startingAt(text, from, end) ? lists.among.startingAt(text, from, end) : undefined;
  return from + ((among ?? lists.afterFigure.startingAt(text, from, end))?.word.length ?? 0);
}

const noStatements: readonly ParagraphStatement[] = [];
const noTimes: readonly Time[] = [];
const steadyTime: Time = { kind: 'steady' };

/** What a figure leaves to those behind it. */
interface Read {
  readonly carried: Carried | undefined;
  readonly next: number;
  /** Where the next name may begin: numbers that are no figure (15分钟便民生活圈) stay part of it. */
  readonly end: number;
}

/** A figure that says nothing: what was carried to it goes on. */
const skipped = (index: number, end: number, carried: Carried | undefined): Read => ({ carried, next: index + 1, end });

/** 12个〔国控断面水质优良比例〕: the name behind the count is that of the next figure, without it. */
const hasNameBehind = ({ paragraph, lexicon }: Reading, { classifier, span }: FigureToken): boolean =>
  classifier && lexicon.names.startingAt(paragraph.masked, span.end) !== undefined;

/** Adds what a figure and those of its list state. */
function readFigure(
  reading: Reading,
  index: number,
  previousEnd: number,
  carried: Carried | undefined,
  statements: ParagraphStatement[],
): Read {
  const { paragraph, lexicon, figures } = reading;
  const figure = figures[index] as FigureToken;
  const plain = gapToTarget(reading, index) ?? predicateBefore(paragraph, figure.span.start, previousEnd, lexicon);
  if (isThreshold(reading, index, plain) || isIncident(reading, index)) return skipped(index, previousEnd, carried);
  if (isFloor(reading, index, plain)) return skipped(index, figure.span.end, carried);
  const closed = afterClosing(paragraph.masked, Math.max(previousEnd, yearEndBefore(reading, plain.start)), plain.start, lexicon);
  const shared = respectiveAction(reading, index, closed, plain, carried);
  // 甲、乙分别接待读者86万人次、观众42万人次: what is said of one of them alone begins behind 分别.
  const from = shared ? closed : (respectivelyEnd(paragraph, closed, plain.start, lexicon) ?? closed);
  const predicate = shared ?? (isInTurn(reading, index, from, plain, carried) ? { ...plain, respectively: true } : plain);
  const before = membersBefore(reading, index, from, predicate);
  const quoted = isTargetQuoted(reading, figure);
  const noun = quoted ? undefined : nounOf(reading, index, predicate, before);
  const subject = subjectOf(reading, { predicate, before, noun, carried, from, index });
  if (!subject || !isAmount(figure, subject.names, predicate, lexicon, isClosing(paragraph.folded, figure.span.end)))
    return skipped(index, hasNameBehind(reading, figure) ? figure.span.end : previousEnd, carried);
  const count = respectiveCount(reading, index, predicate, subject, carried);
  const named = namedFrom(subject, predicate);
  const told =
    (predicate.from ? originTime(paragraph.masked.slice(predicate.start, figure.span.start), lexicon) : undefined) ??
    timeBefore(reading, predicate, figure, previousEnd);
  const average = averageBefore(reading, predicate, figure, named, told);
  const time = told ?? (isSteady(reading, predicate, figure, named) ? steadyTime : undefined);
  const increment =
    incrementOf(subject.verb, subject.names.at(-1)?.phrase ?? '', predicate, lexicon) ??
    (subject.listed &&
    predicate.verb === undefined &&
    !isAction(subject, lexicon) &&
    !lexicon.lists.tallies.isIn(paragraph.masked, predicate.start, figure.span.start)
      ? (carried?.increment ?? 0)
      : 0);
  const dated = predicate.respectively && subject.names.length === 1 ? timesListed(reading, index, predicate) : noTimes;
  const listEnd = figures[index + count - 1] as FigureToken;
  const counted = noun !== undefined;
  let last: ParagraphStatement | undefined;
  let total: Name | undefined;
  for (let offset = 0; offset < Math.max(count, dated.length); offset += 1) {
    const token = figures[index + offset] as FigureToken;
    const names = namesFor(subject, predicate, token, count > 1 ? offset : undefined, reading);
    total = names.length === 1 && subject.elided && names[0] !== subject.names.at(-1) && count === 1 ? names[0] : undefined;
    const turned = offset === 0 ? predicate : turnedTo(reading, figures[index + offset - 1], token, predicate);
    for (const name of names) {
      const { elided } = subject;
      const worded = {
        token,
        name,
        predicate: turned,
        carried,
        increment,
        elided,
        counted,
        quoted,
        listEnd,
        time: dated[offset] ?? time,
        average,
      };
      last = statementOf(reading, worded);
      statements.push(last);
    }
  }
  const read = Math.max(count, dated.length);
  const end = Math.max(
    figures[index + read - 1]?.span.end ?? 0,
    noun?.span.end ?? 0,
    subject.end ?? predicate.measureEnd ?? 0,
    figure.span.end,
  );
  return {
    end,
    carried: last && {
      names: subject.names,
      statistic: last.statistic,
      increment,
      owner: total ?? subject.owner ?? subject.names.at(-1),
      recent: recentNames(carried, subject),
      end,
      unit: figure.unit,
      respectively: count > 1,
    },
    next: index + read,
  };
}

/** The last subjects that had a figure of their own. */
function recentNames(carried: Carried | undefined, { names, elided }: Subject): readonly Name[] {
  if (elided) return carried?.recent ?? [];
  const all = carried ? carried.recent.concat(names) : names;
  return all.length > 8 ? all.slice(-8) : all;
}

/** 分别增长5%、〔下降〕3%: the predicate with the verb that a figure of the list has of its own. */
function turnedTo({ paragraph, lexicon }: Reading, before: FigureToken | undefined, token: FigureToken, predicate: Predicate): Predicate {
  const own = before && predicateBefore(paragraph, token.span.start, before.span.end + 1, lexicon);
  return own?.verb ? { ...predicate, start: own.start, verb: own.verb, bound: own.bound, better: own.better } : predicate;
}

/** What only the statement needs to know of its figure. */
interface Placed extends Worded {
  /** The noun after the number is what is counted. */
  readonly counted: boolean;
  /** The last figure of a 分别 list, whose bound holds for all. */
  readonly listEnd: FigureToken;
  readonly time: Time | undefined;
  /** The same where the figure is a change, which 年均 makes an average. */
  readonly average: Time | undefined;
}

function statementOf(reading: Reading, at: Placed): ParagraphStatement {
  const { lexicon, paragraph } = reading;
  const { token, name, predicate } = at;
  const { statistic, sign } = statisticOf(at, lexicon, paragraph);
  const bound = boundOf(token, at.listEnd, predicate);
  const isOwn = isIndexNumber(at, statistic, lexicon);
  const scope = at.elided ? undefined : scopeBefore(paragraph.masked, name.span.start, lexicon);
  const basis = basisIn(paragraph, at.elided ? predicate.start : name.span.start, token.number.start, lexicon);
  return {
    indicator: isOwn ? name.phrase : name.text,
    phrase: name.phrase,
    known: name.known && !isOwn,
    statistic,
    value: sign < 0 ? negative(token.written) : token.written,
    bound,
    intended: at.quoted || (!predicate.ofPlan && statistic !== 'gap' && isIntended(paragraph, token, lexicon)),
    base: predicate.from,
    measured: (name.known || !at.counted) && !isShareOfPlan(at, lexicon),
    number: token.number,
    span: token.span,
    unit: token.unit ?? bareUnitOf(name, statistic, lexicon),
    time: isChange(statistic) ? (at.average ?? at.time) : at.time,
    name: at.elided ? undefined : name.span,
    scope,
    basis,
  };
}

const isChange = (statistic: Statistic): boolean => statistic === 'growth' || statistic === 'increment' || statistic === 'ratioChange';

/** 城乡居民收入比1.97: the number alone is the amount, of the same kind as another such number; undefined where a unit is wanted. */
const bareUnitOf = (name: Worded['name'], statistic: Statistic, lexicon: Lexicon): Unit | undefined =>
  (statistic === 'ratio' || statistic === 'increment') && name.known && lexicon.indicator(name.text)?.dimension === indexUnit.dimension
    ? indexUnit
    : undefined;

/** 居民消费价格指数为102.1: where the year before is 100, the number is no rise, which the name stands for elsewhere. */
const isIndexNumber = ({ name, token, predicate: { verb } }: Worded, statistic: Statistic, lexicon: Lexicon): boolean =>
  statistic === 'ratio' &&
  name.known &&
  verb !== 'up' &&
  verb !== 'down' &&
  lexicon.lists.indexEnds.ends(name.phrase) &&
  lexicon.lists.changeNames.ends(name.text) &&
  /^(?:[89]\d|1[0-4]\d)(?!\d)/.test(token.written);

/** 目标任务的43% says what of is not told, and 森林覆盖率…完成目标的98% is no rate of that name. */
const isShareOfPlan = ({ name, predicate }: Worded, lexicon: Lexicon): boolean =>
  lexicon.plannedBases.has(name.phrase) || (predicate.ofPlan && isRateNamed(name, lexicon));

/** 全市 of 全市一般公共预算收入. */
function scopeBefore(text: string, at: number, lexicon: Lexicon): string | undefined {
  const before = lexicon.lead.endingAt(text, at);
  return before?.tags.includes('region') ? before.word : undefined;
}

/** 同口径 of 同口径增长5%, before the name or between name and figure; the longest where several stand there. */
function basisIn({ folded: text, landmarks }: ParagraphText, from: number, to: number, lexicon: Lexicon): string | undefined {
  if (to - from > 60 || (landmarks.all & (landmark.basis | landmark.adjustment)) === 0) return undefined;
  for (let at = from; at < to; at += 1) {
    const found = lexicon.bases.startingAt(text, at, to);
    if (found) return found.word;
  }
  const adjusted = anyPlace(landmarks, landmark.adjustment, from, to) && text.slice(from, to).match(lexicon.adjusted);
  if (adjusted) return adjusted[0];
  const before = /[，,\s]/.test(text[from - 1] ?? '') ? from - 1 : from;
  return lexicon.bases.endingAt(text, before)?.word;
}
