import words from '../../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Statistic } from '../../plan/statement.ts';
import { comparable } from '../../quantity/quantity.ts';
import { counts, type OwnStated, type Stated } from '../figures.ts';
import { sameScope } from '../scope.ts';
import { statedFinder } from '../stated-finder.ts';
import type { Breakdown } from './wholes.ts';

/** Wholes whose parts are known by name, given near each other: 地区生产总值 and the three 增加值, 进出口 with 进口 and 出口. */
export const partitionsIn = (plan: Plan, lexicon: Lexicon): Iterable<Breakdown> => breakdownsOf(amountsIn(plan, lexicon), plan);

/** The same of how fast whole and parts grew. */
export const growingPartitionsIn = (plan: Plan, lexicon: Lexicon): Iterable<Breakdown> => breakdownsOf(growthsIn(plan, lexicon), plan);

function* breakdownsOf(hits: readonly { readonly stated: Stated }[], plan: Plan): Iterable<Breakdown> {
  const figures = hits.map(({ stated }) => stated).sort((a, b) => a.span.start - b.span.start);
  for (const [index, whole] of figures.entries()) {
    const partition = partitions.get(whole.indicator);
    if (!partition) continue;
    const around = figures.slice(Math.max(0, index - reach), index + reach + 1);
    const parts = partsOf(whole, partition, around, plan);
    if (parts) yield { whole, others: [], parts, complete: true, disjoint: true };
  }
}

const isNamed = (own: OwnStated, statistic: Statistic): boolean => own.statistic === statistic && names.has(own.indicator) && counts(own);

/** Amounts of wholes and of their parts, and how fast they grew. */
const amountsIn = statedFinder((own): true | undefined => isNamed(own, 'level') || undefined);
const growthsIn = statedFinder((own): true | undefined => (own.unit.dimension === 'ratio' && isNamed(own, 'growth')) || undefined);

/** The nearest figure of each part; undefined where one is missing, lies nearer to another whole of that name, or has another scope. */
function partsOf(whole: Stated, partition: Partition, around: readonly Stated[], plan: Plan): readonly Stated[] | undefined {
  const parts: Stated[] = [];
  for (const one of around) {
    const place = partition.places.get(one.indicator);
    if (place === undefined || !goesWith(one, whole) || !isNear(one, whole, plan)) continue;
    const known = parts[place];
    if (!known || steps(one, whole) < steps(known, whole)) parts[place] = one;
  }
  for (let place = 0; place < partition.size; place += 1) if (!parts[place]) return undefined;
  const others = around.filter((one) => one !== whole && one.indicator === whole.indicator);
  return parts.every((part) => others.every((other) => steps(part, other) > steps(part, whole)) && sameScope(plan, part, whole))
    ? parts
    : undefined;
}

/** So many figures to either side are looked at. */
const reach = 12;

/** In the same paragraph not far off; in another one that opens with the name. */
function isNear(one: Stated, whole: Stated, { blocks }: Plan): boolean {
  if (one.block === whole.block) return steps(one, whole) <= words.farthestCharacters;
  const start = blocks[one.block]?.span.start ?? 0;
  return Math.abs(one.block - whole.block) <= words.farthestBlocks && (one.name?.start ?? one.span.start) - start <= 6;
}

const steps = (a: Stated, b: Stated): number => Math.abs(a.span.start - b.span.start);

const names = new Set(words.partitions.flatMap(({ whole, parts }) => [...whole, ...parts.flat()]));

interface Partition {
  /** So many parts there are. */
  readonly size: number;
  /** By each of its names the place of a part among them. */
  readonly places: ReadonlyMap<string, number>;
}

/** By the name of the whole. */
const partitions = new Map(
  words.partitions.flatMap(({ whole, parts }) => {
    const places = new Map(parts.flatMap((called, place) => called.map((name): [string, number] => [name, place])));
    return whole.map((name): [string, Partition] => [name, { size: parts.length, places }]);
  }),
);

const goesWith = (part: Stated, whole: Stated): boolean =>
  part.year === whole.year && part.part === whole.part && comparable(part.unit, whole.unit);
