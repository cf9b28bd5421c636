import type { Lexicon } from '../../lexicon/lexicon.ts';

/** Where 占比, 比重 or another word of a share begins that some words end with; undefined where they end otherwise, or with the one sign of a rate. */
export function shareStart(text: string, start: number, end: number, { lists }: Lexicon): number | undefined {
  const share = lists.percentages.endingAt(text, end, start)?.word.length ?? 0;
  return share > 1 ? end - share : undefined;
}

/** 完成良好的占比, 全省领先的占比: a share of those that are so; 民营经济占地区生产总值的比重 is none. */
export function isShareOfSuch(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const at = shareStart(text, start, end, lexicon);
  return at !== undefined && text[at - 1] === '的' && !lexicon.lists.ofOwner.isIn(text, start, at);
}
