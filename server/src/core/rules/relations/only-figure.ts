import type { Plan } from '../../plan/plan.ts';
import type { Statement, Statistic } from '../../plan/statement.ts';
import { comparable } from '../../quantity/quantity.ts';
import { agree, counts, isStated, type Stated } from '../figures.ts';
import { isPlain, isShared, sameScope } from '../scope.ts';

/** An amount that is given more often is given for many things. */
const most = 12;

/** The one figure of that name that goes with `beside`; none where the document gives several that differ. */
export function onlyFigure(named: readonly Statement[] = [], statistic: Statistic, beside: Stated, plan: Plan): Stated | undefined {
  const given: Stated[] = [];
  for (const one of named)
    if (one.statistic === statistic && isStated(one) && counts(one) && isPlain(one) && given.push(one) > most) return undefined;
  const figures = given.filter(
    (one) => one.part === beside.part && one.year === beside.year && !isShared(one) && sameScope(plan, one, beside),
  );
  const [first] = figures;
  return first && figures.every((other) => comparable(first.unit, other.unit) && agree(first, other)) ? first : undefined;
}
