import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isSizeBetween } from './amount.ts';
import { clauseStart } from './clause.ts';
import type { FigureToken } from './figures.ts';
import { type Carried, type Reading, sentenceStart } from './grammar.ts';
import { gatheringIn, ungathered } from './joined.ts';
import { lastVerb, namesBefore } from './name.ts';
import { endOf, type Name, named } from './named.ts';
import { nounAfter } from './noun.ts';
import { bodyOf, isOfOwner, withShared } from './owner.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';
import { withoutLead } from './verb.ts';

/** What a figure is of. */
export interface Subject {
  readonly names: readonly Name[];
  readonly elided: boolean;
  /** Joined to the statement before by 、: what that one left out holds here too. */
  readonly listed: boolean;
  readonly verb?: string;
  readonly owner?: Name;
}

/** What the figure is of: the noun counted after it, the name before it, or the subject carried over. */
export function subjectOf(
  reading: Reading,
  at: { predicate: Predicate; before: readonly Name[]; noun: Name | undefined; carried: Carried | undefined; from: number; index: number },
): Subject | undefined {
  const { paragraph, lexicon } = reading;
  const { predicate, before, noun, carried } = at;
  const between = paragraph.masked.slice(carried?.end ?? at.from, predicate.start);
  const listed = carried !== undefined && /^\s*[、和及与]/.test(paragraph.masked.slice(carried.end, carried.end + 2));
  const verb = before.length > 0 ? before.at(-1)?.verb : lastVerb(paragraph, at.from, predicate.start, lexicon);
  if (noun) return { names: [noun], elided: false, listed, verb };
  const last = before.at(-1);
  if (last && before.length > 0) {
    const owner = carried?.owner;
    // 新增4200家、总数超过2.9万家: the total takes no 新增 over.
    if (owner && lexicon.words.totals.includes(last.phrase)) return { names: [owner], elided: true, listed: false, owner, verb };
    if (owner && isOfOwner(last, between, carried, lexicon)) {
      // 办理提案93件，办结率、满意率均为100%: each is a measure of it.
      const measures = predicate.each ? before : [last];
      const names = measures.map((name) => ({ ...name, ...named(bodyOf(owner, name, lexicon) + name.phrase, lexicon) }));
      return { names, elided: false, listed, owner, verb };
    }
    const organisation = carried ? undefined : organisationBefore(reading, last, at.from);
    if (organisation)
      return {
        names: [{ ...last, ...named(organisation.phrase + last.phrase, lexicon) }],
        elided: false,
        listed,
        owner: organisation,
        verb,
      };
    return { names: before.map((name) => withShared(name, carried, listed, lexicon)), elided: false, listed, verb };
  }
  const head = headOf(reading, at.from, predicate.start);
  if (head.length > 0) return { names: head, elided: false, listed, verb: undefined };
  const sign = listed ? /^\s*、(\p{Script=Han})$/u.exec(between)?.[1] : undefined;
  // 存栏羊12万只、牛3.6万头: one sign is a name where a list goes on with it.
  if (sign)
    return {
      names: [{ ...named(sign, lexicon), span: { start: predicate.start - 1, end: predicate.start } }],
      elided: false,
      listed,
      verb,
    };
  const outer = outerOf(reading, at.from, predicate.start);
  if (outer.length > 0) return { names: outer, elided: false, listed: false, verb };
  if (carried)
    return {
      names: recalled(reading, predicate, carried, at.index),
      elided: true,
      listed,
      verb,
      owner: carried.owner,
    };
  const fallback = clauseBefore(reading, at.from, predicate.start);
  return fallback.length > 0 ? { names: fallback, elided: true, listed: false, verb } : undefined;
}

/** 营业收入325.6亿元、利润18.9亿元，分别增长10.3%和12.7%: as many of the last subjects as the list has figures. */
function recalled(
  reading: Reading,
  predicate: Predicate,
  { names, recent, statistic: carriedStatistic }: Carried,
  index: number,
): readonly Name[] {
  if (names.length > 1) return names;
  const count = predicate.respectively ? listLength(reading, index, recent.length) : 1;
  if (count > 1) return recent.slice(-count);
  // 接待游客1500万人次，旅游收入130亿元，均增长12%: of both.
  return predicate.each && carriedStatistic !== 'growth' && recent.length > 1 ? recent : names;
}

/** 某集团…，资产规模达到: a bare measure is that of the body its sentence named before. */
function organisationBefore({ paragraph, lexicon }: Reading, measure: Name, from: number): Name | undefined {
  if (measure.known || endOf(measure.phrase, lexicon) !== measure.phrase) return undefined;
  const start = Math.max(from, sentenceStart(paragraph.folded, measure.span.start));
  const words = paragraph.masked.slice(start, measure.span.start);
  const end = Math.max(
    ...lexicon.words.organisations.map((ending) => words.lastIndexOf(ending) + (words.includes(ending) ? ending.length : 0)),
  );
  return end > 0 ? namesBefore(paragraph, start, start + end, false, lexicon).at(-1) : undefined;
}

/** The subject of the clause before, where a clause begins with its verb: 工业投资由负转正，增长12%. */
function clauseBefore(reading: Reading, from: number, end: number): readonly Name[] {
  const { paragraph, lexicon } = reading;
  const words = paragraph.masked.slice(from, end);
  const comma = from + Math.max(words.lastIndexOf('，'), words.lastIndexOf(','));
  return comma <= from || /[。；！？]/.test(paragraph.masked.slice(comma, end)) ? [] : headOf({ paragraph, lexicon }, from, comma);
}

/** 固定资产投资（增长1.2%，目标3%）: figures in brackets are of what stands before them. */
function outerOf({ paragraph, lexicon }: Reading, from: number, end: number): readonly Name[] {
  const start = clauseStart(paragraph, from, end);
  return start > from && /[（(]/.test(paragraph.masked[start - 1] ?? '')
    ? namesBefore(paragraph, from, start - 1, false, lexicon).slice(-1)
    : [];
}

/** The known name at the head of the clause that ends at `end`: 生猪产量在“稳产”行动带动下达到. */
function headOf({ paragraph, lexicon }: Pick<Reading, 'paragraph' | 'lexicon'>, from: number, end: number): readonly Name[] {
  const start = withoutLead(paragraph.masked, clauseStart(paragraph, from, end), end, lexicon);
  const head = lexicon.names.startingAt(paragraph.masked, start, end);
  return head ? [{ ...named(head.word, lexicon), span: { start, end: start + head.word.length } }] : [];
}

/** The counted noun after the figure, where it and not the name before says what is counted. */
export function nounOf(reading: Reading, index: number, predicate: Predicate, before: readonly Name[]): Name | undefined {
  const { paragraph, lexicon, figures } = reading;
  const figure = figures[index] as FigureToken;
  if (predicate.from || !figure.unit || /^(points|multiple)/.test(figure.unit.dimension)) return undefined;
  if (figure.unit.dimension === 'ratio' && (before.length > 0 || !isShareOf(paragraph, figure))) return undefined;
  const hasSubject = before.length > 0 && (before.some((name) => name.known) || predicate.verb === 'to');
  const mayPrecede = figure.classifier || predicate.verb === 'up' || isPlaceName(before.at(-1)?.phrase ?? '', lexicon);
  if (hasSubject || (before.length > 0 && !mayPrecede)) return undefined;
  // 迈上6万亿元台阶: a step on the way, not a thing that is counted.
  if (lexicon.words.afterFigure.some((word) => paragraph.masked.startsWith(word, figure.span.end))) return undefined;
  const completed = lexicon.words.achieve.some((verb) => paragraph.masked.slice(predicate.start, figure.span.start).includes(verb));
  const next = figures[index + 1];
  const noun = nounAfter(paragraph, next && isSizeBetween(figure, next) ? next.span.end : figure.span.end, completed, lexicon);
  if (!noun) return undefined;
  const owner = before.at(-1);
  const text = owner && !figure.classifier && isPlaceName(owner.phrase, lexicon) ? owner.phrase + noun.text : noun.text;
  const entry = lexicon.indicator(text);
  return { text: entry?.name ?? text, phrase: text, known: entry !== undefined, span: noun.span };
}

/** 近六成企业, 61%的污水处理厂: a share of what follows. */
const isShareOf = (paragraph: ParagraphText, figure: FigureToken): boolean =>
  paragraph.masked[figure.span.end] === '的' ||
  (!/[%‰]/.test(figure.unit?.written ?? '') && /\p{Script=Han}/u.test(paragraph.masked[figure.span.end] ?? ''));

const isPlaceName = (name: string, lexicon: Lexicon): boolean => lexicon.words.placeEndings.some((ending) => name.endsWith(ending));

/** The names before a figure; before a 分别 list they are split until there are as many as figures. */
export function membersBefore(reading: Reading, index: number, from: number, predicate: Predicate): Name[] {
  const { paragraph, lexicon } = reading;
  const { measure } = predicate;
  const measured = (names: Name[]): Name[] => {
    if (measure === undefined) return names;
    if (names.length > 0 || predicate.respectively) return names.map((name) => ({ ...name, ...named(name.phrase + measure, lexicon) }));
    return [{ ...named(measure, lexicon), span: { start: predicate.start, end: predicate.start + measure.length } }];
  };
  const listed = namesBefore(paragraph, from, predicate.start, false, lexicon);
  const series = predicate.respectively ? seriesOf(reading, index, from, predicate) : undefined;
  if (series) return series;
  const pair = predicate.respectively && listed.length === 1 ? pairOf(reading, index, from, listed[0]) : undefined;
  if (pair) return pair;
  if (!predicate.respectively) return measured(listed);
  if (listed.length === listLength(reading, index, 12)) return measured(ungathered(listed, lexicon));
  return measured(ungathered(namesBefore(paragraph, from, predicate.start, true, lexicon), lexicon));
}

/** 第一、二、三产业增加值分别为…, 三次产业增加值分别增长…: one word for the members of a series, as many as the list has figures. */
function seriesOf(reading: Reading, index: number, from: number, predicate: Predicate): Name[] | undefined {
  const { paragraph, lexicon } = reading;
  const start = clauseStart(paragraph, from, predicate.start);
  for (let at = start; at < predicate.start; at += 1) {
    const found = lexicon.series.startingAt(paragraph.masked, at, predicate.start);
    if (!found) continue;
    const members = lexicon.words.series[found.word] ?? [];
    const tail = paragraph.masked.slice(at + found.word.length, predicate.start).replace(/\s/g, '');
    if (/[、和及]/.test(tail) || listLength(reading, index, members.length + 1) !== members.length) return undefined;
    return members.map((member) => ({ ...named(member + tail, lexicon), span: { start: at, end: predicate.start } }));
  }
  return undefined;
}

/** 城乡居民人均可支配收入分别增长6%和7.5% is of 城镇 and of 农村. */
function pairOf({ paragraph, lexicon, ...rest }: Reading, index: number, from: number, name: Name | undefined): Name[] | undefined {
  if (!name || listLength({ paragraph, lexicon, ...rest }, index, 3) !== 2) return undefined;
  for (const [both, members] of Object.entries(lexicon.words.pairs)) {
    const own = name.phrase.startsWith(both) ? name.phrase.slice(both.length) : undefined;
    const before =
      name.span.start - both.length >= from && paragraph.masked.startsWith(both, name.span.start - both.length) ? name.phrase : undefined;
    const tail = own ?? before;
    if (tail !== undefined) return members.map((member) => ({ ...name, ...named(member + tail, lexicon) }));
  }
  return undefined;
}

/** Names joined by 、 before one amount are one thing (社会救助金、优抚金), and those counted behind (三大产业); before a rate the last one is meant. */
export function oneName(names: readonly Name[], token: FigureToken, paragraph: ParagraphText, lexicon: Lexicon): readonly Name[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || first === last) return names;
  if (last.achieved) return [{ ...last, ...named(names.map((name) => name.phrase).join('、'), lexicon) }];
  const whole = paragraph.masked.slice(first.span.start, last.span.end).replace(/\s/g, '');
  const isAmount = token.unit !== undefined && !/^(ratio|points|multiple)/.test(token.unit.dimension);
  const isGathered = gatheringIn(last.phrase, names.length, lexicon) !== undefined;
  if (last.known || !(isAmount || isGathered || whole.includes('等'))) return [last];
  return [{ ...last, ...named(whole, lexicon), span: { start: first.span.start, end: last.span.end } }];
}

/** How many of the following figures belong to a 分别 list: 4.8%、6.2%和7%. */
export function listLength({ paragraph, figures, lexicon }: Reading, index: number, most: number): number {
  let length = 1;
  while (length < most) {
    const here = figures[index + length - 1];
    const next = figures[index + length];
    if (!here || !next || !lexicon.listJoin.test(paragraph.folded.slice(here.span.end, next.span.start))) break;
    length += 1;
  }
  return length;
}
