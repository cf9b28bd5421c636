import { anyPlace, landmark, visitPlaces } from '../../lexicon/landmarks.ts';
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
const doubling = /(?<=翻)番(?!\p{Script=Han})/gu;
const fraction = new RegExp(`(${digit}|十)分之((?:${digit}|十)+)`, 'g');
const counted = new RegExp(
  `((?:${digit}百)?(?:十${digit}?|[二三四五六七八九]十${digit}?)|${digit}百|[二两三四五六七八九])([余多])?(?=[^十百千万亿一二三四五六七八九、，。是年月日])`,
  'y',
);

const mayBeShare = signs('一二两三四五六七八九十百翻');
const isThousands = signs('万亿千百');
const isTens = signs('十');
/** No count goes on so behind a numeral below ten. */
const isUncounted = signs('千万亿一二三四五六七八九、，。是年月日');
/** Behind one of these signs a numeral is part of another, or no count. */
const isCountless = signs('第十百千万亿零〇一二两三四五六七八九几数多每“');

const none: readonly FigureToken[] = [];

/** Figures written wholly in Chinese numerals: 三成, 2 of 两倍 and 翻两番, 1 of 翻番, 三分之二, 近万家. Offsets into the paragraph. */
export function numeralFigures(paragraph: ParagraphText, lexicon: Lexicon): readonly FigureToken[] {
  const { folded, landmarks } = paragraph;
  const hasShares = anyPlace(landmarks, landmark.share, 0, folded.length, (at) => mayBeShare(folded, at - 1));
  const hasRounded = anyPlace(landmarks, landmark.nearly, 0, folded.length, (at) => isThousands(folded, at + 1));
  if (!hasShares && !hasRounded) return none;
  return [...(hasShares ? sharesIn(paragraph, lexicon) : none), ...(hasRounded ? roundedIn(paragraph, lexicon) : none)];
}

/** 三成, 翻两番, 翻番, 三分之二. */
function sharesIn(paragraph: ParagraphText, lexicon: Lexicon): FigureToken[] {
  const { folded } = paragraph;
  const figures: (FigureToken | undefined)[] = [];
  for (const { index, 0: whole, 1: numeral = '', 2: half } of folded.matchAll(share)) {
    const read = { unit: { written: '成', dimension: 'ratio', scale: exact('1/10') }, end: index + whole.length };
    figures.push(tokenAt(paragraph, index, whole.length, `${chineseNumber(numeral)}${half ? '.5' : ''}`, read, lexicon));
  }
  for (const { index, 1: doublings, 2: multiple } of folded.matchAll(fold)) {
    const numeral = doublings ?? multiple ?? '';
    const read = lexicon.units.readAt(folded, index + numeral.length);
    figures.push(tokenAt(paragraph, index, numeral.length, String(chineseNumber(numeral)), read, lexicon));
  }
  for (const { index } of folded.matchAll(doubling))
    figures.push(tokenAt(paragraph, index, 1, '1', lexicon.units.readAt(folded, index), lexicon));
  for (const { index, 0: whole, 1: below = '', 2: above = '' } of folded.matchAll(fraction)) {
    const read = { unit: { written: '', dimension: 'ratio', scale: exact('1') }, end: index + whole.length };
    figures.push(tokenAt(paragraph, index, whole.length, `${chineseNumber(above)}/${chineseNumber(below)}`, read, lexicon));
  }
  return figures.filter((figure) => figure !== undefined);
}

/** 近万家. */
function roundedIn(paragraph: ParagraphText, lexicon: Lexicon): FigureToken[] {
  const { folded } = paragraph;
  const figures: (FigureToken | undefined)[] = [];
  for (const { index, 1: numeral = '' } of folded.matchAll(lexicon.rounded)) {
    const start = index + 1;
    const read = lexicon.units.readAt(folded, start);
    const isThreshold =
      read && !read.classifier && /\p{Script=Han}/u.test(folded[read.end] ?? '') && !lexicon.lists.afterFigure.startingAt(folded, read.end);
    if (!isThreshold) figures.push(tokenAt(paragraph, start, numeral.length, '1', read, lexicon));
  }
  return figures.filter((figure) => figure !== undefined);
}

/** So many characters from `start` on that stand for a number, with the unit behind them. */
function tokenAt(
  { folded, quoted }: ParagraphText,
  start: number,
  length: number,
  written: string,
  read: { readonly unit: Unit; readonly end: number } | undefined,
  lexicon: Lexicon,
): FigureToken | undefined {
  if (!read || quoteAt(quoted, start)) return undefined;
  const after = lexicon.after.startingAt(folded, read.end);
  return {
    number: { start, end: start + length },
    span: { start, end: read.end + (after?.word.length ?? 0) },
    written,
    classifier: false,
    unit: read.unit,
    bound: after?.tags[0],
  };
}

/** Things counted in Chinese numerals (四个指挥部), which stand beside the statements and never carry a subject on. */
export function numeralCounts({ folded: text, quoted, landmarks }: ParagraphText, lexicon: Lexicon): FigureToken[] {
  const counts: FigureToken[] = [];
  visitPlaces(landmarks, landmark.numeral, (start) => {
    if (isCountless(text, start - 1) || (!isTens(text, start) && isUncounted(text, start + 1))) return;
    counted.lastIndex = start;
    const match = counted.exec(text);
    if (!match) return;
    const end = start + match[0].length;
    if (lexicon.lists.notFigureAfter.startingAt(text, end)) return;
    const read = lexicon.units.readAt(text, end);
    if (!read?.classifier || quoteAt(quoted, start)) return;
    const digits = match[1] ?? '';
    counts.push({
      number: { start, end: start + digits.length },
      span: { start, end: read.end },
      written: String(chineseNumber(digits)),
      classifier: true,
      unit: read.unit,
      bound: match[2] ? '>' : undefined,
    });
  });
  return counts;
}
