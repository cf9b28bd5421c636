import { firstWhere } from '../text/first-where.ts';
import { signGroups } from '../text/sign-groups.ts';
import { type WordList, wordList } from '../text/words.ts';
import type { Words } from './schema.ts';

/** What is sought all through a text, or asked for again and again; a bit each. */
export const landmark = {
  /** 0–9, full-width ones too. */
  digit: 1 << 0,
  /** 一 … 十, 两. */
  numeral: 1 << 1,
  /** What makes a share or a multiple of the numeral before it: 三成, 翻两番, 两倍, 三分之二. */
  share: 1 << 2,
  /** 近, 超, 过 …, which make a number of 万 or 亿 behind them. */
  nearly: 1 << 3,
  quote: 1 << 4,
  bracket: 1 << 5,
  /** A digit, letter or sign that has a half-width form. */
  fullWidth: 1 << 6,
  /** What ends a sentence. */
  stop: 1 << 7,
  /** 信息传输、软件和信息技术: a name with 、 inside. */
  compound: 1 << 8,
  /** 剔除, 扣除 of 剔除…因素后. */
  adjustment: 1 << 9,
  /** 同口径, 按可比价格. */
  basis: 1 << 10,
  /** 与经济增长同步: a phrase that stands for a number. */
  phrase: 1 << 11,
  /** 比, 较, 高于: what a figure may be compared by. */
  comparison: 1 << 12,
  /** 预期目标, 原计划. */
  intention: 1 << 13,
  /** 占, 相当于: what makes a share. */
  owner: 1 << 14,
  /** 零的突破. */
  first: 1 << 15,
  /** What every word for a time has one of. */
  time: 1 << 16,
  /** 全省, 国家: whose a figure may be. */
  territory: 1 << 17,
} as const;

type Kind = keyof typeof landmark;

/** Where a text has landmarks: the offsets in order, the kinds of each, and all kinds that there are. */
export interface Landmarks {
  readonly places: readonly number[];
  readonly kinds: readonly number[];
  readonly all: number;
}

const none: Landmarks = { places: [], kinds: [], all: 0 };

/** Finds all landmarks of a text in one walk through it. */
export function landmarksBy(vocabulary: Words, phrases: readonly string[], comparisons: readonly string[]): (text: string) => Landmarks {
  const listed: Readonly<Record<Kind, string | readonly string[]>> = {
    digit: '0123456789０１２３４５６７８９',
    numeral: '一二两三四五六七八九十',
    share: '成番倍分',
    nearly: vocabulary.nearly,
    quote: '《“「『"',
    bracket: '（([',
    fullWidth:
      '０１２３４５６７８９％．－＋／−ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    stop: '。！？!?；;\n',
    compound: vocabulary.compoundNames,
    adjustment: vocabulary.adjustments.openers,
    basis: vocabulary.bases,
    phrase: phrases,
    comparison: comparisons,
    intention: [...vocabulary.intended, ...vocabulary.intendedHeads],
    owner: vocabulary.ofOwner,
    first: vocabulary.firsts,
    time: ['年', '五', '累计'],
    territory: [...vocabulary.regions, ...Object.values(vocabulary.territories.speakers).flat()],
  };
  const words = Object.entries(listed).flatMap(([kind, own]) => [...own].map((word) => ({ word, kind: landmark[kind as Kind] })));
  const own = kindsByWord(words);
  const sought = wordList({ word: [...own.keys()].filter((word) => word.length > 1) });
  const met = new Map<string, number>();
  /** Of the longest word found, the kinds of all words that it begins with. */
  const kindsOf = (word: string): number => {
    let known = met.get(word);
    if (known === undefined) {
      known = kindsAlong(word, own);
      met.set(word, known);
    }
    return known;
  };
  const groups = signGroups(bitsBySign(own));
  // Gathered here, then copied: most paragraphs have few.
  const places: number[] = [];
  const kinds: number[] = [];
  return (text) => {
    let count = 0;
    let all = 0;
    for (let at = 0; at < text.length; at += 1) {
      const group = groups.of[text.charCodeAt(at)] as number;
      if (group === 0) continue;
      const bits = groups.bits[group] as number;
      const found = (bits & goesOn) === 0 ? undefined : sought.startingAt(text, at);
      const own = (bits & ~goesOn) | (found ? kindsOf(found.word) : 0);
      if (own === 0) continue;
      places[count] = at;
      kinds[count] = own;
      count += 1;
      all |= own;
    }
    return count === 0 ? none : { places: places.slice(0, count), kinds: kinds.slice(0, count), all };
  };
}

function kindsByWord(words: readonly { readonly word: string; readonly kind: number }[]): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const { word, kind } of words) own.set(word, (own.get(word) ?? 0) | kind);
  return own;
}

/** The kinds of a word and of the words that it begins with, signs left out. */
function kindsAlong(word: string, own: ReadonlyMap<string, number>): number {
  let kinds = 0;
  for (let end = 2; end <= word.length; end += 1) kinds |= own.get(word.slice(0, end)) ?? 0;
  return kinds;
}

/** The kinds of each first sign of the words, by its code unit, and whether a longer word may go on from it. */
function bitsBySign(own: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  for (const [word, kinds] of own) {
    const code = word.charCodeAt(0);
    bits.set(code, (bits.get(code) ?? 0) | (word.length === 1 ? kinds : goesOn));
  }
  return bits;
}

/** The bit of a sign that a longer word begins with, beside those of the kinds. */
const goesOn = 1 << 30;

/** Goes to all places of a kind, in order. */
export function visitPlaces({ places, kinds, all }: Landmarks, kind: number, visit: (at: number) => void): void {
  if ((all & kind) === 0) return;
  for (let index = 0; index < places.length; index += 1) if (((kinds[index] as number) & kind) !== 0) visit(places[index] as number);
}

/** True where a place of a kind is at or after `start`, before `end`, and as wanted. */
export function anyPlace(landmarks: Landmarks, kind: number, start: number, end: number, isWanted?: (at: number) => boolean): boolean {
  const { places, kinds, all } = landmarks;
  if ((all & kind) === 0) return false;
  for (let index = indexFrom(places, start); (places[index] ?? end) < end; index += 1)
    if (((kinds[index] as number) & kind) !== 0 && (isWanted === undefined || isWanted(places[index] as number))) return true;
  return false;
}

/** True where a word of the list stands between the two at a place of a kind. */
export function anyWord(
  list: WordList<string>,
  { places, kinds, all }: Landmarks,
  kind: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if ((all & kind) === 0) return false;
  for (let index = indexFrom(places, start); (places[index] ?? end) < end; index += 1)
    if (((kinds[index] as number) & kind) !== 0 && list.startingAt(text, places[index] as number, end)) return true;
  return false;
}

/** The last place of a kind before `end`, not before `start`. */
export function lastPlace({ places, kinds }: Landmarks, kind: number, start: number, end: number): number | undefined {
  for (let index = indexFrom(places, end) - 1; (places[index] ?? -1) >= start; index -= 1)
    if (((kinds[index] as number) & kind) !== 0) return places[index];
  return undefined;
}

/** The index of the first place at or after an offset. */
const indexFrom = (places: readonly number[], offset: number): number =>
  firstWhere(places.length, (index) => (places[index] as number) >= offset);
