import { spanIn } from '../markdown/block.ts';
import { halfWidth } from '../text/numerals.ts';
import { type Edit, type Span, spanOf } from '../text/span.ts';
import { type Kind, type Match, matchesOf } from './number-patterns.ts';
import { ofProse, type Prose, proseOf } from './prose.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';
import { splitCells } from './split-cells.ts';

type Cause = 'wide' | 'split' | 'point' | 'percent' | 'comma' | 'scale' | 'twice';

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

  *faults(context: RuleContext) {
    for (const [cause, placesIn] of Object.entries(readers) as [Cause, PlacesIn][]) {
      const found = placesIn(context);
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
  point: { zh: '的小数点不对，读不出是多少', en: 'has a wrong decimal point, and no one can read it' },
  percent: { zh: '与本文多数百分号的全半角不一致', en: 'differs in width from most percent signs of this document' },
  comma: { zh: '既用千分撇又用“万”“亿”，位数难辨', en: 'has thousands commas beside 万 or 亿, which obscures its size' },
  twice: { zh: '的单位重复', en: 'has its unit twice' },
  scale: { zh: '的“万”“亿”重复，不知是多少', en: 'has 万 or 亿 twice, and no one can tell how much it is' },
};

type PlacesIn = (context: RuleContext) => readonly Place[];

const readers: Readonly<Record<Cause, PlacesIn>> = {
  wide: wideNumbers,
  split: splitNumbers,
  point: (context) => places(context, 'point'),
  percent: minorityPercent,
  comma: (context) => places(context, 'comma', { wanted: (written) => written.replaceAll(',', '') }),
  scale: (context) => [...places(context, 'scale'), ...places(context, 'cellScale', { within: isCell })],
  twice: (context) => places(context, 'twice', { wanted: (written) => written.slice(0, -1) }),
};

/** Groups of three with a space between are a style of their own where a document has it this often. */
const enoughForStyle = 3;

interface Wish {
  /** Only blocks that are so. */
  readonly within?: (prose: Prose) => boolean;
  readonly wanted?: (written: string) => string;
}

const places = ({ plan, lexicon }: RuleContext, kind: Kind, { within = () => true, wanted }: Wish = {}): readonly Place[] =>
  matchesOf[kind](plan, lexicon).flatMap(({ prose, found }) => (within(prose) ? found.map((match) => placeOf(prose, match, wanted)) : []));

function placeOf({ block }: Prose, { index, written }: Match, wanted?: (written: string) => string): Place {
  return { span: spanIn(block, spanOf(index, index + written.length)), written, ...(wanted && { wanted: wanted(written) }) };
}

const isCell = ({ block }: Prose): boolean => block.kind === 'cell';
const isText = (prose: Prose): boolean => !isCell(prose);

/** Decimals are joined; of whole numbers only the author knows whether they are one. */
function splitNumbers(context: RuleContext): readonly Place[] {
  const spaced = [...places(context, 'spaced', { within: isText }), ...places(context, 'pointed', { within: isText })];
  const ungrouped = spaced.filter(({ written }) => !/^\d{1,3}(?:\s\d{3})+$/.test(written));
  const bad = spaced.length - ungrouped.length < enoughForStyle ? spaced : ungrouped;
  const wanted = (written: string): string => written.replace(/\s+/g, '');
  const decimals = [...places(context, 'decimal', { wanted }), ...places(context, 'cellDecimal', { within: isCell, wanted })];
  const spread = splitCells(context.plan).map(({ span, text }) => ({ span, written: text.trim() }));
  return [...decimals, ...places(context, 'broken'), ...bad, ...spread].sort((a, b) => a.span.start - b.span.start);
}

/** A point that may be that of a numbering mark (１．2024年) stays as it is. */
function wideNumbers({ plan, lexicon }: RuleContext): readonly Place[] {
  return matchesOf.wide(plan, lexicon).flatMap(({ prose, found }) =>
    found.flatMap((match) => {
      const { index, written } = match;
      const { judged } = prose;
      const behind = judged.slice(index + written.length, index + written.length + 1);
      const isWhole = isCell(prose) && judged.trim() === written;
      const isDecimal = isWhole || /\p{Script=Han}/u.test(judged[index - 1] ?? '') || /[%％‰万亿]/.test(behind);
      const wanted = isDecimal ? halfWidth(written) : written.replace(/[０-９]+/g, halfWidth);
      return wanted === written ? [] : [placeOf(prose, match, () => wanted)];
    }),
  );
}

/** The percent signs of the width that the document uses less; of two equally frequent the full-width ones. */
function minorityPercent(context: RuleContext): readonly Place[] {
  const wide = places(context, 'percent', { wanted: () => '%' });
  if (wide.length === 0) return [];
  const narrow = proseOf(context.plan).flatMap((prose) =>
    narrowPercents(prose.words).map((at): Place => ({ span: spanIn(prose.block, spanOf(at, at + 1)), written: '%', wanted: '％' })),
  );
  return narrow.length < wide.length ? narrow : narrow.length === 0 ? [] : wide;
}

/** Where half-width percent signs stand behind digits. */
const narrowPercents = ofProse(({ judged }): readonly number[] => Array.from(judged.matchAll(/(?<=[\d０-９])%/g), ({ index }) => index));
