import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bound, Unit } from '../quantity/quantity.ts';
import type { Span } from '../text/span.ts';
import { type FigureToken, figuresIn, type YearToken } from './figures.ts';
import { numeralCounts, numeralFigures } from './numeral-figures.ts';
import { endOf, lastVerb, type Name, named, namesBefore } from './name.ts';
import { nounAfter } from './noun.ts';
import { type ParagraphText, paragraphText } from './paragraph.ts';
import { type Predicate, predicateBefore } from './predicate.ts';
import type { Statistic } from './statement.ts';
import { type Time, timeBefore } from './time.ts';

/** A statement as its paragraph alone gives it: spans are offsets into the paragraph, the year still relative. */
export interface ParagraphStatement {
  readonly indicator: string;
  readonly phrase: string;
  readonly known: boolean;
  readonly statistic: Statistic;
  /** Digits with sign, `low~high` for a range; absent for a target without a number. */
  readonly value?: string;
  readonly unit?: Unit;
  readonly bound: Bound;
  readonly time?: Time;
  readonly intended: boolean;
  readonly base: boolean;
  readonly measured: boolean;
  readonly name?: Span;
  readonly number: Span;
  readonly span: Span;
}

/** What is known at a figure before its statistic is decided. */
interface Sentence {
  readonly paragraph: ParagraphText;
  readonly lexicon: Lexicon;
  readonly figures: readonly FigureToken[];
  readonly years: readonly YearToken[];
}

/** What the next figure may leave out: the subject, its growth, the verb 新增. */
interface Carried {
  readonly names: readonly Name[];
  readonly statistic: Statistic;
  readonly unit?: Unit;
  readonly increment: number;
  /** Who a measure that follows belongs to: 企业 of 企业总数. */
  readonly owner: Name | undefined;
  /** Offset after the statement that it is carried from. */
  readonly end: number;
}

/**
 * All statements of a paragraph, in order. It depends on the text of the paragraph alone, so equal paragraphs read equally;
 * any string is read, and what is not understood is left out.
 */
export function readParagraph(text: string, lexicon: Lexicon): ParagraphStatement[] {
  const paragraph = paragraphText(text);
  const { figures: digits, years } = figuresIn(paragraph.folded, paragraph.quoted, lexicon);
  const figures = [...digits, ...numeralFigures(paragraph.folded, paragraph.quoted, lexicon)].sort((a, b) => a.span.start - b.span.start);
  const sentence: Sentence = { paragraph, lexicon, figures, years };
  const statements: ParagraphStatement[] = [];
  let carried: Carried | undefined;
  for (let index = 0; index < figures.length; ) {
    const figure = figures[index] as FigureToken;
    const previousEnd = Math.min(Math.max(figures[index - 1]?.span.end ?? 0, carried?.end ?? 0), figure.span.start);
    if (carried && /[。！？!?\n]/.test(paragraph.folded.slice(carried.end, figure.span.start))) carried = undefined;
    const read = statementsAt(sentence, index, previousEnd, carried);
    statements.push(...read.statements);
    carried = read.carried;
    index = read.next;
  }
  return [...statements, ...withoutNumber(sentence), ...countsInWords(sentence)].sort((a, b) => a.span.start - b.span.start);
}

/** The years that may date a figure: not those it is compared with (较2020年), nor those that date an earlier base (由2020年的). */
function yearsFor(sentence: Sentence, predicate: Predicate, figure: FigureToken): readonly YearToken[] {
  const { paragraph, years } = sentence;
  if (predicate.from) return years.filter((token) => token.span.end <= figure.span.start);
  return years.filter((token) => token.span.end <= predicate.start && !/[比较由从]$/.test(paragraph.folded.slice(0, token.span.start)));
}

/** Steps over 大关, 新台阶, 安排 that close the figure before. */
function afterClosing(text: string, from: number, end: number, lexicon: Lexicon): number {
  const closing = lexicon.words.afterFigure.find((word) => text.startsWith(word, from) && from + word.length <= end);
  return closing ? from + closing.length : from;
}

/** The names before a figure; before a 分别 list they are split until there are as many as figures. */
function membersBefore(sentence: Sentence, index: number, from: number, predicate: Predicate): Name[] {
  const { paragraph, lexicon } = sentence;
  const listed = namesBefore(paragraph, from, predicate.start, false, lexicon);
  if (!predicate.respectively || listed.length === listLength(sentence, index, 12)) return listed;
  return namesBefore(paragraph, from, predicate.start, true, lexicon);
}

interface Read {
  readonly statements: readonly ParagraphStatement[];
  readonly carried: Carried | undefined;
  readonly next: number;
}

function statementsAt(sentence: Sentence, index: number, previousEnd: number, carried: Carried | undefined): Read {
  const { paragraph, lexicon, figures, years } = sentence;
  const figure = figures[index] as FigureToken;
  const predicate = predicateBefore(paragraph.masked, figure.span.start, previousEnd, lexicon);
  const year = years.filter((token) => token.span.end <= predicate.start).at(-1);
  const from = afterClosing(paragraph.masked, Math.max(previousEnd, year?.span.end ?? 0), predicate.start, lexicon);
  const before = membersBefore(sentence, index, from, predicate);
  const noun = nounOf(sentence, index, predicate, before);
  const subject = subjectOf(sentence, { predicate, before, noun, carried, from, index });
  const skipped: Read = { statements: [], carried, next: index + 1 };
  if (isThreshold(sentence, index) || isIncident(sentence, figure)) return skipped;
  if (!subject) return skipped;
  if (!isFigure(figure, subject.names, predicate, lexicon)) return skipped;
  const count = predicate.respectively && subject.names.length > 1 ? listLength(sentence, index, subject.names.length) : 1;
  const steady = lexicon.words.steady.some((word) => paragraph.masked.slice(predicate.start, figure.span.start).includes(word));
  const time = timeBefore(paragraph.folded, sentenceStart(paragraph.folded, figure.span.start), figure.span.start, previousEnd, yearsFor(sentence, predicate, figure)) ?? (steady ? ({ kind: 'cumulative' } as const) : undefined);
  const increment = incrementOf(subject.verb, subject.names.at(-1)?.phrase ?? '', predicate, lexicon) ?? (subject.listed && predicate.verb === undefined ? (carried?.increment ?? 0) : 0);
  const statements = Array.from({ length: count }, (_, offset) => figures[index + offset] as FigureToken).flatMap((token, offset) => {
    const names = count > 1 ? subject.names.slice(offset, offset + 1) : predicate.each ? subject.names : oneName(subject.names, token, paragraph, lexicon);
    return names.map((name) => statementOf(sentence, { token, name, predicate, carried, increment, elided: subject.elided, counted: noun !== undefined, listEnd: figures[index + count - 1] as FigureToken, ...(time && { time }) }));
  });
  const first = statements.at(-1);
  return {
    statements,
    carried: first && {
      names: subject.names,
      statistic: first.statistic,
      increment,
      owner: subject.owner ?? subject.names.at(-1),
      end: Math.max(figures[index + count - 1]?.span.end ?? 0, noun?.span.end ?? 0, figure.span.end),
      ...(figure.unit && { unit: figure.unit }),
    },
    next: index + count,
  };
}

/** Names joined by 、 before one amount are one thing (社会救助金、优抚金); before a rate the last one is meant. */
function oneName(names: readonly Name[], token: FigureToken, paragraph: ParagraphText, lexicon: Lexicon): readonly Name[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || first === last) return names;
  if (last.achieved) return [{ ...last, ...named(names.map((name) => name.phrase).join('、'), lexicon) }];
  const whole = paragraph.masked.slice(first.span.start, last.span.end).replace(/\s/g, '');
  const isAmount = token.unit !== undefined && !/^(ratio|points|multiple)/.test(token.unit.dimension);
  if (last.known || !(isAmount || whole.includes('等'))) return [last];
  return [{ ...last, ...named(whole, lexicon), span: { start: first.span.start, end: last.span.end } }];
}

interface Subject {
  readonly names: readonly Name[];
  readonly elided: boolean;
  /** Joined to the statement before by 、: what that one left out holds here too. */
  readonly listed: boolean;
  readonly verb?: string;
  readonly owner?: Name;
}

/** What the figure is of: the noun counted after it, the name before it, or the subject carried over. */
function subjectOf(
  sentence: Sentence,
  at: { predicate: Predicate; before: readonly Name[]; noun: Name | undefined; carried: Carried | undefined; from: number; index: number },
): Subject | undefined {
  const { paragraph, lexicon } = sentence;
  const { predicate, before, noun, carried } = at;
  const between = paragraph.masked.slice(carried?.end ?? at.from, predicate.start);
  const listed = carried !== undefined && /^\s*[、和及与]/.test(paragraph.masked.slice(carried.end, carried.end + 2));
  const verb = before.at(-1)?.verb ?? lastVerb(paragraph, at.from, predicate.start, lexicon);
  const withVerb = verb === undefined ? {} : { verb };
  if (noun) return { names: [noun], elided: false, listed, ...withVerb };
  const last = before.at(-1);
  if (last && before.length > 0) {
    const owner = carried?.owner;
    if (owner && lexicon.words.totals.includes(last.phrase)) return { names: [owner], elided: true, listed, owner, ...withVerb };
    if (owner && isOfOwner(last, between, carried, lexicon)) {
      return { names: [{ ...last, ...named(owner.phrase + last.phrase, lexicon) }], elided: false, listed, owner, ...withVerb };
    }
    const organisation = carried ? undefined : organisationBefore(sentence, last, at.from);
    if (organisation) return { names: [{ ...last, ...named(organisation.phrase + last.phrase, lexicon) }], elided: false, listed, owner: organisation, ...withVerb };
    return { names: before, elided: false, listed, ...withVerb };
  }
  if (carried) return { names: carried.names, elided: true, listed, ...withVerb, ...(carried.owner && { owner: carried.owner }) };
  const fallback = clauseBefore(sentence, at.from, predicate.start);
  return fallback.length > 0 ? { names: fallback, elided: true, listed: false, ...withVerb } : undefined;
}

/** 占全国比重, 总投资: a measure of what was named just before. */
function isOfOwner(name: Name, between: string, carried: Carried | undefined, lexicon: Lexicon): boolean {
  if (name.known || !carried) return false;
  if (/[。！？!?；;]/.test(between)) return false;
  if (/^(?:占|相当于|在.*占)/.test(name.phrase)) return true;
  const isMeasure = endOf(name.text, lexicon) === name.text;
  return isMeasure && carried.unit !== undefined && /^(count|length|area|people)/.test(carried.unit.dimension);
}

/** 某集团…，资产规模达到: a bare measure is that of the body its sentence named before. */
function organisationBefore({ paragraph, lexicon }: Sentence, measure: Name, from: number): Name | undefined {
  if (measure.known || endOf(measure.phrase, lexicon) !== measure.phrase) return undefined;
  const start = Math.max(from, sentenceStart(paragraph.folded, measure.span.start));
  const words = paragraph.masked.slice(start, measure.span.start);
  const end = Math.max(...lexicon.words.organisations.map((ending) => words.lastIndexOf(ending) + (words.includes(ending) ? ending.length : 0)));
  return end > 0 ? namesBefore(paragraph, start, start + end, false, lexicon).at(-1) : undefined;
}

/** The subject of the clause before, where a clause begins with its verb: 工业投资持续回升，增长12%. */
function clauseBefore(sentence: Sentence, from: number, end: number): readonly Name[] {
  const { paragraph, lexicon } = sentence;
  const comma = Math.max(paragraph.masked.lastIndexOf('，', end), paragraph.masked.lastIndexOf(',', end));
  if (comma <= from || /[。；！？]/.test(paragraph.masked.slice(comma, end))) return [];
  const predicate = predicateBefore(paragraph.masked, comma, from, lexicon);
  const names = namesBefore(paragraph, from, predicate.start, false, lexicon);
  return names.filter((name) => name.known);
}

/** The counted noun after the figure, where it and not the name before says what is counted. */
function nounOf(sentence: Sentence, index: number, predicate: Predicate, before: readonly Name[]): Name | undefined {
  const { paragraph, lexicon, figures } = sentence;
  const figure = figures[index] as FigureToken;
  if (!figure.unit || /^(points|multiple)/.test(figure.unit.dimension)) return undefined;
  if (figure.unit.dimension === 'ratio' && (before.length > 0 || !isShareOf(paragraph, figure))) return undefined;
  const hasSubject = before.length > 0 && (before.some((name) => name.known) || predicate.verb === 'to');
  const mayPrecede = figure.classifier || predicate.verb === 'up' || isPlaceName(before.at(-1)?.phrase ?? '', lexicon);
  if (hasSubject || (before.length > 0 && !mayPrecede)) return undefined;
  const completed = lexicon.words.achieve.some((verb) => paragraph.masked.slice(predicate.start, figure.span.start).includes(verb));
  const noun = nounAfter(paragraph, figure.span.end, completed, lexicon);
  if (!noun) return undefined;
  const owner = before.at(-1);
  const text = owner && !figure.classifier && isPlaceName(owner.phrase, lexicon) ? owner.phrase + noun.text : noun.text;
  return { ...named(text, lexicon), span: noun.span };
}

/** 近六成企业, 61%的污水处理厂: a share of what follows. */
const isShareOf = (paragraph: ParagraphText, figure: FigureToken): boolean =>
  paragraph.masked[figure.span.end] === '的' || (!/[%‰]/.test(figure.unit?.written ?? '') && /\p{Script=Han}/u.test(paragraph.masked[figure.span.end] ?? ''));

const isPlaceName = (name: string, lexicon: Lexicon): boolean => lexicon.words.placeEndings.some((ending) => name.endsWith(ending));

/** Time spans are figures only as measures of their own (受教育年限, 优良天数); a number without unit only for an index. */
function isFigure(figure: FigureToken, names: readonly Name[], predicate: Predicate, lexicon: Lexicon): boolean {
  const name = names.at(-1);
  if (!name) return false;
  const { words } = lexicon;
  if (!figure.unit) {
    const isIndex = name.known || [...words.indexEnds, ...words.ratioEnds].some((ending) => name.text.endsWith(ending));
    return isIndex && predicate.verb !== undefined && figure.written.includes('.');
  }
  if (!figure.unit.dimension.startsWith('time')) return true;
  return words.durations.some((ending) => name.text.endsWith(ending)) || (name.known && predicate.verb !== undefined);
}

/** 10亿元以上重大项目50个: the first figure says which projects, not how much. */
function isThreshold({ paragraph, figures, lexicon }: Sentence, index: number): boolean {
  const figure = figures[index];
  const next = figures[index + 1];
  if (!figure?.bound || !next || figure.classifier || /%|点/.test(figure.unit?.written ?? '%')) return false;
  const noun = nounAfter(paragraph, figure.span.end, false, lexicon);
  return noun !== undefined && next.span.start >= noun.span.end && next.span.start <= noun.span.end + 3;
}

/** 6类10项 counts 项 only; 1起疫情 is a case that happened, not a quantity. */
function isIncident({ paragraph, lexicon }: Sentence, figure: FigureToken): boolean {
  const next = paragraph.folded[figure.span.end] ?? '';
  if (!figure.classifier) return false;
  return /\d/.test(next) || (lexicon.words.incidents.includes(figure.unit?.written ?? '') && /\p{Script=Han}/u.test(next));
}

/** How many of the following figures belong to a 分别 list: 4.8%、6.2%和7%. */
function listLength(sentence: Sentence, index: number, most: number): number {
  const { paragraph, figures } = sentence;
  let length = 1;
  while (length < most) {
    const here = figures[index + length - 1];
    const next = figures[index + length];
    if (!here || !next || !/^\s*(?:左右|以上)?[、，,和及与]?\s*(?:约|超|近|超过|突破)?\s*$/.test(paragraph.folded.slice(here.span.end, next.span.start))) break;
    length += 1;
  }
  return length;
}

/** 1 for 新增 and the like, -1 for 减少, 0 for a verb that is neither; undefined where there is no verb. */
function incrementOf(verb: string | undefined, name: string, predicate: Predicate, lexicon: Lexicon): number | undefined {
  const { words } = lexicon;
  if (predicate.verb === 'increment') return 1;
  if (verb === undefined) return undefined;
  if (words.decreaseLeads.includes(verb)) return -1;
  const isNew = (verb.startsWith('新') || (name.startsWith('新') && words.build.includes(verb))) && !words.notIncrement.some((word) => verb.includes(word));
  return isNew || words.predicate.increment.includes(verb) || words.incrementLeads.includes(verb) ? 1 : 0;
}

function statementOf(
  sentence: Sentence,
  at: {
    token: FigureToken;
    name: Name;
    predicate: Predicate;
    carried: Carried | undefined;
    increment: number;
    elided: boolean;
    counted: boolean;
    listEnd: FigureToken;
    time?: Time;
  },
): ParagraphStatement {
  const { lexicon, paragraph } = sentence;
  const { token, name, predicate } = at;
  const { statistic, sign } = statisticOf(at, lexicon, paragraph);
  const bound = boundOf(token, at.listEnd, predicate);
  const clause = paragraph.folded.slice(Math.max(sentenceStart(paragraph.folded, token.span.start), (at.carried?.end ?? 0)), token.span.start);
  return {
    indicator: name.text,
    phrase: name.phrase,
    known: name.known,
    statistic,
    value: sign < 0 && !token.written.startsWith('-') ? `-${token.written}` : token.written,
    bound,
    intended: isIntended(clause, lexicon),
    base: predicate.from,
    measured: name.known || !at.counted,
    number: token.number,
    span: token.span,
    ...(token.unit && { unit: token.unit }),
    ...(at.time && { time: at.time }),
    ...(!at.elided && { name: name.span }),
  };
}

/** Which kind of number it is, and its sign, from unit and verb. */
function statisticOf(
  at: { token: FigureToken; name: Name; predicate: Predicate; carried: Carried | undefined; increment: number; elided: boolean },
  lexicon: Lexicon,
  paragraph: ParagraphText,
): { statistic: Statistic; sign: number } {
  const { predicate, name, token } = at;
  const { words } = lexicon;
  const dimension = token.unit?.dimension ?? 'ratio';
  const entry = name.known ? lexicon.indicator(name.text) : undefined;
  const falls = predicate.verb === 'down';
  const moves = predicate.verb === 'up' || falls;
  const clause = paragraph.masked.slice(Math.max(0, predicate.start - 16), predicate.start).split(/[，。；、,;]/).at(-1) ?? '';
  if (dimension === 'points') {
    if (predicate.verb === 'gap') return { statistic: 'gap', sign: 1 };
    if (predicate.verb === 'contribution' || words.predicate.contribution.some((word) => clause.includes(word))) return { statistic: 'contribution', sign: 1 };
    return { statistic: 'ratioChange', sign: falls ? -1 : 1 };
  }
  if (dimension.startsWith('multiple')) return { statistic: moves ? 'growth' : 'ratio', sign: falls ? -1 : 1 };
  if (dimension === 'ratio') {
    if (predicate.verb === 'gap') return { statistic: 'gap', sign: 1 };
    if (words.contributionNames.some((ending) => name.text.endsWith(ending))) return { statistic: 'contribution', sign: 1 };
    const isRate = entry ? entry.statistic === 'ratio' && entry.dimension === 'ratio' : words.ratioEnds.some((ending) => name.text.endsWith(ending));
    const isChange = words.changeNames.some((ending) => name.text.endsWith(ending));
    if (moves) return { statistic: isChange ? 'ratio' : isRate ? 'ratioChange' : 'growth', sign: falls ? -1 : 1 };
    if (at.elided && at.carried?.statistic === 'growth' && !isRate && predicate.verb !== 'to') return { statistic: 'growth', sign: 1 };
    return { statistic: entry && entry.dimension !== 'ratio' && !isChange ? 'growth' : 'ratio', sign: 1 };
  }
  if (predicate.verb === 'down') return { statistic: 'increment', sign: -1 };
  if (predicate.verb === 'up') return { statistic: 'increment', sign: 1 };
  if (predicate.verb === 'to') return { statistic: 'level', sign: 1 };
  if (at.increment !== 0) return { statistic: 'increment', sign: at.increment };
  return { statistic: 'level', sign: 1 };
}

/** The bound after the number, else the one before it; a bound after the last of a 分别 list binds all of them. */
function boundOf(token: FigureToken, listEnd: FigureToken, predicate: Predicate): Bound {
  const after = token.bound ?? listEnd.bound;
  return after ?? predicate.bound ?? '=';
}

/** True where the words before the number speak of a target and not of what came of it: 预期目标为…; 实际 ends it. */
function isIntended(clause: string, lexicon: Lexicon): boolean {
  const { words } = lexicon;
  const intended = Math.max(...words.intended.map((word) => clause.lastIndexOf(word)));
  return intended >= 0 && !/实际|完成|实现|高于|超过|好于/.test(clause.slice(intended));
}

/** Targets that are words: 居民收入增长与经济增长同步, 完成国家下达任务. */
function withoutNumber(sentence: Sentence): ParagraphStatement[] {
  const { paragraph, lexicon, figures } = sentence;
  const found: ParagraphStatement[] = [];
  for (let at = 0; at < paragraph.masked.length; at += 1) {
    const words = lexicon.withoutNumber.startingAt(paragraph.masked, at);
    if (!words) continue;
    const span = { start: at, end: at + words.word.length };
    const clause = clauseAround(paragraph.masked, span);
    at = span.end - 1;
    if (figures.some((figure) => figure.span.start >= clause.start && figure.span.end <= clause.end)) continue;
    const predicate = predicateBefore(paragraph.masked, span.start, clause.start, lexicon);
    const names = namesBefore(paragraph, clause.start, predicate.start, false, lexicon).filter((name) => name.known);
    for (const name of names) {
      found.push({
        indicator: name.text,
        phrase: name.phrase,
        known: true,
        statistic: lexicon.indicator(name.text)?.statistic ?? 'level',
        bound: '=',
        intended: false,
        base: false,
        measured: true,
        name: name.span,
        number: span,
        span,
      });
    }
  }
  return found;
}

/** 四个指挥部, 三条线路: counts in passing, with the noun after them. */
function countsInWords({ paragraph, lexicon }: Sentence): ParagraphStatement[] {
  return numeralCounts(paragraph.folded, paragraph.quoted, lexicon).flatMap((token) => {
    const noun = nounAfter(paragraph, token.span.end, false, lexicon);
    if (!noun || noun.text.length < 2) return [];
    return {
      indicator: named(noun.text, lexicon).text,
      phrase: noun.text,
      known: false,
      statistic: 'level',
      value: token.written,
      bound: '=',
      intended: false,
      base: false,
      measured: false,
      name: noun.span,
      number: token.number,
      span: token.span,
      ...(token.unit && { unit: token.unit }),
    };
  });
}

const clauseEnds = /[，。；！？：,;!?:\n]/;

function clauseAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !clauseEnds.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && !clauseEnds.test(text[end] ?? '')) end += 1;
  return { start, end };
}

/** After the last full stop before `at`. */
function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[。！？!?；;\n]/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
