import seed from '../../../../seeds/rules/enumeration-count.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { wordList } from '../text/words.ts';
import { actionWordsOf, bare, type Count, countsIn, hasJoint, type Listed, listAfter, listBefore } from './counted.ts';
import { finder } from './finder.ts';

/** A stated count whose list has more or fewer members. Offsets into the text of the block. */
export interface Miscount {
  readonly count: Count;
  readonly list: Listed;
  readonly sure: boolean;
}

/** The counts that do not fit the list beside them, in the order of the text. What lists something has one of these signs. */
export const miscountsIn = finder('、；;和与及”', ({ text, seen }, lexicon): readonly Miscount[] => {
  const counts = countsIn(text, seen.numbers);
  const found: Miscount[] = [];
  for (const count of counts) {
    const miscount = namedBefore(text, count, counts, lexicon) ?? listedAfter(text, count) ?? bracketed(text, count);
    if (miscount) found.push(miscount);
  }
  return found;
});

const notLists = wordList({ word: seed.notLists });

/** As far apart as this a count and its list may be by a slip; farther, and the list was read wrongly or is a choice. */
const farthest = 3;

/** 甲、乙、丙三大产业; 甲、乙、丙等4家, where the list may be shorter than the count and not longer. */
function namedBefore(text: string, count: Count, counts: readonly Count[], lexicon: Lexicon): Miscount | undefined {
  const quoted = text[count.span.start - 1] === '“';
  const before = quoted ? count.span.start - 1 : count.span.start;
  const open = text[before - 1] === '等';
  // 甲、乙、丙“三大”产业 counts what stands right before it; “三大攻坚战” is a name.
  if (quoted && !open && !(count.classifier === '大' && text[count.span.end] === '”')) return undefined;
  const end = open ? before - 1 : text[before - 1] === '这' ? before - 1 : before;
  const behind = count.span.end + (quoted && text[count.span.end] === '”' ? 1 : 0);
  const after = text.slice(behind, count.span.end + 8);
  if (notLists.startingAt(after, 0)) return undefined;
  const list = listBefore(text, end, counts);
  if (!list && quoted === false && text[before - 1] === '”') return quotedBefore(text, count, counts, before);
  if (!list) return pairBefore(text, count, after, lexicon);
  if (!isOfNames(list, count, lexicon)) return undefined;
  const [first, ...others] = list.members;
  if (open) return list.least > count.number && first ? { count, list, sure: true } : undefined;
  // 绿色工厂、智能工厂、零碳工厂3家: of each there may be several, but not fewer than one.
  const isAlike = list.members.length > 2 && list.members.every((member) => member.length > 2 && member.slice(-2) === first?.slice(-2));
  if (fits(list, count) || !(countsNoun(after, count, lexicon) || (isAlike && list.least > count.number))) return undefined;
  if (list.least > count.number) return { count, list, sure: !quoted && !list.chained };
  // 国家级、省级三个平台, 小学、幼儿园3所学校: kinds are named, and there may be several of each.
  const named = others.every((member) => (bare(member).length > 1 || /[”》]$/.test(member)) && !isCategory(member));
  if (!named) return undefined;
  if (count.summing || seed.named.includes(count.classifier)) {
    // 和平共处五项原则 is a name of its own: two members are too few to say what a far larger count sums up.
    if (list.members.length === 2 && count.number > list.most + 1) return undefined;
    return { count, list, sure: list.members.length > 2 && !quoted && !list.chained };
  }
  // 东湖、西岭、南桥4个乡镇: what is counted in places is named by places.
  const ofPlaces = seed.placeNouns.some((word) => after.startsWith(word));
  return others.length > 1 && count.number === list.most + 1 && (ofPlaces || others.every((member) => member.length > 2))
    ? { count, list, sure: false }
    : undefined;
}

/** “产业、项目、民生”三件大事: the quotation is the list. */
function quotedBefore(text: string, count: Count, counts: readonly Count[], end: number): Miscount | undefined {
  const list = count.summing ? listBefore(text, end - 1, counts) : undefined;
  if (!list || text[list.span.start - 1] !== '“' || fits(list, count) || Math.abs(count.number - list.least) > 1) return undefined;
  if (list.members.some((member) => member === '' || isCategory(member) || /\d|等/.test(member))) return undefined;
  return { count, list, sure: list.members.length > 2 };
}

/** 甲和乙三大园区: two are named and three counted; 甲和乙三大行动 may be the actions of two. */
function pairBefore(text: string, count: Count, after: string, lexicon: Lexicon): Miscount | undefined {
  const { start } = count.span;
  if (!count.summing || count.classifier !== '大' || count.number !== 3) return undefined;
  const pair = /(?<![\p{Script=Han}]{18})[\p{Script=Han}]{2,}?[和与及]([\p{Script=Han}]{2,8})$/u.exec(
    text.slice(Math.max(0, start - 28), start),
  );
  const last = pair?.[1] ?? '';
  const actions = actionWordsOf(lexicon);
  if (!pair || hasJoint(last) || /[的等]/.test(pair[0]) || holdsAction(last, actions) || seed.efforts.some((word) => after.includes(word)))
    return undefined;
  if (!countsNoun(after, count, lexicon) || seed.endings.some((word) => last.endsWith(word))) return undefined;
  const span = { start: start - pair[0].length, end: start };
  return { count, list: { span, members: pair[0].split(/[和与及]/), least: 2, most: 2 }, sure: false };
}

/** 国家级, 省级; 省、市; but 海绵城市 is a thing of its own. */
const isCategory = (member: string): boolean =>
  seed.categories.some((word) => member.endsWith(word) && (member.length <= 3 || !seed.places.includes(word)));

const fits = ({ least, most }: Listed, { number }: Count): boolean =>
  (number >= least && number <= most) || number - most > farthest || least - number > farthest;

/** True for plain names side by side: no clauses, no amounts, no end of an earlier list among them. */
function isOfNames({ members }: Listed, { number, summing }: Count, lexicon: Lexicon): boolean {
  const actions = actionWordsOf(lexicon);
  const begins = (member: string): boolean =>
    !(summing && member.length <= shortName) && [4, 3, 2, 1].some((length) => actions.has(member.slice(0, length)));
  const ends = (member: string): boolean =>
    [4, 3, 2, 1].some((length) => actions.has(member.slice(-length)) || endings.has(member.slice(-length)));
  const [first = '', ...others] = members;
  const last = members.at(-1) ?? '';
  if (members.some((member) => member === '' || amount.test(member)) || /分别|其中|每/.test(first)) return false;
  const alike = members.every((member) => member.length > 2 && member.slice(-2) === last.slice(-2));
  if (others.some((member) => seed.links.some((word) => member.includes(word)))) return false;
  if (others.some((member) => /[的等]/.test(bare(member)) || (!alike && begins(member))) || ends(last)) return false;
  if (members.slice(1, -1).some(hasJoint) || members.length - number > farthest) return false;
  // 水利领域甲、乙两项: where the list is too long, the member that would be its first may have the end of another list before it.
  const behind = members.slice(members.length - number + 1).map((member) => member.length);
  const boundary = members[members.length - number] ?? '';
  if (members.length <= number) return true;
  return (
    boundary.length <= Math.max(...behind) + 3 &&
    !seed.fields.some((word) => boundary.includes(word)) &&
    ((summing && boundary !== first && boundary.length <= shortName) || !holdsAction(boundary, actions))
  );
}

const endings: ReadonlySet<string> = new Set(seed.endings);

/** What 三大 sums up may be named by a verb, in few characters: 预期转弱, 稳就业. */
const shortName = 6;

const amount = new RegExp(`[\\d一二两三四五六七八九十百千]\\s*(?:${seed.amounts.join('|')})`);

function holdsAction(member: string, actions: ReadonlySet<string>): boolean {
  for (let at = 0; at + 1 < member.length; at += 1) if (actions.has(member.slice(at, at + 2))) return true;
  return false;
}

/** 三大产业, 3家金融机构: the count belongs to a noun that names what was listed. 10个。 may count each kind's members. */
function countsNoun(after: string, { classifier }: Count, lexicon: Lexicon): boolean {
  if (!/^[\p{Script=Han}“]{2}/u.test(after)) return false;
  const actions = actionWordsOf(lexicon);
  return classifier === '大' || ![3, 2, 1].some((length) => actions.has(after.slice(0, length)));
}

/** 四个指挥部：甲、乙、丙、丁。 */
function listedAfter(text: string, count: Count): Miscount | undefined {
  const lead = /^[\p{Script=Han}“”]{0,14}(?:[：:]|，?(?:分别是|分别为|即)(?=[\p{Script=Han}“《]))/u.exec(
    text.slice(count.span.end, count.span.end + 24),
  );
  if (!lead || notLists.startingAt(lead[0], 0) || countsIn(lead[0]).length > 0) return undefined;
  const list = listAfter(text, count.span.end + lead[0].length);
  if (!list || fits(list, count)) return undefined;
  const last = list.members.at(-1) ?? '';
  if (list.members.some((member) => ownMark.test(member))) return undefined;
  if (list.members.some((member) => member === '' || seed.rest.some((word) => member.startsWith(word))) || /等/.test(bare(last)))
    return undefined;
  return { count, list, sure: list.members.length > 2 || list.least > count.number };
}

/** 四大产业（甲、乙、丙、丁）: names in brackets right behind what is counted. 三个县（市、区） says what else it may be called. */
function bracketed(text: string, count: Count): Miscount | undefined {
  const lead = /^[\p{Script=Han}]{2,8}（/u.exec(text.slice(count.span.end, count.span.end + 9));
  if (!lead || notLists.startingAt(lead[0], 0) || text[count.span.start - 1] === '等') return undefined;
  const list = listAfter(text, count.span.end + lead[0].length);
  if (!list || text[list.span.end] !== '）' || list.members.length < 3 || fits(list, count)) return undefined;
  const isName = (member: string): boolean =>
    member.length > 1 &&
    !/\d|等/.test(member) &&
    !ownMark.test(member) &&
    ![...seed.rest, ...seed.partial].some((word) => member.startsWith(word));
  const away = list.least - count.number;
  // 4个园区（开发区、高新区、示范区） may name kinds; more of them than are counted it cannot name.
  if (!list.members.every(isName) || away > 1 || count.number - list.most > (count.summing ? 1 : 0)) return undefined;
  return { count, list, sure: count.summing };
}

/** 一是, （1）, ①: passages with marks of their own are counted by them. */
const ownMark = /^[（(]?(?:[一二三四五六七八九十\d]+(?:[是要、.．）)]|来)|[①-⑳])|^第[一二三四五六七八九十]|^首先|^其[一二三]/;
