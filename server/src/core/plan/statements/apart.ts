import type { Lexicon } from '../../lexicon/lexicon.ts';
import { signs, withoutSpace } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import { clauseStart, splitAt, trimmedEnd } from './clause.ts';
import { type Name, nameSaying } from './named.ts';
import type { ParagraphText } from './paragraph.ts';

const none: readonly Name[] = [];

const isEnumeration = signs('、');
const isJoint = signs('、和与及');

/**
 * 高新区、经开区, 石溪县、岚江县固定资产投资, 省、市重点项目, 上半年、下半年, 一、二类企业: what before one figure only says where, when or which
 * tells the members of a list apart. Each with what stands behind the last; empty where not so many are listed.
 */
export function membersApart(paragraph: ParagraphText, start: number, end: number, count: number, lexicon: Lexicon): readonly Name[] {
  const { masked } = paragraph;
  const from = clauseStart(paragraph, start, end);
  const to = trimmedEnd(masked, from, end);
  const members = [isEnumeration, isJoint].map((isMark) => splitAt(paragraph, from, to, isMark)).find(({ length }) => length === count);
  const last = members?.at(-1);
  if (!members || !last || count < 2) return none;
  const whole = withoutSpace(masked, last.start, last.end);
  const words = members.map((member, index) => {
    const start = index === 0 ? openingEnd(masked, member, lexicon) : member.start;
    return { text: withoutSpace(masked, start, member.end), span: { start, end: member.end } };
  });
  const own = headsOf(whole, lexicon).find((head) => words.every(({ text }, index) => index === count - 1 || isAlike(text, head, lexicon)));
  if (own === undefined) return none;
  // 省、市两级重点项目: each of one grade.
  const shared = whole.slice(own.length).replace(/^[两三四]级/, '级');
  return words.map(({ text, span }, index) => nameSaying((index === count - 1 ? own : text) + shared, span, lexicon));
}

const ordinal = /^第?[一二三四五]$/;
const ordinalAhead = /^第?[一二三四五](?=\p{Script=Han})/u;

const longest = 10;

/** The shortest place or period that the words begin with, and their ordinal. */
function headsOf(words: string, lexicon: Lexicon): string[] {
  const heads: string[] = [];
  for (let length = 1; length <= Math.min(longest, words.length) && heads.length === 0; length += 1)
    if (isPlace(words.slice(0, length), lexicon)) heads.push(words.slice(0, length));
  return [...heads, ...(ordinalAhead.exec(words) ?? [])];
}

/** True where a member tells apart what the head of the last does: both places, both one sign of a place, both ordinals. */
function isAlike(words: string, head: string, lexicon: Lexicon): boolean {
  if (ordinal.test(head)) return ordinal.test(words);
  return (words.length === 1) === (head.length === 1) && isPlace(words, lexicon);
}

/** 高新区, 石溪县, 上半年; 省 and 市 of 省、市重点项目. */
function isPlace(words: string, { lists }: Lexicon): boolean {
  if (words.length === 1) return lists.placeEndings.has(words);
  if (words.length > longest || lists.notPlaces.ends(words)) return false;
  return lists.regions.has(words) || lists.periods.ends(words) || lists.placeEndings.endingAt(words, words.length, 1) !== undefined;
}

/** Where the place begins behind 其中, 预计: what leads to a name, but for the last of it, which is the place itself (全市〔高新区〕). */
function openingEnd(text: string, { start, end }: Span, { lead }: Lexicon): number {
  let at = start;
  for (let found = lead.startingAt(text, at, end); found && at + found.word.length < end; found = lead.startingAt(text, at, end))
    at += found.word.length;
  return at;
}
