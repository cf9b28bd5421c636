import words from '../../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import type { Plan } from '../../plan/plan.ts';
import { comparable } from '../../quantity/quantity.ts';
import { counts, isStated, type Stated } from '../figures.ts';
import { sameScope } from '../scope.ts';
import type { Breakdown } from './wholes.ts';

/** Wholes whose parts are known by name, given near each other: 地区生产总值 and the three 增加值, 进出口 with 进口 and 出口. */
export function* partitionsIn(plan: Plan): Iterable<Breakdown> {
  const amounts = plan.statements.filter(
    (one): one is Stated => isStated(one) && counts(one) && one.statistic === 'level' && names.has(one.indicator),
  );
  for (const whole of amounts) {
    const partition = words.partitions.find((known) => known.whole.includes(whole.indicator));
    if (!partition) continue;
    const others = amounts.filter((one) => one !== whole && one.indicator === whole.indicator);
    const near = amounts.filter((one) => distance(one, whole) <= words.farthest && goesWith(plan, one, whole));
    const parts = partition.parts.map((called) =>
      near
        .filter((one) => called.includes(one.indicator))
        .sort((a, b) => steps(a, whole) - steps(b, whole))
        .at(0),
    );
    const isOwn = parts.every((part) => part !== undefined && others.every((other) => steps(part, other) > steps(part, whole)));
    if (isOwn) yield { whole, others: [], parts: parts as Stated[], complete: true, disjoint: true };
  }
}

const distance = (a: Stated, b: Stated): number => Math.abs(a.block - b.block);
const steps = (a: Stated, b: Stated): number => Math.abs(a.span.start - b.span.start);

const names = new Set(words.partitions.flatMap(({ whole, parts }) => [...whole, ...parts.flat()]));

const goesWith = (plan: Plan, part: Stated, whole: Stated): boolean =>
  part.year === whole.year && part.part === whole.part && comparable(part.unit, whole.unit) && sameScope(plan, part, whole);
