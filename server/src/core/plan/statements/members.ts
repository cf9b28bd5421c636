import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isRelative } from '../../quantity/quantity.ts';
import { signs } from '../../text/signs.ts';
import { membersApart } from './apart.ts';
import { clauseStart } from './clause.ts';
import type { FigureToken } from './figures.ts';
import type { Carried, Reading } from './grammar.ts';
import { gatheringIn, ungathered } from './joined.ts';
import { membersAlone, namesBefore } from './name.ts';
import { type Name, nameSaying, reworded } from './named.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';

/** The names before a figure; before a 分别 list they are split until there are as many as figures. */
export function membersBefore(reading: Reading, index: number, from: number, predicate: Predicate): readonly Name[] {
  const { paragraph, lexicon } = reading;
  const listed = namesBefore(paragraph, from, predicate.start, false, lexicon);
  if (!predicate.respectively) return withMeasure(predicate.each ? allKnown(reading, from, predicate, listed) : listed, predicate, lexicon);
  const series = seriesOf(reading, index, from, predicate);
  if (series) return withMeasure(series, predicate, lexicon);
  const pair = listed.length === 1 ? pairOf(reading, index, from, listed[0]) : undefined;
  if (pair) return withMeasure(pair, predicate, lexicon);
  const length = listLength(reading, index, 12);
  const apart = membersApart(paragraph, from, predicate.start, length, lexicon);
  if (apart.length > 0) return withMeasure(apart, predicate, lexicon);
  const own = listed.length < length ? membersAlone(paragraph, from, predicate.start, length, lexicon) : [];
  if (own.length > 0) return withMeasure(own, predicate, lexicon);
  const whole = listed.length === length ? listed : namesBefore(paragraph, from, predicate.start, true, lexicon);
  return withMeasure(ungathered(whole, lexicon), predicate, lexicon);
}

/** 进出口总额和实际使用外资均增长6%: with 均 what 和 joins is several names, where the vocabulary knows each. */
function allKnown({ paragraph, lexicon }: Reading, from: number, { start }: Predicate, listed: readonly Name[]): readonly Name[] {
  if (listed.every(({ known }) => known)) return listed;
  const names = namesBefore(paragraph, from, start, true, lexicon);
  return names.length > listed.length && names.every(({ known }) => known) ? names : listed;
}

/** The names with the measure that the predicate holds for all of them; without a name the measure by itself. */
function withMeasure(names: readonly Name[], { action = '', measure, start }: Predicate, lexicon: Lexicon): readonly Name[] {
  if (measure === undefined) return names;
  if (names.length > 0) return names.map((name) => ({ ...reworded(name, name.phrase + action + measure, lexicon), whose: name.phrase }));
  return [nameSaying(measure, { start, end: start + measure.length }, lexicon)];
}

/** 国家级、省级技术中心5户和42户: as many figures in a row as names go without 分别, be it names that a 分别 list before had. */
export function isInTurn(reading: Reading, index: number, from: number, predicate: Predicate, carried: Carried | undefined): boolean {
  const { paragraph, figures, lexicon } = reading;
  const [first, second] = [figures[index], figures[index + 1]];
  if (predicate.respectively || predicate.each || !first || !second || first.unit?.written !== second.unit?.written) return false;
  if (second.span.start !== first.span.end + 1 || !isJoint(paragraph.folded, first.span.end)) return false;
  const { length } = namesBefore(paragraph, from, predicate.start, false, lexicon);
  const count = length === 1 && carried?.respectively ? carried.names.length : length;
  return count > 1 && listLength(reading, index, count + 1) === count;
}

const isJoint = signs('、和及与');

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
    return members.map((member) => nameSaying(member + tail, { start: at, end: predicate.start }, lexicon));
  }
  return undefined;
}

/** 城乡居民人均可支配收入分别增长6%和7.5% is of 城镇 and of 农村. */
function pairOf({ paragraph, lexicon, ...rest }: Reading, index: number, from: number, name: Name | undefined): Name[] | undefined {
  if (!name || listLength({ paragraph, lexicon, ...rest }, index, 3) !== 2) return undefined;
  const endsAt = (both: string, end: number): boolean => end - both.length >= from && paragraph.masked.startsWith(both, end - both.length);
  for (const [both, members] of Object.entries(lexicon.words.pairs)) {
    const own = name.phrase.startsWith(both) ? both.length : undefined;
    const before = endsAt(both, name.span.start) ? 0 : undefined;
    // 城、乡居民: the name begins behind the first of the two.
    const apart = both.length === 2 && endsAt(`${both[0]}、${both[1]}`, name.span.start + 1) ? 1 : undefined;
    const inside = name.phrase.indexOf(both);
    // 金融机构存贷款余额 is that of 存款 and of 贷款.
    if (inside > 0)
      return members.map((member) =>
        reworded(name, name.phrase.slice(0, inside) + member + name.phrase.slice(inside + both.length), lexicon),
      );
    const head = own ?? before ?? apart;
    if (head !== undefined) return members.map((member) => reworded(name, member + name.phrase.slice(head), lexicon));
  }
  return undefined;
}

/** Names joined by 、 before one amount are one thing (社会救助金、优抚金), and those counted behind (三大产业); before a rate the last one is meant. */
export function oneName(names: readonly Name[], token: FigureToken, paragraph: ParagraphText, lexicon: Lexicon): readonly Name[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || first === last) return names;
  if (last.achieved) return [reworded(last, names.map((name) => name.phrase).join('、'), lexicon)];
  const whole = paragraph.masked.slice(first.span.start, last.span.end).replace(/\s/g, '');
  const isAmount = token.unit !== undefined && !isRelative(token.unit);
  const isGathered = gatheringIn(last.phrase, names.length, lexicon) !== undefined;
  if (last.known || !(isAmount || isGathered || whole.includes('等'))) return [last];
  return [nameSaying(whole, { start: first.span.start, end: last.span.end }, lexicon, last.verb)];
}

/** How many of the following figures belong to a 分别 list: 4.8%、6.2%和7%; 增长4.8%、下降6.2%, each with its verb. */
export function listLength(reading: Reading, index: number, most: number): number {
  const { listJoin, listTurn } = reading.lexicon;
  const plain = runLength(reading, index, most, (between) => listJoin.test(between));
  if (plain === most) return plain;
  const turned = runLength(reading, index, most, (between) => listJoin.test(between) || listTurn.test(between));
  return plain === 1 || turned === most ? turned : plain;
}

function runLength({ paragraph, figures }: Reading, index: number, most: number, isJoin: (between: string) => boolean): number {
  let length = 1;
  while (length < most) {
    const here = figures[index + length - 1];
    const next = figures[index + length];
    if (!here || !next || !isJoin(paragraph.folded.slice(here.span.end, next.span.start))) break;
    length += 1;
  }
  return length;
}
