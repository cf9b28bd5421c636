import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { halfWidth } from '../text/numerals.ts';
import { type Edit, type Span, spanOf } from '../text/span.ts';
import { fromWords, type Prose, proseOf } from './prose.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';

type Cause = 'wide' | 'split' | 'percent' | 'comma' | 'scale';

interface Place {
  readonly span: Span;
  readonly written: string;
  /** How it should be written; absent where only the author can say. */
  readonly wanted?: string;
}

interface BadNumbers extends Fault {
  readonly cause: Cause;
  readonly found: readonly Place[];
}

export const numberForm: Rule<BadNumbers> = {
  id: 'number-form',
  group: 'quantity',
  since: '0.1.0',
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '数字书写不规范：全角数字、数内空格或断行、百分号混用、千分撇与“万”“亿”并用。',
    en: 'Full-width digits, numbers that are split, mixed percent signs, thousands commas with 万.',
  },

  *faults({ plan }: RuleContext) {
    const prose = proseOf(plan).filter((one) => matchesIn(one) !== nothing);
    for (const [cause, placesIn] of Object.entries(readers) as [Cause, PlacesIn][]) {
      const found = placesIn(prose, plan);
      const [first] = found;
      if (first) yield { span: first.span, cause, found };
    }
  },

  message({ cause, found }) {
    const [first] = found;
    const { zh, en } = why[cause];
    const wanted: Message = first?.wanted
      ? { zh: `，应写作“${first.wanted}”`, en: `; write “${first.wanted}”` }
      : { zh: '，请核实后改正', en: '; check and mend it' };
    const also: Message =
      found.length > 1 ? { zh: `全文共${found.length}处。`, en: ` ${found.length} places in all.` } : { zh: '', en: '' };
    const written = first?.written.replace(/\s+/g, ' ') ?? '';
    return { zh: `“${written}”${zh}${wanted.zh}。${also.zh}`, en: `“${written}” ${en}${wanted.en}.${also.en}` };
  },

  severityOf: ({ cause }): Severity => (cause === 'percent' || cause === 'comma' ? 'info' : 'warning'),

  places: ({ found }) => found.slice(1).map(({ span }) => span),

  edits: ({ found }): readonly Edit[] => found.flatMap(({ span, wanted }) => (wanted === undefined ? [] : [{ span, text: wanted }])),

  fixTitle: { zh: '改正全文的数字写法', en: 'Rewrite the numbers of this document' },
};

const why: Readonly<Record<Cause, Message>> = {
  wide: { zh: '是全角数字，检索和计算都读不出', en: 'is in full-width digits, which searches and calculations miss' },
  split: { zh: '的数字被空格、逗号或换行断开，会被读成两个数', en: 'is a number split by a space, comma or line break, and reads as two' },
  percent: { zh: '与本文多数百分号的全半角不一致', en: 'differs in width from most percent signs of this document' },
  comma: { zh: '既用千分撇又用“万”“亿”，位数难辨', en: 'has thousands commas beside 万 or 亿, which obscures its size' },
  scale: { zh: '的“万”“亿”重复，不知是多少', en: 'has 万 or 亿 twice, and no one can tell how much it is' },
};

type PlacesIn = (prose: readonly Prose[], plan: Plan) => readonly Place[];

/** Places as they stand in the text of a block. */
type Matches = Readonly<
  Record<'wide' | 'decimal' | 'broken' | 'spaced' | 'pointed' | 'comma' | 'scale' | 'percent', readonly RegExpMatchArray[]>
>;

const readers: Readonly<Record<Cause, PlacesIn>> = {
  wide: wideNumbers,
  split: splitNumbers,
  percent: minorityPercent,
  comma: (prose) => places(prose, 'comma', (written) => written.replaceAll(',', '')),
  scale: (prose) => places(prose, 'scale'),
};

/** 8，426户: a comma of Chinese text between thousands reads as two numbers. */
const wideComma = /(?<![\d.％%，])\d{1,3}，\d{3}(?![\d.，])(?=[\p{Script=Han}])/gu;

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

/** Groups of three with a space between are a style of their own where a document has it this often. */
const enoughForStyle = 3;

const commaNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=[万亿])/g;

const widePercent = /(?<=[\d０-９])％/g;
const narrowPercent = /(?<=[\d０-９])%/g;

/** A text without one of these has no match of the patterns above. */
const sign = /\d\.?\s|[,，]\d{3}|[亿万]{2}|[％．０-９]/;
const nothing: Matches = { wide: [], decimal: [], broken: [], spaced: [], pointed: [], comma: [], scale: [], percent: [] };

const matchesIn = fromWords(({ judged }): Matches => {
  if (!sign.test(judged)) return nothing;
  const all = (pattern: RegExp) => [...judged.matchAll(pattern)];
  return {
    wide: all(wideNumber),
    decimal: all(splitDecimal),
    broken: all(brokenNumber),
    spaced: all(spacedNumber),
    pointed: all(wideComma),
    comma: all(commaNumber),
    scale: all(doubledScale),
    percent: all(widePercent),
  };
});

const places = (prose: readonly Prose[], kind: keyof Matches, wanted?: (written: string) => string): readonly Place[] =>
  prose.flatMap((one) => matchesIn(one)[kind].map((match) => placeOf(one, match, wanted)));

function placeOf({ block }: Prose, { 0: written, index = 0 }: RegExpMatchArray, wanted?: (written: string) => string): Place {
  return { span: spanIn(block, spanOf(index, index + written.length)), written, ...(wanted && { wanted: wanted(written) }) };
}

/** Decimals are joined; of whole numbers only the author knows whether they are one. */
function splitNumbers(prose: readonly Prose[]): readonly Place[] {
  const text = prose.filter(({ block }) => block.kind !== 'cell');
  const spaced = [...places(text, 'spaced'), ...places(text, 'pointed')];
  const grouped = spaced.filter(({ written }) => /^\d{1,3}(?:\s\d{3})+$/.test(written));
  const bad = grouped.length < enoughForStyle ? spaced : spaced.filter((place) => !grouped.includes(place));
  const decimals = places(prose, 'decimal', (written) => written.replace(/\s+/g, ''));
  return [...decimals, ...places(prose, 'broken'), ...bad].sort((a, b) => a.span.start - b.span.start);
}

/** A point that may be that of a numbering mark (１．2024年) stays as it is. */
function wideNumbers(prose: readonly Prose[]): readonly Place[] {
  return prose.flatMap((one) =>
    matchesIn(one).wide.flatMap((match) => {
      const { 0: written, index = 0 } = match;
      const behind = one.judged.slice(index + written.length, index + written.length + 1);
      const isDecimal = /\p{Script=Han}/u.test(one.judged[index - 1] ?? '') || /[%％‰万亿]/.test(behind);
      const wanted = isDecimal ? halfWidth(written) : written.replace(/[０-９]+/g, halfWidth);
      return wanted === written ? [] : [placeOf(one, match, () => wanted)];
    }),
  );
}

/** The percent signs of the width that the document uses less; of two equally frequent the full-width ones. */
function minorityPercent(prose: readonly Prose[], plan: Plan): readonly Place[] {
  const wide = places(prose, 'percent', () => '%');
  if (wide.length === 0) return [];
  const narrow = proseOf(plan).flatMap((one) => Array.from(one.judged.matchAll(narrowPercent), (match) => placeOf(one, match, () => '％')));
  return narrow.length < wide.length ? narrow : narrow.length === 0 ? [] : wide;
}
