import seed from '../../../../seeds/rules/bound-contradictory.json' with { type: 'json' };
import { exact } from '../quantity/exact.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';

const number = '\\d+(?:\\.\\d+)?';
/** Number, its unit if it has one, sign, number: nothing before it that makes it a code, a date or a part of another number. */
const pattern = new RegExp(
  `(?<![\\dA-Za-z./\\-–—~～_#〔第]|\\d[,，])(${number})([^\\d\\s\\-–—~～－.,，。；;、：:（）()A-Za-z]{0,4}?)(?:—{1,2}|--?|–|~|～|－)(${number})(?![\\d.]*[\\-–—/]\\d)`,
  'g',
);

/** Where no number follows such a sign, there is no range. */
const mayBeRange = /[-–—~～－]\d/;

const down = new RegExp(`(?:${seed.down.join('|')})[^，。；、]{0,8}$`);

/** 5000—1万元 leaves 万 out of the first number or not: only ends of one size are surely swapped. */
const farApart = 20;

/** Ranges that run from the larger number to the smaller: 5.5%—5%. A fall may (下降3%—2.5%), and so may a score or a date. */
export const swappedRangesIn = finder('-–—~～－', ({ judged }, { units }): readonly Span[] => {
  if (!mayBeRange.test(judged)) return none;
  const found: Span[] = [];
  for (const match of judged.matchAll(pattern)) {
    const [written, low = '', unit = '', high = ''] = match;
    if (exact(low).compare(exact(high)) <= 0 || /^0\d/.test(high)) continue;
    const at = match.index + written.length;
    const last = units.readAt(judged, at);
    if (!last || last.unit.dimension.startsWith('time.calendar') || last.unit.dimension === 'index') continue;
    const first = unit === '' ? last.unit : units.named(unit);
    if (first?.dimension !== last.unit.dimension) continue;
    if (unit === '' && exact(low).compare(exact(high).mul(farApart)) > 0) continue;
    if (exact(low).mul(first.scale).compare(exact(high).mul(last.unit.scale)) <= 0) continue;
    if (down.test(judged.slice(Math.max(0, match.index - 12), match.index))) continue;
    found.push(spanOf(match.index, last.end));
  }
  return found;
});

const none: readonly Span[] = [];
