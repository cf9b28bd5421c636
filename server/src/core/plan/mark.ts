import { lexicon } from '../lexicon/lexicon.ts';
import { chineseNumber, halfWidth } from '../text/numerals.ts';
import type { MarkForm } from './outline.ts';

/** A numbering mark read from a text: `end` is the offset after it. */
export interface MarkRead {
  readonly form: MarkForm;
  readonly level: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly form: MarkForm;
  readonly level: number;
  /** The signs that it may begin with. */
  readonly first: string;
  /** Group 1 is the number; the match is the mark. */
  readonly pattern: RegExp;
}

const { marks, seriesNouns } = lexicon.words;

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;

const numerals = '一二三四五六七八九十百';
const han = `[${numerals}]+`;
const digits = '0123456789０１２３４５６７８９';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const turns = marks.inTurn.map((word) => word.charAt(0)).join('');

/** Above 第一章 and between it and 一、; whole levels are those that the standard orders. */
const volumeLevel = 0.75;
const sectionLevel = 1.25;

/**
 * Marks of the levels that GB/T 9704—2012, 7.3.3 names (一、 （一） 1. （1）), with the forms that real texts use beside them.
 * `8.6个` is item 8 and then a figure, since nothing is counted in tenths; `14.2025年` is item 14 and then a year.
 */
const forms: readonly Form[] = [
  { form: '第一篇', level: volumeLevel, first: '第', pattern: new RegExp(`第(${han})${any(marks.volumes)}[　 、]`, 'y') },
  { form: '第一部分', level: 1, first: '第', pattern: new RegExp(`第(${han})${any(marks.chapters)}[　 、]?`, 'y') },
  {
    form: '第一节',
    level: sectionLevel,
    first: '第',
    pattern: new RegExp(`第(${han})${any(marks.sections)}[　 、]?(?!${any(marks.notSections)})`, 'y'),
  },
  { form: '一、', level: 1, first: numerals, pattern: new RegExp(`(${han})、`, 'y') },
  { form: '一.', level: 1, first: numerals, pattern: new RegExp(`(${han})[.．](?![.．])`, 'y') },
  { form: '（一）', level: 2, first: '（', pattern: new RegExp(`（(${han})）`, 'y') },
  { form: '(一)', level: 2, first: '(（', pattern: new RegExp(`[(（](${han})[)）]`, 'y') },
  // 三）: half of the mark was lost, and that is for another rule to say.
  { form: '（一）', level: 2, first: numerals, pattern: new RegExp(`(${han})）`, 'y') },
  { form: '(一)', level: 2, first: numerals, pattern: new RegExp(`(${han})\\)`, 'y') },
  { form: '1.', level: 3, first: digits, pattern: /([\d０-９]{1,3})\.(?![\d０-９])/y },
  { form: '1.', level: 3, first: digits, pattern: new RegExp(`([\\d０-９]{1,3})\\.(?=\\d{1,4}${any(marks.counters)})`, 'y') },
  { form: '1．', level: 3, first: digits, pattern: /([\d０-９]{1,3})．(?![\d０-９])/y },
  { form: '1、', level: 3, first: digits, pattern: /([\d０-９]{1,3})、(?![\d０-９])/y },
  { form: '（1）', level: 4, first: '（', pattern: /（([\d０-９]{1,3})）/y },
  { form: '(1)', level: 4, first: '(（', pattern: /[(（]([\d０-９]{1,3})[)）]/y },
  { form: '1）', level: 4, first: digits, pattern: /([\d０-９]{1,3})）/y },
  { form: '1)', level: 4, first: digits, pattern: /([\d０-９]{1,3})\)/y },
  { form: '①', level: 5, first: circled, pattern: /([①-⑳])/y },
  { form: '一是', level: 6, first: numerals, pattern: new RegExp(`(${han})是(?!${any(marks.notIs)})`, 'y') },
  { form: '一要', level: 6, first: numerals, pattern: new RegExp(`(${han})要(?!${any(marks.notMust)})`, 'y') },
  { form: '第一', level: 7, first: '第', pattern: new RegExp(`第(${han})[，,、：:](?!第)`, 'y') },
  { form: '其一', level: 7, first: '其', pattern: new RegExp(`其([一二三四五六七八九])[，,、：:是](?!${any(marks.notOf)})`, 'y') },
  { form: '首先', level: 7, first: turns, pattern: new RegExp(`(${marks.inTurn.join('|')})[，,：:]`, 'y') },
];

/** The forms by the sign that they begin with: most signs begin none. */
const formsBy = new Map<number, Form[]>();
for (const form of forms)
  for (const sign of form.first) formsBy.set(sign.charCodeAt(0), [...(formsBy.get(sign.charCodeAt(0)) ?? []), form]);

/** False where no numbering mark can begin, as the sign that stands there tells. */
export const mayBeMark = (text: string, at: number): boolean => formsBy.has(text.charCodeAt(at));

/** The numbering mark that starts at `at`, if one does. Whether a mark can stand there is the caller's to know. */
export function markAt(text: string, at: number): MarkRead | undefined {
  for (const { form, level, pattern } of formsBy.get(text.charCodeAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const number = numberOf(match[1] ?? '');
    if (form === '一、' && number !== undefined && isSeries(text, pattern.lastIndex, number)) continue;
    if (number !== undefined && number > 0) return { form, level, number, start: at, end: pattern.lastIndex };
  }
  return undefined;
}

const nextOfSeries = new RegExp(`(${han})(?:${seriesNouns.join('|')})`, 'y');

/** 一、二、三产业, 二、三线城市: numbers of a series with the noun that they count through, no item numbers. */
function isSeries(text: string, at: number, number: number): boolean {
  nextOfSeries.lastIndex = at;
  const next = nextOfSeries.exec(text);
  return next !== null && numberOf(next[1] ?? '') === number + 1;
}

/** The item number where a figure follows it without a space: 3.5G网络, 2.15分钟生活圈. Only the numbers before it tell that it is one. */
export function markBeforeFigure(text: string, at: number, due: number): MarkRead | undefined {
  if (!/^\d/.test(text[at] ?? '')) return undefined;
  const mark = `${due}.`;
  const isDue = text.startsWith(mark, at) && /\d/.test(text[at + mark.length] ?? '');
  return isDue ? { form: '1.', level: 3, number: due, start: at, end: at + mark.length } : undefined;
}

function numberOf(written: string): number | undefined {
  if (/^[\d０-９]/.test(written)) return Number(halfWidth(written));
  const circled = written.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return marks.inTurn.indexOf(written) + 1 || chineseNumber(written);
}
