import seed from '../../../../seeds/rules/bound-contradictory.json' with { type: 'json' };
import type { Plan } from '../plan/plan.ts';
import { type Exact, zero } from '../quantity/exact.ts';
import { type Span, spanOf } from '../text/span.ts';
import { counts, lowOf, type Stated } from './figures.ts';
import { finder } from './finder.ts';
import { statedFinder } from './stated-finder.ts';

/** A floor for what is better lower, or a ceiling for a headline that is to be raised. */
export const wrongWaysIn = statedFinder((stated, _, { indicator }): 'floor' | 'ceiling' | undefined => {
  const { bound, statistic, known, part } = stated;
  if (!known || part === undefined || part === 'review' || bound === '=' || bound === '~' || !counts(stated)) return undefined;
  if (statistic !== 'level' && statistic !== 'ratio' && statistic !== 'growth') return undefined;
  const entry = indicator(stated.indicator);
  if (!entry || statistic !== (entry.statistic === 'increment' ? 'level' : entry.statistic) || !isPositive(lowOf(stated))) return undefined;
  const isFloor = bound === '>' || bound === '>=';
  if (entry.direction === 'lower' || ceilings.has(entry.name)) return isFloor ? 'floor' : undefined;
  // 近5%, 不到5% describe; only a limit in so many words is one.
  return entry.direction === 'higher' && entry.headline && bound === '<=' ? 'ceiling' : undefined;
});

/** Neither good nor bad by direction, but always planned with a ceiling. */
const ceilings: ReadonlySet<string> = new Set(seed.ceilingIndicators);

const isPositive = (value: Exact): boolean => value.compare(zero) > 0;

const down = new RegExp(`(?:${seed.down.join('|')})[^，。；、]{0,8}$`);

/** What is bounded is a fall: its bounds run the other way. */
export const isFall = ({ number }: Stated, { text }: Plan): boolean => down.test(text.slice(Math.max(0, number.start - 14), number.start));

const held = new RegExp(`(?:${seed.ceilings.join('|')})(不低于|不少于|高于|≥)?\\d+(?:\\.\\d+)?`, 'g');
const floors = new RegExp(`(?:${seed.floors.join('|')})[^，。；]{0,12}$`);

/** 控制在5.5%以上: what is held under a limit is given a floor. 耕地保有量, 达标率 are held above one. */
export const floorsIn = finder(seed.ceilings.map((word) => word.slice(0, 1)).join(''), ({ judged }, { units, after }): readonly Span[] => {
  const found: Span[] = [];
  for (const match of judged.matchAll(held)) {
    const end = units.readAt(judged, match.index + match[0].length)?.end;
    if (end === undefined) continue;
    const behind = after.startingAt(judged, end);
    const isFloor = behind?.tags.includes('>=') ?? false;
    if ((!isFloor && !match[1]) || floors.test(judged.slice(Math.max(0, match.index - 24), match.index))) continue;
    found.push(spanOf(match.index, end + (isFloor ? (behind?.word.length ?? 0) : 0)));
  }
  return found;
});
