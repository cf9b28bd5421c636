import words from '../../../../seeds/rules/stale-year.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { offsetIn } from '../markdown/block.ts';
import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { finder } from './finder.ts';
import { ofProse, type Prose, type ProseWords } from './prose.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Where a year stands that must be the plan's own or the one it reports. */
export type YearPlace = 'title' | 'opening' | 'address' | 'heading' | 'sentence' | 'deadline';

/** A year with a part to play: `planned` is the plan's year if this one is right; of a deadline it is the latest that the plan's year can be. */
export interface YearMention {
  readonly span: Span;
  readonly year: number;
  readonly planned: number;
  readonly place: YearPlace;
}

/** Every year of a plan that the words around it tell to be the plan's own or the one it reports, in no order, none twice. */
export function yearMentionsIn(plan: Plan, lexicon: Lexicon): readonly YearMention[] {
  const found: YearMention[] = [];
  if (plan.title) addNamed(found, plan, plan.title.span, 'title', (role) => role);
  for (const heading of plan.outline) addHeadings(found, plan, heading);
  addProse(found, plan, lexicon);
  return [...new Map(found.toReversed().map((mention) => [mention.span.start, mention])).values()];
}

const anyYear = /(?<!\d|\d年?[—\-－–~～至])((?:19|20)\d{2})年(?![—\-－–~～至])/g;
const reviewNouns = wordList({ noun: words.review });
const planNouns = wordList({ noun: words.plan });
const longestClause = 32;

/** What the words after a year, up to the next one, say of it: review or plan, whichever is named first; a review wins over a plan that it is of. */
function roleAfter(text: string, from: number, end: number): Role {
  let role: 'plan' | undefined;
  for (let at = from; at < end; at += 1) {
    if (reviewNouns.startingAt(text, at, end)) return 'review';
    if (planNouns.startingAt(text, at, end)) role = 'plan';
  }
  return role;
}

/** The role of a year that a heading or the address names: 2021年以来的工作回顾 only begins there, 2024年上半年执行情况 reports part of the plan's own year. */
function roleOf(text: string, from: number, end: number): Role {
  if (begins(words.since, text, from)) return undefined;
  const role = roleAfter(text, from, end);
  return role === 'review' && begins(words.within, text, from) ? 'plan' : role;
}

const begins = (list: readonly string[], text: string, at: number): boolean => list.some((word) => text.startsWith(word, at));

/** Headings of the upper levels. 2025年主要工作 over a review is what was done; below it, what was planned may be named and is not judged. */
function addHeadings(found: YearMention[], plan: Plan, { titleSpan, title, part, level, children }: Heading): void {
  if (level > 0 && level <= 3 && title.length <= 60)
    addNamed(found, plan, titleSpan, 'heading', (role) => (part === 'review' && role === 'plan' ? reviewedUnder(title, level) : role));
  if (level <= 2) for (const child of children) addHeadings(found, plan, child);
}

/** 2024年上半年 is of the plan's own year, also in a review. */
const reviewedUnder = (title: string, level: number): Role =>
  level > 1 ? undefined : words.within.some((word) => title.includes(word)) ? 'plan' : 'review';

type Role = 'review' | 'plan' | undefined;

function addNamed(found: YearMention[], plan: Plan, { start, end }: Span, place: YearPlace, settled: (role: Role) => Role): void {
  const written = plan.text.slice(start, end);
  if (!written.includes('年')) return;
  const title = written.replace(/《[^》]*》|“[^”]*”/g, (quoted) => '　'.repeat(quoted.length));
  const years = [...title.matchAll(anyYear)];
  for (const [index, match] of years.entries()) {
    const role = settled(roleOf(title, match.index + 5, years[index + 1]?.index ?? title.length));
    if (role) found.push(mentionOf(plan, Number(match[1]), role, start + match.index, place));
  }
}

/** A plan reports on the year before its own; a report on progress on its own. */
const mentionOf = ({ genre }: Plan, year: number, role: 'review' | 'plan', at: number, place: YearPlace): YearMention => ({
  span: spanOf(at, at + 5),
  year,
  planned: role === 'review' && genre !== 'progress' ? year + 1 : year,
  place,
});

/** Years within sentences. */
function addProse(found: YearMention[], plan: Plan, lexicon: Lexicon): void {
  const sectionAt = sectionsOf(plan);
  for (const { prose } of datedIn(plan, lexicon)) {
    for (const { at, year, role, place } of yearsOf(prose, sectionAt(prose.block.span.start)))
      found.push(mentionOf(plan, year, role, offsetIn(prose.block, at), place));
  }
}

/** The blocks that name a year: which part it has to play hangs on the section that they stand in. */
const datedIn = finder('年', ({ judged }) => (aYear.test(judged) ? isDated : isNotDated));

const aYear = /(?:19|20)\d{2}年/;
const isDated: readonly true[] = [true];
const isNotDated: readonly true[] = [];

/** A year in the text of a block. */
interface Year {
  readonly at: number;
  readonly year: number;
  readonly role: 'review' | 'plan';
  readonly place: YearPlace;
}

const yearsOf = (prose: Prose, { part, many, one }: Section): readonly Year[] => {
  if (part === undefined) return ofOpening(prose.words);
  if (part !== 'review') return ofPlan(prose.words);
  return many ? (one ? ofYearAmongMany(prose.words) : ofManyYears(prose.words)) : ofReview(prose.words);
};

const ofOpening = ofProse((words) => [...inAddress(words), ...yearsIn(words, opened)]);
const ofReview = ofProse((words) => yearsIn(words, reviewed));
const ofManyYears = ofProse((): readonly Year[] => []);
const ofYearAmongMany = ofProse((words) => yearsIn(words, (context) => (aYearOfMany.test(context.rest) ? reviewed(context) : undefined)));
const ofPlan = ofProse((words) => yearsIn(words, planned));

/** `judged` knows no titles and quotations: a document's name keeps its year. */
function yearsIn({ judged }: ProseWords, readingOf: (context: Context) => Reading | undefined): readonly Year[] {
  const found: Year[] = [];
  for (const match of judged.matchAll(anyYear)) {
    const year = Number(match[1]);
    const reading = readingOf(contextOf(judged, match.index, year));
    if (reading) found.push({ at: match.index, year, role: reading === 'review' ? 'review' : 'plan', place: placeOf(reading) });
  }
  return found;
}

/** 现将2023年计划执行情况与2024年计划草案的报告提请审议: the address before the first part names both years. */
function inAddress({ judged }: ProseWords): readonly Year[] {
  if (!addresses.test(judged)) return [];
  const years = [...judged.matchAll(anyYear)];
  return years.flatMap((match, index): Year[] => {
    const role = roleOf(judged, match.index + 5, Math.min(years[index + 1]?.index ?? judged.length, match.index + longestClause));
    return role ? [{ at: match.index, year: Number(match[1]), role, place: 'address' }] : [];
  });
}

const addresses = new RegExp(words.address.join('|'));

type Reading = 'review' | 'plan' | 'deadline' | 'opening';

const placeOf = (reading: Reading): YearPlace => (reading === 'deadline' || reading === 'opening' ? reading : 'sentence');

/** A year in its sentence. `before` is its clause up to it, `after` what follows up to the next comma, `rest` up to the full stop. */
interface Context {
  readonly year: number;
  readonly before: string;
  /** The same without regard to clauses. */
  readonly lead: string;
  readonly after: string;
  readonly rest: string;
  readonly startsBlock: boolean;
  readonly startsSentence: boolean;
}

const mark =
  /^[\s　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]|[①-⑳]|[一二三四五六七八九十]+是|——)?[\s　]*$/;

function contextOf(text: string, at: number, year: number): Context {
  const lead = text.slice(Math.max(0, at - longestClause), at);
  const clauseAt = /[^。；;！？!?，,：:、\n（(]*$/.exec(lead)?.index ?? 0;
  const sentenceAt = /[^。；;！？!?：:\n]*$/.exec(lead)?.index ?? 0;
  const rest = (/^度?([^。；;！？!?\n]*)/.exec(text.slice(at + 5, at + 85))?.[1] ?? '').replace(/\uFFFC/g, '　');
  const isFirst = (from: number): boolean => mark.test(lead.slice(from));
  return {
    year,
    before: lead.slice(clauseAt).trimEnd(),
    lead,
    after: /^[，,]?[^，,：:]*/.exec(rest)?.[0] ?? '',
    rest,
    startsBlock: at <= longestClause && isFirst(0),
    startsSentence: (at <= longestClause || sentenceAt > 0) && isFirst(sentenceAt),
  };
}

const leads = wordList({
  preparing: words.preparing,
  pledge: words.pledges,
  weakPledge: words.weakPledges,
  until: words.until,
  asOf: words.asOf,
});
const ahead = wordList({ ahead: words.ahead });
const done = wordList({ done: words.done });
const turn = wordList({ turn: words.turn });
const plannedAfter = wordList({ planned: words.plannedAfter });
const notPlannedAfter = wordList({ not: words.notPlannedAfter });

const holds = (list: { startingAt(text: string, at: number): unknown }, text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (list.startingAt(text, at)) return true;
  return false;
};

/** Of targets and tasks: the year that something is aimed at, and deadlines. */
function planned({ lead, before, after, rest, startsSentence }: Context): Reading | undefined {
  const beside = /(今年|本年|去年|上年)(?:是|[（(])$/.exec(lead)?.[1];
  if (beside) return /[今本]/.test(beside) ? 'plan' : 'review';
  const tags: readonly string[] = leads.endingAt(before, before.length)?.tags ?? [];
  if (tags.includes('asOf')) return undefined;
  const isDone = holds(done, after) || holds(done, before);
  const role = roleAfter(after, 0, after.length);
  if (role === 'review') return undefined;
  const leading = startsSentence || mark.test(before) || tags.includes('preparing');
  if (leading && !isDone && (role === 'plan' || (tags.includes('preparing') && /^工作(?:[，,、]|$)/.test(after)))) return 'plan';
  if (startsSentence && /^[，,]?(?:也|既|又)?是/.test(rest)) return 'plan';
  const turned = turn.startingAt(after, 0)?.word ?? /^\d{1,2}月(?:\d{1,2}日)?底?/.exec(after)?.[0] ?? '';
  const isBefore = /^(?:之|以)?前/.test(after.slice(turned.length));
  const aimed = tags.includes('pledge') || (turned !== '' && (tags.includes('until') || tags.includes('weakPledge')));
  if (!isDone && (isBefore || aimed)) return 'deadline';
  if (turned || isDone) return undefined;
  if (plannedAfter.startingAt(after, 0) && !notPlannedAfter.startingAt(after, 0)) return 'plan';
  const opening = rest.replace(/^[，,]/, '');
  const first = /^[^，,：:]*/.exec(opening)?.[0] ?? '';
  // 2023年启动的工程: the year says which one it is.
  if (opening === rest && /^.{1,8}的/.test(first)) return undefined;
  return startsSentence && !holds(done, first) && startsAhead(opening) ? 'plan' : undefined;
}

/** A word of what is to be done within the first words, behind a subject: 我们要, 全市上下将. */
function startsAhead(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 10); at += 1) if (ahead.startingAt(text, at)) return true;
  return false;
}

/** Of the review: the year that opens a paragraph. */
function reviewed({ after, rest, startsBlock }: Context): Reading | undefined {
  if (!startsBlock || after.includes('以来') || roleAfter(after, 0, after.length) === 'plan') return undefined;
  return /^(?:[，,]|是|全[国省市区县州盟旗]|我[国省市区县州盟旗])/.test(rest) && !startsAhead(rest.replace(/^[，,]/, '').slice(0, 1))
    ? 'review'
    : undefined;
}

/** Where a section speaks of several years, the one that its heading names: 2025年是很不平凡的一年. */
const aYearOfMany = /^是[^，。；]{0,16}一年/;

/** Before the first part: the day on which the report was given. Plans are put forward from November on to the spring. */
function opened({ rest, before }: Context): Reading | undefined {
  if (!/^[\s　—（(]*(?:这是)?$/.test(before)) return undefined;
  return /^[1-4]月\d{1,2}日[\s　]*在[^，。]{2,40}(?:会议|大会)/.test(rest) ? 'opening' : undefined;
}
