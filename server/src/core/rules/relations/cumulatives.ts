import { distanceOf, intervalOf } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { counts, isStated, lowOf, type Stated } from '../figures.ts';
import type { RuleContext } from '../rule.ts';
import type { Relation } from './relation.ts';

/** How far a row of a table says that a figure moves over several years, ［3.8］, by the figures of the first and the last year in the same row. */
export function* cumulatives({ plan, comparison }: RuleContext): Iterable<Relation> {
  if (plan.tabled.length === 0) return;
  for (const { targets, tasks, results } of comparison.rows) {
    const all = [...targets, ...tasks, ...results];
    if (all.length < 3) continue;
    const tabled = all.filter((one): one is Stated => isStated(one) && one.own.inTable && counts(one));
    for (const stated of tabled) {
      const [, first, last] = /^(\d{4})-(\d{4})$/.exec(stated.year) ?? [];
      if (!first || !last || (stated.statistic !== 'ratioChange' && stated.statistic !== 'increment')) continue;
      const at = (year: string): Stated | undefined => tabled.find((one) => one.year === year && isInRow(one, stated));
      const [from, to] = [at(String(Number(first) - 1)), at(last)];
      if (!from || !to || !comparable(from.unit, to.unit)) continue;
      const kind = stated.statistic === 'ratioChange' ? 'points' : 'difference';
      const reckoned = distanceOf(intervalOf(to), intervalOf(from));
      yield { kind, given: [from, to], stated, value: lowOf(to).sub(lowOf(from)).abs(), reckoned };
    }
  }
}

const widest = 8;

const isInRow = (one: Stated, stated: Stated): boolean =>
  one.statistic === (stated.statistic === 'ratioChange' ? 'ratio' : 'level') && Math.abs(one.block - stated.block) < widest;
