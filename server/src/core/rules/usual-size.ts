import type { Lexicon } from '../lexicon/lexicon.ts';
import { exact } from '../quantity/exact.ts';
import { byText } from '../text/remembered.ts';
import { compareHigh, compareLow, type Stated } from './figures.ts';
import { familyOf } from './noun-families.ts';

type Entry = ReturnType<Lexicon['indicator']>;

/** A level far out of the range that any place can have; undefined in a unit of another kind, of which another rule speaks. */
export function sizeOf(stated: Pick<Stated, 'statistic' | 'figure' | 'unit'>, entry: Entry): 'small' | 'large' | undefined {
  const range = stated.statistic === 'level' ? entry?.usual?.level : undefined;
  if (!entry || !range || familyOf(stated.unit.dimension) !== familyOf(entry.dimension)) return undefined;
  const [least, most] = range;
  if (compareHigh(stated, limit(least)) < 0) return 'small';
  return compareLow(stated, limit(most)) > 0 ? 'large' : undefined;
}

/** The vocabulary gives few limits. */
const limit = byText(exact);
