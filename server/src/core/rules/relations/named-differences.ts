import words from '../../../../../seeds/rules/ratio-mismatch.json' with { type: 'json' };
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Plan } from '../../plan/plan.ts';
import { statementsByName } from '../../plan/statements-by-name.ts';
import { differenceOf, intervalOf } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { counts, lowOf, type Stated } from '../figures.ts';
import { statedFinder } from '../stated-finder.ts';
import { onlyFigure } from './only-figure.ts';
import type { Relation } from './relation.ts';
import { grammar } from './words.ts';

/** What is left of one quantity less another, by their names: natural growth of births and deaths, the surplus of exports and imports. */
export function* namedDifferences({ plan, lexicon }: { readonly plan: Plan; readonly lexicon: Lexicon }): Iterable<Relation> {
  const byName = statementsByName(plan);
  for (const { stated, found } of restsIn(plan, lexicon)) {
    const figureOf = (names: readonly string[]): Stated | undefined =>
      onlyFigure(
        names.flatMap((name) => byName.get(name)?.slice(0, most) ?? []),
        stated.statistic,
        stated,
        plan,
      );
    const [of, less] = [figureOf(found.of), figureOf(found.less)];
    if (!of || !less || !comparable(of.unit, less.unit) || !comparable(of.unit, stated.unit)) continue;
    yield {
      kind: 'rest',
      given: [of, less],
      stated,
      value: lowOf(of).sub(lowOf(less)),
      reckoned: differenceOf(intervalOf(of), intervalOf(less)),
      meant: intervalOf(stated),
      apart: of.block !== stated.block || less.block !== stated.block,
    };
  }
}

/** What is said more often is said of many things, and not looked through for each of them. */
const most = 40;

interface Difference {
  readonly of: readonly string[];
  readonly less: readonly string[];
}

const differences = new Map(words.differences.flatMap(({ rest, ...names }) => rest.map((name): [string, Difference] => [name, names])));

/** Rests right behind their names: 下降0.5‰ is none. */
const restsIn = statedFinder((own): Difference | undefined => {
  const { name, number, statistic } = own;
  if (!name || number.start - name.end > farthest || !counts(own) || (statistic !== 'ratio' && statistic !== 'level')) return undefined;
  const difference = differences.get(own.indicator);
  return difference && !grammar.change.test(own.words.text.slice(name.end, number.start)) ? difference : undefined;
});

/** 为, 达到. */
const farthest = 3;
