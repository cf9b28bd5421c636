import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { exact } from '../quantity/exact.ts';
import type { UnitTable } from '../quantity/units.ts';
import { type Edit, type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

/** What is wrong with a range: its sign, or what is left out at its first end: % or 万. */
type Cause = 'sign' | 'percent' | 'scale';

interface Range {
  /** In the block's text. */
  readonly at: Span;
  readonly written: string;
  /** How it should read, with the sign left open. */
  readonly parts: readonly [string, string];
  /** The same with the unit written out at both ends. */
  readonly full: readonly [string, string];
  readonly causes: readonly Cause[];
}

/** A range and its place in the document. */
interface Placed {
  readonly span: Span;
  readonly range: Range;
}

interface BadRanges extends Fault {
  readonly cause: Cause;
  readonly ranges: readonly Placed[];
  /** — or ～, whichever the document uses. */
  readonly sign: string;
}

export const rangeForm: Rule<BadRanges> = {
  id: 'range-form',
  group: 'quantity',
  since: '0.1.0',
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '数值或时间范围的写法不合标准。', en: 'A range of numbers or dates not written as the standard has it.' },

  *faults({ plan, lexicon }: RuleContext) {
    const hits = rangesIn(plan, lexicon);
    if (hits.length === 0) return;
    const sign = signOf(plan, lexicon);
    const all = hits.flatMap(({ prose, found }) => found.map((range): Placed => ({ span: spanIn(prose.block, range.at), range })));
    for (const cause of ['sign', 'percent', 'scale'] as const) {
      const ranges = all.filter(({ range }) => range.causes.includes(cause));
      const [first] = ranges;
      if (first) yield { span: first.span, cause, ranges, sign };
    }
  },

  message({ cause, ranges, sign }) {
    const first = ranges[0]?.range;
    const written = first?.written ?? '';
    const wanted = (cause === 'sign' ? first?.parts : first?.full)?.join(sign) ?? '';
    const also: Message =
      ranges.length > 1 ? { zh: `全文共${ranges.length}处。`, en: ` ${ranges.length} places in all.` } : { zh: '', en: '' };
    const { zh, en } = why[cause];
    return { zh: `“${written}”${zh}，应写作“${wanted}”。${also.zh}`, en: `“${written}” ${en}; write “${wanted}”.${also.en}` };
  },

  severityOf: ({ cause }) => (cause === 'scale' ? 'info' : 'warning'),

  places: ({ ranges }) => ranges.slice(1).map(({ span }) => span),

  edits: ({ cause, ranges, sign }): readonly Edit[] =>
    cause === 'scale' ? [] : ranges.map(({ span, range }) => ({ span, text: range.parts.join(sign) })),

  fixTitle: { zh: '改正全文的范围写法', en: 'Rewrite the ranges of this document' },
};

const why: Readonly<Record<Cause, Message>> = {
  sign: {
    zh: '用短横线或破折号表示起止，不合GB/T 15834—2011（4.13）',
    en: 'marks a range with a hyphen or dash, against GB/T 15834—2011 (4.13)',
  },
  percent: {
    zh: '前一个数省略了百分号，有歧义，不合GB/T 15835—2011（数值范围）',
    en: 'leaves the percent sign out of the first number, against GB/T 15835—2011 (ranges)',
  },
  scale: {
    zh: '前一个数省略了“万”“亿”，易误读，不合GB/T 15835—2011（数值范围）',
    en: 'leaves 万 or 亿 out of the first number, against GB/T 15835—2011 (ranges)',
  },
};

const number = '\\d+(?:\\.\\d+)?';
const space = '[ \\u00A0\\u3000]*';
/** Number, its unit if it has one, sign, number. A letter, digit, hyphen or slash on either side makes it a code, a date or a score. */
const pattern = new RegExp(
  `(?<![\\dA-Za-z.,/\\-–_#〔]|\\d，)(${number})([^\\d\\s\\-–—~～－.,，。；;、：:（）()A-Za-z]{0,4})(${space}(?:-{1,3}|–{1,2}|—{1,2}|[~～－−‐‑])${space})(${number})(?![\\d.]*[\\-–/]\\d)`,
  'g',
);

const goodSign = /^(?:—|～|~|－)$/;

/** Units of the calendar may differ at the two ends: 2024年3月-2025年2月. */
const calendar = /^[年月日时]/;

/** Where there is none of these, there is no range. */
const signs = '-–—~～－−‐‑';
const beforeNumber = new RegExp(`[${signs}]${space}\\d`);

const rangesIn = finder(signs, ({ judged }, { units }): readonly Range[] => (beforeNumber.test(judged) ? readRanges(judged, units) : none));

const none: readonly Range[] = [];

function readRanges(judged: string, units: UnitTable): readonly Range[] {
  const ranges: Range[] = [];
  for (const match of judged.matchAll(pattern)) {
    const [written, low = '', unit = '', sign = '', high = ''] = match;
    const end = match.index + written.length;
    const behind = judged.slice(end, end + 6);
    if (!isRange(judged.slice(Math.max(0, match.index - 2), match.index), low, unit, high, behind)) continue;
    const percent = unit === '' ? (/^[%％‰]/.exec(behind)?.[0] ?? '') : '';
    const scaled = unit === '' ? scaledUnitAt(judged, end, units) : undefined;
    const causes = causesOf(!goodSign.test(sign.trim()), percent !== '', scaled !== undefined);
    if (causes.length === 0) continue;
    const tail = percent || (unit && unitBehind(unit, behind));
    ranges.push({
      at: spanOf(match.index, end + tail.length),
      written: written + tail,
      parts: [low + (unit || percent), high + tail],
      full: [low + (scaled ?? (unit || percent)), high + (scaled ?? tail)],
      causes,
    });
  }
  return ranges;
}

/** A percent sign is added along with a new sign; what 万 the first number means only the author knows, so that is a finding of its own. */
function causesOf(isBadSign: boolean, lacksPercent: boolean, lacksScale: boolean): readonly Cause[] {
  const sign: readonly Cause[] = isBadSign ? ['sign'] : lacksPercent ? ['percent'] : [];
  return lacksScale ? [...sign, 'scale'] : sign;
}

function isRange(before: string, low: string, unit: string, high: string, behind: string): boolean {
  if (/^0\d/.test(low) || /^0\d/.test(high) || exact(low).compare(exact(high)) >= 0)
    return calendar.test(unit) && calendar.test(behind) && !/^0\d/.test(high);
  if (unit !== '') return sameStart(behind, unit) || (calendar.test(unit) && calendar.test(behind));
  if (isYear(low) && isYear(high)) return true;
  // A number of a house, a plot, a document; a score.
  if (/^号(?!线)/.test(behind) || /^(?:地块|比|胜|战)/.test(behind) || /(?:以|比分)$/.test(before)) return false;
  return /^\s?[\p{Script=Han}%％‰℃]/u.test(behind);
}

/** What belongs to the second number of its unit: the same as the first has, or its own of the calendar. */
const unitBehind = (unit: string, behind: string): string => (sameStart(behind, unit) ? behind.slice(0, unit.length) : behind.slice(0, 1));

const sameStart = (text: string, start: string): boolean => text.replace('％', '%').startsWith(start.replace('％', '%'));

const isYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

/** The unit behind the second number where it begins with a multiplier that the first number lacks: 9—16亿元. */
function scaledUnitAt(text: string, at: number, units: UnitTable): string | undefined {
  return /^[万亿]/.test(text.slice(at, at + 1)) ? units.readAt(text, at)?.unit.written : undefined;
}

/** The sign that the document's right ranges use most, — where there are none. */
function signOf(plan: Plan, lexicon: Lexicon): string {
  let waves = 0;
  let dashes = 0;
  for (const sign of rightSignsIn(plan, lexicon).flatMap(({ found }) => found)) {
    if (sign === '～') waves += 1;
    else dashes += 1;
  }
  return waves > dashes ? '～' : '—';
}

/** The signs of ranges that are written right. */
const rightSignsIn = finder('～—', ({ judged }): readonly string[] => [
  ...(judged.match(rightWave)?.map(() => '～') ?? []),
  ...(judged.match(rightDash)?.map(() => '—') ?? []),
]);

const rightWave = /\d[%％]?～\d/g;
const rightDash = /\d[%％]?—\d/g;
