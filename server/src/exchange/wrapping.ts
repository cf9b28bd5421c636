import { widthOf } from './width.ts';

/**
 * Words broken into lines of a terminal: `first` columns for the first line, `others` for the rest. Chinese is broken between any two
 * characters, but no line begins with a mark that closes or ends with one that opens; other words and numbers stay whole.
 */
export function wrapped(words: string, first: number, others: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of words.matchAll(unbroken)) {
    const width = widthOf(piece);
    if (line !== '' && used + width > (lines.length === 0 ? first : others)) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    if (line === '' && lines.length > 0 && piece.trim() === '') continue;
    line += piece;
    used += width;
  }
  return [...lines, line.trimEnd()];
}

/** A blank; or one character of Chinese, or a run of other ones, with the marks that open before it and those that close after it. */
const unbroken =
  /\s+|[“‘《〈（「『【〔(]*(?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’]+)[”’》〉）」』】〕)，。；：、！？…％]*|./gu;
