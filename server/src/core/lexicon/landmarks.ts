import type { Words } from './schema.ts';

/** Where in a text the signs stand at which something may begin that is sought all through it. Offsets, in order. */
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
  /** Where a name with 、 inside it may begin: 信息传输、软件和信息技术. */
  readonly compounds: readonly number[];
  /** Where 剔除…因素后 may begin. */
  readonly adjustments: readonly number[];
  /** Where a phrase may begin that stands for a number: 与经济增长同步. */
  readonly phrases: readonly number[];
}

/** Finds all landmarks of a text in one walk through it. */
export function landmarksBy(words: Words, phrases: readonly string[]): (text: string) => Landmarks {
  const beginnings: Readonly<Record<keyof Landmarks, Iterable<string>>> = {
    digits: '0123456789０１２３４５６７８９',
    numerals: '一二两三四五六七八九十',
    shares: '成番倍分',
    nearly: '近超破过逾约上达',
    quotes: '《“「『"',
    brackets: '（(',
    fullWidth:
      '０１２３４５６７８９％．－＋／−ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    compounds: words.compoundNames,
    adjustments: words.adjustments.openers,
    phrases,
  };
  const kinds = Object.keys(beginnings) as (keyof Landmarks)[];
  // Of each UTF-16 code unit, a bit for every kind of landmark that it is.
  const table = new Uint16Array(0x10000);
  for (const [bit, kind] of kinds.entries())
    for (const beginning of beginnings[kind]) table[beginning.charCodeAt(0)] = (table[beginning.charCodeAt(0)] ?? 0) | (1 << bit);
  return (text) => {
    const found = {
      digits: [],
      numerals: [],
      shares: [],
      nearly: [],
      quotes: [],
      brackets: [],
      fullWidth: [],
      compounds: [],
      adjustments: [],
      phrases: [],
    } satisfies Landmarks as Record<keyof Landmarks, number[]>;
    for (let at = 0; at < text.length; at += 1)
      for (let bits = table[text.charCodeAt(at)] as number; bits !== 0; bits &= bits - 1)
        found[kinds[31 - Math.clz32(bits & -bits)] as keyof Landmarks].push(at);
    return found;
  };
}
