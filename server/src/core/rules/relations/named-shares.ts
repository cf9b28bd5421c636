import words from '../../../../../seeds/rules/ratio-mismatch.json' with { type: 'json' };
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Plan } from '../../plan/plan.ts';
import { statementsByName } from '../../plan/statements-by-name.ts';
import { exact } from '../../quantity/exact.ts';
import { intervalOf, quotientOf, widened } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { counts, lowOf } from '../figures.ts';
import { statedFinder } from '../stated-finder.ts';
import { onlyFigure } from './only-figure.ts';
import type { Relation } from './relation.ts';

/** Shares that their name explains (甲占乙比重) and amounts per head, with the two amounts given anywhere in the same part of the document for the same year. */
export function* namedShares({ plan, lexicon }: { readonly plan: Plan; readonly lexicon: Lexicon }): Iterable<Relation> {
  const byName = statementsByName(plan);
  for (const { stated, found: names } of sharesIn(plan, lexicon)) {
    if (!byName.has(names.part) || !byName.has(names.whole)) continue;
    const part = onlyFigure(byName.get(names.part), 'level', stated, plan);
    const whole = part && onlyFigure(byName.get(names.whole), 'level', stated, plan);
    const isPerHead = names.slack !== undefined;
    if (!part || !whole || comparable(part.unit, whole.unit) === isPerHead) continue;
    // 20533美元 follows from no amount in 元.
    if (isPerHead && stated.unit.dimension.split('/')[0] !== part.unit.dimension) continue;
    const value = lowOf(part).div(lowOf(whole));
    const reckoned = quotientOf(intervalOf(part), intervalOf(whole));
    yield {
      kind: isPerHead ? 'multiple' : 'share',
      given: [part, whole],
      stated,
      value,
      reckoned: names.slack === undefined ? reckoned : widened(reckoned, value.mul(exact(names.slack))),
      apart: part.block !== stated.block || whole.block !== stated.block,
    };
  }
}

/** The two amounts by their names. Per head the year's average population counts, which few plans give: `slack` is how far that may lie off, as a share. */
interface Quotient {
  readonly part: string;
  readonly whole: string;
  readonly slack?: string;
}

/** Shares and amounts per head with the names of the two amounts. */
const sharesIn = statedFinder((own, _before, lexicon): Quotient | undefined => {
  if (!own.known || !counts(own)) return undefined;
  if (own.statistic === 'ratio' && own.unit.dimension === 'ratio') return namesIn(own.indicator, lexicon);
  return own.statistic === 'level' ? quotients.get(own.indicator) : undefined;
});

const quotients = new Map(words.quotients.map(({ ratio, ...names }): [string, Quotient] => [ratio, names]));

function namesIn(indicator: string, lexicon: Lexicon): Quotient | undefined {
  const listed = quotients.get(indicator);
  if (listed) return listed;
  const [, part, whole] = /^(.{2,12}?)占(.{2,12}?)的?比[重例]$/.exec(indicator) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  return { part: lexicon.indicator(part)?.name ?? part, whole: lexicon.indicator(whole)?.name ?? whole };
}
