import { finder } from './finder.ts';

/** Places as they stand in the text of a block. */
export type Matches = Readonly<
  Record<
    'wide' | 'decimal' | 'broken' | 'spaced' | 'pointed' | 'comma' | 'scale' | 'percent' | 'point' | 'twice' | 'cellDecimal' | 'cellScale',
    readonly RegExpMatchArray[]
  >
>;

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

/** 1 516户 and 11 3.2亿元 in a sentence: in a table the two may be two figures. At the start of a line only a year is sure: 2 023年. */
const spacedNumber =
  /(?:(?<=[\p{Script=Han}，、；。：（“”》）,;:()])\d+(?:\.\d+)?(?:[ \u00A0\u2002\u2003\u2009\u3000]\d+)+(?:\.\d+)?(?=[%％‰\p{Script=Han}])|(?<=^|\n)(?:[12] [09]\d\d|(?:19|20) \d\d|(?:19|20)\d \d)(?=年))/gu;

const commaNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=[万亿])/g;

const widePercent = /(?<=[\d０-９])％/g;

/** A text without one of these has no match of the patterns above. */
const sign = /\d\.?\s|[,，]\d{3}|[亿万]{2}|[％．０-９]|\d(?:\.\d*\.|[。·]\d)|%%|元元|吨吨/;
/** And each of those has one of these. */
const signs = '0123456789０１２３４５６７８９．％%亿万元吨';

/** What the words of a block have of numbers written wrong: at most one of all kinds together. */
export const matchesIn = finder(signs, ({ judged }): readonly Matches[] => {
  if (!sign.test(judged)) return none;
  const all = (pattern: RegExp) => [...judged.matchAll(pattern)];
  const matches: Matches = {
    wide: all(wideNumber),
    decimal: all(splitDecimal),
    cellDecimal: all(splitInCell),
    broken: all(brokenNumber),
    spaced: all(spacedNumber),
    pointed: all(wideComma),
    comma: all(commaNumber),
    scale: all(doubledScale),
    cellScale: all(doubledInHeader),
    percent: all(widePercent),
    point: all(wrongPoint),
    twice: all(doubledUnit),
  };
  return Object.values(matches).some((found) => found.length > 0) ? [matches] : none;
});

const none: readonly Matches[] = [];
