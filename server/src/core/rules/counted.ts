import seed from '../../../../seeds/rules/enumeration-count.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { chineseNumber } from '../text/numerals.ts';
import { isDigit, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { isHanNumeral, seenIn } from './seen.ts';

/** A count as it is written, “三大”, “4家”: offsets into the text it was read from. */
export interface Count {
  /** Number and classifier. */
  readonly span: Span;
  readonly numeral: Span;
  readonly number: number;
  readonly classifier: string;
  /** True where the number is written 三, not 3: that is how a list just given is summed up. */
  readonly summing: boolean;
}

/** A list and how many members it has: from `least` to `most`, since 和 may join two members or stand within one. */
export interface Listed {
  readonly span: Span;
  readonly members: readonly string[];
  readonly least: number;
  readonly most: number;
  /** True where it goes on behind another list and its count: 甲、乙两个产业和丙、丁、戊三个园区. */
  readonly chained?: boolean;
}

const classifiers = wordList({ classifier: seed.classifiers });
const isNumeral = signs('两二三四五六七八九十');
/** Behind one of these no count begins. */
const isWithinNumber = signs('第0123456789.二三四五六七八九十百千万亿两几');

/** All counts of a text, in order: 三大, 4家, 十个. `numbers` is where the numbers of the text begin. */
export function countsIn(text: string, numbers: readonly number[] = seenIn(text).numbers): readonly Count[] {
  const found: Count[] = [];
  for (const start of numbers) {
    // 唯一两项: a count may follow a numeral that it is no part of.
    for (let at = start; at === start || (isHanNumeral(text, at) && isHanNumeral(text, start)); at += 1) {
      const count = countAt(text, at);
      if (count) found.push(count);
    }
  }
  return found.length > 0 ? found : none;
}

const none: readonly Count[] = [];

const mostNumerals = 3;
const mostDigits = 2;

/** The count that begins at an offset; one of a thing is no list. */
function countAt(text: string, start: number): Count | undefined {
  if (isWithinNumber(text, start - 1)) return undefined;
  const summing = isNumeral(text, start);
  let end = start;
  while (summing ? isNumeral(text, end) : isDigit(text, end)) end += 1;
  if (end === start || end > start + (summing ? mostNumerals : mostDigits)) return undefined;
  const classifier = classifiers.startingAt(text, end)?.word;
  if (classifier === undefined) return undefined;
  const written = text.slice(start, end);
  const number = summing ? chineseNumber(written) : Number(written);
  if (number === undefined || number < 2) return undefined;
  return { span: spanOf(start, end + classifier.length), numeral: spanOf(start, end), number, classifier, summing };
}

const isOpening = signs('（(“‘《〈「『【〔[');
const isClosing = signs('）)”’》〉」』】〕]');
const isJoint = signs('、');
const isStop = signs('，,。；;：:！？!?\n\uFFFC"');
const longest = 240;

/**
 * The members joined by 、 that end at `end`, back to where the clause begins; brackets and quotations count as one sign of a member.
 * `counts` are those of the text.
 */
export function listBefore(text: string, end: number, counts: readonly Count[]): Listed | undefined {
  let depth = 0;
  let at = end;
  const cuts: number[] = [];
  for (const least = Math.max(0, end - longest); at > least; at -= 1) {
    if (isClosing(text, at - 1)) {
      depth += 1;
      // “甲”“乙”“丙”: quotations side by side need no 、 between them.
      if (depth === 1 && isOpening(text, at)) cuts.push(at);
    } else if (isOpening(text, at - 1)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && isJoint(text, at - 1)) cuts.push(at - 1);
    else if (depth === 0 && isStop(text, at - 1)) break;
  }
  if (cuts.length === 0) return undefined;
  const from = behindCount(text, at, end, counts);
  if (from > at && !cuts.some((cut) => cut > from)) return undefined;
  const list = listOf(text, from, end, cuts.filter((cut) => cut > from || from === at).reverse());
  // 甲和乙、丙、丁三大片区 lists four, and 农业和农村、教育、卫生三大领域 three.
  const joints = list.members.every(hasJoint)
    ? 0
    : (bare(list.members[0] ?? '')
        .replace(/^(?:以及|[和与及])/, '')
        .slice(-nearJoint)
        .match(joint)?.length ?? 0);
  return { ...list, most: list.most + joints, ...(from > at && { chained: true }) };
}

const isEnd = signs('。！？!?\n：:\uFFFC"');

/** The list from `start` to the end of its sentence: joined by 、, or by ； where there is no comma-like sign at all between the members. */
export function listAfter(text: string, start: number): Listed | undefined {
  const cuts: number[] = [];
  const breaks: number[] = [];
  let depth = 0;
  let commas = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (isOpening(text, at)) depth += 1;
    else if (isClosing(text, at)) {
      if (depth === 0) break;
      depth -= 1;
      if (depth === 0 && isOpening(text, at + 1)) cuts.push(at + 1);
    } else if (depth > 0) continue;
    else if (isEnd(text, at)) break;
    else if (isJoint(text, at)) cuts.push(at);
    else if (sign === '，' || sign === ',') commas += 1;
    else if (sign === '；' || sign === ';') breaks.push(at);
  }
  if (/[：:\uFFFC"]/.test(text[at] ?? '')) return undefined;
  if (breaks.length > 0) {
    const last = breaks.at(-1) ?? 0;
    const read = listOf(text, start, at, last === at - 1 ? breaks.slice(0, -1) : breaks);
    return read.members.length > 1 ? { ...read, most: read.least } : undefined;
  }
  return commas > 0 || cuts.length === 0 ? undefined : listOf(text, start, at, cuts);
}

/** Where the list begins that follows an earlier count of the same clause, behind the next joint; the start where none is counted. */
function behindCount(text: string, start: number, end: number, counts: readonly Count[]): number {
  const last = counts.findLast(({ span }) => span.start > start && span.end < end - 1);
  const gap = last && /^[\p{Script=Han}”]{1,8}?[、和与及]/u.exec(text.slice(last.span.end, end));
  return last && gap ? last.span.end + gap[0].length : start;
}

/** As far as this before the first 、 a joint may be one between two members. */
const nearJoint = 10;

function listOf(text: string, start: number, end: number, cuts: readonly number[]): Listed {
  const members = [start, ...cuts].map((from, index) =>
    text
      .slice(from, cuts[index] ?? end)
      .replace(/^、/, '')
      .trim(),
  );
  // 发展与安全、速度与质量: where every member has its 与, that of the last joins no further one.
  const joints = members.every(hasJoint) ? 0 : (bare(members.at(-1) ?? '').match(joint)?.length ?? 0);
  return { span: spanOf(start, end), members, least: members.length, most: members.length + joints };
}

const joint = /以及|[和与及或]/g;

/** The member without what stands in its brackets and quotations. */
export const bare = (member: string): string => member.replace(/[（(“‘《「『【][^）)”’》」』】]*[）)”’》」』】]/g, '〇');

export const hasJoint = (member: string): boolean => /[和与及或]/.test(bare(member));

const words = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Verbs and adverbs: what begins with one, or has one in the middle, is no mere name. */
export function actionWordsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = words.get(lexicon);
  if (known) return known;
  const { cut, lead, predicate } = lexicon.words;
  const found = new Set([...cut, ...lead, ...predicate.reach, ...predicate.up, ...predicate.down, ...predicate.to, ...predicate.increment]);
  words.set(lexicon, found);
  return found;
}
