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
  for (const [index, whole] of amounts.entries()) {
    const partition = words.partitions.find((known) => known.whole.includes(whole.indicator));
    if (!partition) continue;
    const around = amounts.slice(Math.max(0, index - reach), index + reach + 1);
    const others = around.filter((one) => one !== whole && one.indicator === whole.indicator);
    const near = around.filter((one) => isNear(one, whole, plan) && goesWith(one, whole));
    const parts = partition.parts.map((called) =>
      near
        .filter((one) => called.includes(one.indicator))
        .sort((a, b) => steps(a, whole) - steps(b, whole))
        .at(0),
    );
    const isOwn = parts.every((part) => part !== undefined && others.every((other) => steps(part, other) > steps(part, whole)));
    if (isOwn && parts.every((part) => part && sameScope(plan, part, whole)))
      yield { whole, others: [], parts: parts as Stated[], complete: true, disjoint: true };
  }
}

/** So many amounts to either side are looked at. */
const reach = 12;

/** In the same paragraph not far off; in another one that opens with the name. */
function isNear(one: Stated, whole: Stated, { blocks }: Plan): boolean {
  if (one.block === whole.block) return steps(one, whole) <= words.farthestCharacters;
  const start = blocks[one.block]?.span.start ?? 0;
  return Math.abs(one.block - whole.block) <= words.farthestBlocks && (one.name?.start ?? one.span.start) - start <= 6;
}

const steps = (a: Stated, b: Stated): number => Math.abs(a.span.start - b.span.start);

const names = new Set(words.partitions.flatMap(({ whole, parts }) => [...whole, ...parts.flat()]));

const goesWith = (part: Stated, whole: Stated): boolean =>
  part.year === whole.year && part.part === whole.part && comparable(part.unit, whole.unit);
