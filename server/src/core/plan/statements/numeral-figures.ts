import type { Lexicon } from '../../lexicon/lexicon.ts';
import { exact } from '../../quantity/exact.ts';
import type { Unit } from '../../quantity/quantity.ts';
import { chineseNumber } from '../../text/numerals.ts';
import { signs } from '../../text/signs.ts';
import type { FigureToken } from './figures.ts';
import { type ParagraphText, quoteAt } from './paragraph.ts';

const digit = '[一二两三四五六七八九]';
const share = new RegExp(`(${digit})成(半)?(?![为立功效果员套长本就都品熟])`, 'g');
const fold = new RegExp(`(?<=翻了?)(${digit})番|((?:${digit}|十|百)+)倍`, 'g');
const fraction = new RegExp(`(${digit}|十)分之((?:${digit}|十)+)`, 'g');
const rounded = /[近超破过逾约上达]([万亿千百]+)(?=[\u4e00-\u9fff])/g;
const counted = new RegExp(
  `((?:${digit}百)?(?:十${digit}?|[二三四五六七八九]十${digit}?)|${digit}百|[二两三四五六七八九])([余多])?(?=[^十百千万亿一二三四五六七八九、，。是年月日])`,
  'y',
);

const isNumeral = signs('一二两三四五六七八九十百');
const isThousands = signs('万亿千百');
/** Behind one of these signs a numeral is part of another, or no count. */
const isCountless = signs('第十百千万亿零〇一二两三四五六七八九几数多每“');

/** Figures written wholly in Chinese numerals: 三成, 2 of 两倍 and 翻两番, 三分之二, 近万家. Offsets into the paragraph. */
export function numeralFigures({ folded: text, quoted, landmarks }: ParagraphText, lexicon: Lexicon): FigureToken[] {
  const figures: FigureToken[] = [];
  const add = (start: number, digits: number, written: string, unitAt: number, unit?: Unit): void => {
    const read = unit ? { unit, end: start + digits } : lexicon.units.readAt(text, unitAt);
    if (!read || quoteAt(quoted, start)) return;
    const after = lexicon.after.startingAt(text, read.end);
    figures.push({
      number: { start, end: start + digits },
      span: { start, end: read.end + (after?.word.length ?? 0) },
      written,
      unit: read.unit,
      classifier: false,
      ...(after?.tags[0] && { bound: after.tags[0] }),
    });
  };
  const shares = landmarks.shares.filter((at) => isNumeral(text, at - 1));
  const matches = (pattern: RegExp, signs: string): Iterable<RegExpMatchArray & { index: number }> =>
    shares.some((at) => signs.includes(text[at] ?? ' ')) ? text.matchAll(pattern) : [];
  for (const match of matches(share, '成')) {
    const unit = { written: '成', dimension: 'ratio', scale: exact('1/10') };
    add(match.index, match[0].length, `${chineseNumber(match[1] ?? '')}${match[2] ? '.5' : ''}`, match.index, unit);
  }
  for (const match of matches(fold, '番倍')) {
    const digits = (match[1] ?? match[2] ?? '').length;
    add(match.index, digits, String(chineseNumber(match[1] ?? match[2] ?? '')), match.index + digits);
  }
  for (const match of matches(fraction, '分')) {
    const unit = { written: '', dimension: 'ratio', scale: exact('1') };
    add(match.index, match[0].length, `${chineseNumber(match[2] ?? '')}/${chineseNumber(match[1] ?? '')}`, match.index, unit);
  }
  if (!landmarks.nearly.some((at) => isThousands(text, at + 1))) return figures;
  for (const match of text.matchAll(rounded)) {
    const start = match.index + 1;
    const read = lexicon.units.readAt(text, start);
    const isThreshold =
      read &&
      !read.classifier &&
      /\p{Script=Han}/u.test(text[read.end] ?? '') &&
      !lexicon.words.afterFigure.some((word) => text.startsWith(word, read.end));
    if (!isThreshold) add(start, match[1]?.length ?? 0, '1', start);
  }
  return figures;
}

/** Things counted in Chinese numerals (四个指挥部), which stand beside the statements and never carry a subject on. */
export function numeralCounts({ folded: text, quoted, landmarks }: ParagraphText, lexicon: Lexicon): FigureToken[] {
  const counts: FigureToken[] = [];
  for (const start of landmarks.numerals) {
    if (isCountless(text, start - 1)) continue;
    counted.lastIndex = start;
    const match = counted.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    if (lexicon.lists.notFigureAfter.startingAt(text, end)) continue;
    const read = lexicon.units.readAt(text, end);
    if (!read?.classifier || quoteAt(quoted, start)) continue;
    const digits = match[1] ?? '';
    counts.push({
      number: { start, end: start + digits.length },
      span: { start, end: read.end },
      written: String(chineseNumber(digits)),
      unit: read.unit,
      classifier: true,
      ...(match[2] && { bound: '>' as const }),
    });
  }
  return counts;
}
