import { type WordList, wordList } from '../text/words.ts';
import type { Words } from './schema.ts';

/** Where in a text the signs and words stand that are sought all through it, or that others are asked for again and again. Offsets, in order. */
export interface Landmarks {
  /** 0–9, full-width ones too. */
  readonly digits: readonly number[];
  /** 一 … 十, 两. */
  readonly numerals: readonly number[];
  /** What makes a share or a multiple of the numeral before it: 三成, 翻两番, 两倍, 三分之二. */
  readonly shares: readonly number[];
  /** 近, 超, 过 …, which make a number of 万 or 亿 behind them. */
  readonly nearly: readonly number[];
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
  /** Digits, letters and signs that have a half-width form. */
  readonly fullWidth: readonly number[];
  /** What ends a sentence. */
  readonly stops: readonly number[];
  /** 信息传输、软件和信息技术: names with 、 inside. */
  readonly compounds: readonly number[];
  /** 剔除, 扣除 of 剔除…因素后. */
  readonly adjustments: readonly number[];
  /** 同口径, 按可比价格. */
  readonly bases: readonly number[];
  /** 与经济增长同步: phrases that stand for a number. */
  readonly phrases: readonly number[];
  /** 比, 较, 高于: what a figure may be compared by. */
  readonly comparisons: readonly number[];
  /** 预期目标, 原计划. */
  readonly intentions: readonly number[];
  /** 占, 相当于: what makes a share. */
  readonly owners: readonly number[];
  /** 零的突破. */
  readonly firsts: readonly number[];
}

/** Finds all landmarks of a text in one walk through it. */
export function landmarksBy(words: Words, phrases: readonly string[], comparisons: readonly string[]): (text: string) => Landmarks {
  const listed: Readonly<Record<keyof Landmarks, string | readonly string[]>> = {
    digits: '0123456789０１２３４５６７８９',
    numerals: '一二两三四五六七八九十',
    shares: '成番倍分',
    nearly: '近超破过逾约上达',
    quotes: '《“「『"',
    brackets: '（(',
    fullWidth:
      '０１２３４５６７８９％．－＋／−ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    stops: '。！？!?；;\n',
    compounds: words.compoundNames,
    adjustments: words.adjustments.openers,
    bases: words.bases,
    phrases,
    comparisons,
    intentions: [...words.intended, ...words.intendedHeads],
    owners: words.ofOwner,
    firsts: words.firsts,
  };
  const kinds = Object.keys(listed) as (keyof Landmarks)[];
  const lists = kinds.map((kind) => wordList({ word: [...listed[kind]] }));
  const beginnings = beginningsOf(kinds.map((kind) => [...listed[kind]]));
  return (text) => {
    const found = nothingFound();
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const longer = beginnings.longer[code] as number;
      let bits = beginnings.alone[code] as number;
      if (longer !== 0) bits |= longer & (beginnings.pairs[pairOf(code, text.charCodeAt(at + 1))] as number);
      for (; bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        if (longer === 0 || lists[bit]?.startingAt(text, at)) found[kinds[bit] as keyof Landmarks].push(at);
      }
    }
    return found;
  };
}

/** With which signs words begin, a bit for each list: those of one sign, longer ones, and the first two signs of these. */
function beginningsOf(lists: readonly (readonly string[])[]) {
  const alone = new Uint16Array(0x10000);
  const longer = new Uint16Array(0x10000);
  const pairs = new Uint16Array(0x1000);
  const mark = (table: Uint16Array, at: number, bit: number): void => {
    table[at] = (table[at] ?? 0) | (1 << bit);
  };
  for (const [bit, words] of lists.entries())
    for (const word of words) {
      mark(word.length === 1 ? alone : longer, word.charCodeAt(0), bit);
      if (word.length > 1) mark(pairs, pairOf(word.charCodeAt(0), word.charCodeAt(1)), bit);
    }
  return { alone, longer, pairs };
}

/** Where pairs of signs stand in their table; some share a place. */
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xfff;

const nothingFound = (): Record<keyof Landmarks, number[]> => ({
  digits: [],
  numerals: [],
  shares: [],
  nearly: [],
  quotes: [],
  brackets: [],
  fullWidth: [],
  stops: [],
  compounds: [],
  adjustments: [],
  bases: [],
  phrases: [],
  comparisons: [],
  intentions: [],
  owners: [],
  firsts: [],
});

/** The index of the first place at or after an offset. */
export function indexFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of the places is at or after `start` and before `end`. */
export const anyBetween = (places: readonly number[], start: number, end: number): boolean =>
  (places[indexFrom(places, start)] ?? end) < end;

/** True where a word of the list stands between the two at one of the places. */
export function standsBetween(list: WordList<string>, places: readonly number[], text: string, start: number, end: number): boolean {
  for (let index = indexFrom(places, start); (places[index] ?? end) < end; index += 1)
    if (list.startingAt(text, places[index] as number, end)) return true;
  return false;
}
