import seed from '../../../../seeds/rules/bounded-number.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Unit } from '../quantity/quantity.ts';
import { digits, isDigit, latin, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { finder } from './finder.ts';
import { hanNumerals, isHanNumeral } from './seen.ts';

/** About, below, above, at least, at most; `+` is 多 or 余 behind the number. */
type Limit = '~' | '<' | '>' | '>=' | '<=' | '+';

/** A word that bounds a number, and where it stands in the block's text. */
export interface BoundWord {
  readonly word: string;
  readonly bound: Limit;
  readonly span: Span;
}

/** A number with the words that bound it, two at least, from the first of them to the last. Offsets into the block's text. */
export interface Bounded {
  readonly words: readonly [BoundWord, BoundWord, ...BoundWord[]];
  readonly span: Span;
}

const before = wordList<Limit>(seed.before);
const after = wordList<Limit>(seed.after);
const notBefore = wordList({ word: seed.notBefore });
const notAfter = wordList({ word: seed.notAfter });
const fractions = wordList({ word: seed.numberlessUnits });

const breakthroughs: ReadonlySet<string> = new Set(seed.breakthroughs);
const backwards: ReadonlySet<string> = new Set(seed.backwards);

const range = /[ ]*(?:—{1,2}|-|–|~|～|至|到)[ ]*\d+(?:\.\d+)?/y;

/** The numbers of a text that have two bound words or more: most have none. */
export const boundedIn = finder(digits + hanNumerals, ({ judged, seen }, { units }): readonly Bounded[] => {
  const found: Bounded[] = [];
  let end = 0;
  let next = -1;
  for (const index of seen.numbers) {
    // Behind the comma of thousands it is still the number before.
    if (index < end) continue;
    const front = frontOf(judged, index);
    if (next < index) next = nextLandmark(judged, index);
    if (front.length < 2 && !isBoundWord(judged, next)) continue;
    end = numberEnd(judged, index);
    if (end === index || isOfWord(judged, index - 1) || (front.length < 2 && next >= end + farthest)) continue;
    const bounded = boundedBy(front, judged, index, end, units);
    if (bounded) found.push(bounded);
  }
  return found;
});

/** The number between the two with the words before it and those behind it. A number with no word before it can only have them behind. */
function boundedBy(front: readonly BoundWord[], text: string, start: number, end: number, units: Lexicon['units']): Bounded | undefined {
  const fraction = fractions.startingAt(text, start);
  const { words, unit } = fraction ? { words: behind(text, start + fraction.word.length), unit: undefined } : tailOf(text, end, units);
  const all = [...front.filter(({ word }) => isBoundBefore(word, unit, words)), ...words];
  const [first, second, ...others] = all;
  if (!first || !second || (!unit && !fraction)) return undefined;
  return { words: [first, second, ...others], span: spanOf(first.span.start, all[all.length - 1]?.span.end ?? end) };
}

/** Where the number ends that begins at an offset: digits with the commas of thousands and decimals, or a Chinese numeral. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isHanNumeral(text, end)) end += 1;
  if (end > start) return end;
  while (isDigit(text, end)) end += 1;
  while (text[end] === ',' && isDigit(text, end + 1) && isDigit(text, end + 2) && isDigit(text, end + 3)) end += 4;
  if (text[end] !== '.' || !isDigit(text, end + 1)) return end;
  end += 1;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** Digits behind one of these are no number of their own. */
const isOfWord = signs(`${digits}${latin}.`);
const stops = '，。；、\n';
const isStop = signs(stops);
/** A stop, or what may begin a bound word. */
const isLandmark = signs(
  Object.values(seed.after)
    .flatMap((words) => words.map((word) => word.slice(0, 1)))
    .join(stops),
);
/** No unit is longer. */
const farthest = 40;

/** Where the next stop is, or the next bound word that may stand behind a number; the length of the text where there is none. */
function nextLandmark(text: string, start: number): number {
  let at = start;
  while (at < text.length && !(isLandmark(text, at) && (isStop(text, at) || after.startingAt(text, at)))) at += 1;
  return at;
}

const isBoundWord = (text: string, landmark: number): boolean => landmark < text.length && !isStop(text, landmark);

/** Up to two bound words that stand one after the other before `at`. */
function frontOf(text: string, at: number): readonly BoundWord[] {
  if (!before.endingAt(text, at)) return noWords;
  const words: BoundWord[] = [];
  let end = at;
  while (words.length < 2) {
    const found = before.endingAt(text, end);
    const [bound] = found?.tags ?? [];
    if (!found || !bound || notBefore.endingAt(text, end)) break;
    words.unshift({ word: found.word, bound, span: spanOf(end - found.word.length, end) });
    end -= found.word.length;
  }
  return words;
}

const noWords: readonly BoundWord[] = [];

/** What stands behind the digits: 多 or 余, the unit, 左右 and the like. */
function tailOf(text: string, digitsEnd: number, units: Lexicon['units']): { words: BoundWord[]; unit: Unit | undefined } {
  range.lastIndex = units.readAt(text, digitsEnd)?.end ?? digitsEnd;
  const start = range.test(text) ? range.lastIndex : digitsEnd;
  const words: BoundWord[] = [];
  let more = start;
  while ('十百千万亿'.includes(text[more] ?? ' ')) more += 1;
  const isMore = /[多余]/.test(text[more] ?? '') && units.readAt(text, more + 1) !== undefined;
  if (isMore) words.push({ word: text[more] ?? '', bound: '+', span: spanOf(more, more + 1) });
  const read = units.readAt(text, isMore ? more + 1 : start);
  return { words: read ? [...words, ...behind(text, read.end)] : words, unit: read?.unit };
}

function behind(text: string, at: number): BoundWord[] {
  const words: BoundWord[] = [];
  let end = at;
  for (;;) {
    const found = after.startingAt(text, end);
    const [bound] = found?.tags ?? [];
    if (!found || !bound || notAfter.startingAt(text, end)) break;
    // 多 and 余 behind the unit may begin another word: 100家多层厂房.
    if (bound === '+' && /^\p{Script=Han}/u.test(text.slice(end + found.word.length, end + found.word.length + 2))) break;
    words.push({ word: found.word, bound, span: spanOf(end, end + found.word.length) });
    end += found.word.length;
  }
  return words;
}

/** 近3年多 counts back from now, 超过全国2个百分点左右 is a gap, 突破20余项技术 is work done: none of them bounds the number. */
function isBoundBefore(word: string, unit: Unit | undefined, behindIt: readonly BoundWord[]): boolean {
  if (!unit) return true;
  if (breakthroughs.has(word)) return unit.dimension !== 'count' || behindIt.some(({ bound }) => bound !== '+');
  if (backwards.has(word) && unit.dimension.startsWith('time')) return false;
  return unit.dimension !== 'points' || !before.startingAt(word, 0)?.tags.includes('>');
}

const contradictory: ReadonlySet<string> = new Set([
  '>~',
  '>=~',
  '<=~',
  '~>=',
  '~<=',
  '><=',
  '>=<=',
  '<=>=',
  '<>=',
  '<=+',
  '+<=',
  '>=<',
  '<=>',
  '><',
  '<>',
]);

/** Two limits, in the order in which they stand, that cannot be meant together: at least and at most, or a firm limit and 左右. */
export const contradict = ([first, second]: Bounded['words']): boolean => contradictory.has(first.bound + second.bound);
