import { whiteSpace } from '../text/signs.ts';
import { type Finder, finder } from './finder.ts';

/** A number that is written wrong: as it stands in the text of a block, and where. */
export interface Match {
  readonly index: number;
  readonly written: string;
}

/** 8，426户: a comma of Chinese text between thousands reads as two numbers. */
const wideComma = /(?<![\d.％%，])\d{1,3}，\d{3}(?![\d.，])(?=[\p{Script=Han}])/gu;

/** 6.5.2%, 6..5%, 6。5%, 6·5%; at the start of a line the first number may be that of a numbering mark. */
const wrongPoint = /(?:(?<=[\p{Script=Han}（(，])\d+|^\d*)(?:\.\d*\.[\d.]*|[。·]\d+)(?=[%％‰]|个百分|[万亿]\p{Script=Han})/gu;

/** 6.5%%, 12.5亿元元. 12人人均 is none. */
const doubledUnit = /(?<=\d)(?:%%|％％|(?:[万亿]|万亿)?(?:元元|吨吨))/g;

/** 亿亿元 in the unit's own column, and 产值（亿亿元） at the head of one. */
const doubledInHeader = /(?<=^\s*|[（(：:])(?:亿亿|万万)(?=\p{Script=Han}{1,3}(?:[）)]|\s*$))/gu;

/** 450. 2 alone in its cell. */
const splitInCell = /(?<=^\s*)\d+(?:\s+\.\s*|\.\s+)\d{1,2}(?=\s*(?:[%％]|\p{Script=Han}{0,4})\s*$)/gu;

/** 4.06亿亿元, 32万万元. 万亿 is a scale of its own, 亿万 none. */
const doubledScale = /\d+(?:\.\d+)?\s?(?:亿亿|万万|亿万)(?=\p{Script=Han})/gu;

/** Full-width digits with their point, and half-width ones about a full-width point. */
const wideNumber = /[\d０-９]+[．.][\d０-９]+|[０-９]+/g;

/** 97. 67% behind a word or within a sentence: behind a full stop the number and its point may be a numbering mark. */
const splitDecimal = /(?<=[\p{Script=Han}A-Za-z，、（”,(]\s?)\d+(?:\s+\.\s*|\.\s+)\d{1,2}(?=[%％‰\p{Script=Han}，。；）)])(?!年(?!均))/gu;

/** A line that ends in a digit before one that begins with one. */
const brokenNumber = /(?<![\d.])\d+\n\d+(?![\d.])/g;

/** 1 516户 and 11 3.2亿元 in a sentence, but not 表1 2019年, the number of a table and its title: in a table the two may be two figures. At the start of a line only a year is sure: 2 023年. */
const spacedNumber =
  /(?:(?<=[\p{Script=Han}，、；。：（“”》）,;:()])(?<!^\s*(?:附?[表图件]|专栏)(?=\d{1,2}\s(?:19|20)\d\d年))\d+(?:\.\d+)?(?:[ \u00A0\u2002\u2003\u2009\u3000]\d+)+(?:\.\d+)?(?=[%％‰\p{Script=Han}])|(?<=^|\n)(?:[12] [09]\d\d|(?:19|20) \d\d|(?:19|20)\d \d)(?=年))/gu;

const commaNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=[万亿])/g;

const widePercent = /(?<=[\d０-９])％/g;

const split = { signs: whiteSpace, sign: /\d\.?\s/ };
const scaled = { signs: '亿万', sign: /[亿万]{2}/ };

/** Each with the signs of which it needs one, and most with a plain expression for what it needs besides, which is quicker to try. */
const patterns = {
  wide: { pattern: wideNumber, signs: '０１２３４５６７８９．' },
  decimal: { pattern: splitDecimal, ...split },
  cellDecimal: { pattern: splitInCell, ...split },
  broken: { pattern: brokenNumber, ...split },
  spaced: { pattern: spacedNumber, ...split },
  pointed: { pattern: wideComma, signs: '，', sign: /，\d{3}/ },
  comma: { pattern: commaNumber, signs: ',', sign: /,\d{3}/ },
  scale: { pattern: doubledScale, ...scaled },
  cellScale: { pattern: doubledInHeader, ...scaled },
  percent: { pattern: widePercent, signs: '％' },
  point: { pattern: wrongPoint, signs: '.。·', sign: /\d(?:\.\d*\.|[。·]\d)/ },
  twice: { pattern: doubledUnit, signs: '%％元吨', sign: /%%|％％|元元|吨吨/ },
} as const;

export type Kind = keyof typeof patterns;

interface Pattern {
  readonly pattern: RegExp;
  readonly signs: string;
  readonly sign?: RegExp;
}

/** What the words of a block have of each. */
export const matchesOf = Object.fromEntries(
  Object.entries<Pattern>(patterns).map(([kind, { pattern, signs, sign }]) => [
    kind,
    finder(signs, ({ judged }): readonly Match[] =>
      sign === undefined || sign.test(judged)
        ? Array.from(judged.matchAll(pattern), ({ index, 0: written }) => ({ index, written }))
        : none,
    ),
  ]),
) as Readonly<Record<Kind, Finder<Match>>>;

const none: readonly Match[] = [];
