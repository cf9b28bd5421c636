import words from '../../../../seeds/rules/restated-differently.json' with { type: 'json' };
import type { ComparisonRow } from '../plan/comparison.ts';
import { ofRow } from '../plan/own-row.ts';
import type { Plan } from '../plan/plan.ts';
import { type OwnStatement, ofOwn, type Statement, type Statistic } from '../plan/statement.ts';
import { comparable } from '../quantity/quantity.ts';
import { agree, counts, exclude, isOwnStated, isStated, type OwnStated, type Stated } from './figures.ts';
import { familyOf } from './noun-families.ts';
import { sameWhole } from './part-of.ts';
import { isAllotted, isShared, sameScope } from './scope.ts';

/** The same quantity of the same year, stated twice and not alike. `stated` comes after `first`. */
export interface Restatement extends Difference {
  readonly stated: Stated;
}

interface Difference {
  readonly first: Stated;
  /** Another value; the same value with another bound; both another, and yet both can hold; the same number in a unit of another kind. */
  readonly kind: 'value' | 'bound' | 'compatible' | 'unit';
}

/** What a row states again and otherwise: of targets and tasks, and of results. */
export function* restatementsIn(row: ComparisonRow, plan: Plan): Iterable<Restatement> {
  const { targets, tasks, results } = row;
  if (targets.length + tasks.length < 2 && results.length < 2) return;
  const { planned, reported } = foundIn(row, plan);
  if (planned.length > 0) yield* placedIn([...targets, ...tasks], planned);
  if (reported.length > 0) yield* placedIn(results, reported);
}

/** A restatement by the places of its statements among those that were looked through. */
interface Found extends Pick<Restatement, 'kind'> {
  readonly stated: number;
  readonly first: number;
}

interface FoundInRow {
  readonly planned: readonly Found[];
  readonly reported: readonly Found[];
}

function* placedIn(statements: readonly Statement[], found: readonly Found[]): Iterable<Restatement> {
  for (const { kind, ...at } of found) yield { kind, stated: statements[at.stated] as Stated, first: statements[at.first] as Stated };
}

/** It goes by what the statements say, by which of them share a block, and by the document's own place. */
function foundIn(row: ComparisonRow, plan: Plan): FoundInRow {
  const last: Memory = row.own ? lastFound(row.own) : {};
  if (!last.found || last.place !== plan.place) {
    last.place = plan.place;
    last.found = { planned: inPlanned([...row.targets, ...row.tasks], plan), reported: inReported(row.results, plan) };
  }
  return last.found;
}

interface Memory {
  place?: string | undefined;
  found?: FoundInRow;
}

const lastFound = ofRow((): Memory => ({}));

const inPlanned = (statements: readonly Statement[], plan: Plan): readonly Found[] => differencesIn(statements, plan, differenceFrom);

const inReported = (results: readonly Statement[], plan: Plan): readonly Found[] =>
  differencesIn(results, plan, (others, stated) => {
    const [first] = others;
    return first && others.every((one) => exclude(one, stated)) && !isOnOtherBasis(stated, first, results)
      ? { first, kind: 'value' }
      : undefined;
  });

/** 实际增长8.3%（名义增长9.1%）: the same passage gives the figure before on another basis. */
const isOnOtherBasis = (stated: Stated, first: Stated, results: readonly Statement[]): boolean =>
  results.some(
    (other) =>
      other.block === stated.block &&
      other.basis !== stated.basis &&
      other.statistic === stated.statistic &&
      isStated(other) &&
      agree(first, other),
  );

/** `differs` tells what sets a statement apart from those of the same quantity before it; what is no different is there for the next. */
function differencesIn(
  statements: readonly Statement[],
  plan: Plan,
  differs: (before: readonly Stated[], stated: Stated) => Difference | undefined,
): readonly Found[] {
  const found: Found[] = [];
  const before = new SaidBefore(plan);
  statements.forEach((stated, index) => {
    const quantity = quantityOf(stated.own);
    if (!quantity.isRestatable || !isStated(stated)) return;
    const difference = differs(before.sameQuantity(stated, quantity), stated) ?? otherUnit(before, stated, quantity);
    if (difference) found.push({ stated: index, first: statements.indexOf(difference.first), kind: difference.kind });
    else before.add(stated, quantity);
  });
  return found.length === 0 ? nothing : found;
}

const nothing: readonly Found[] = [];

/** What tells `stated` apart from all that was said before; undefined where one of them says the same. */
function differenceFrom(firsts: readonly Stated[], stated: Stated): Difference | undefined {
  let same: Stated | undefined;
  for (const first of firsts) {
    if (!agree(first, stated)) continue;
    if (sameBound(first.bound, stated.bound)) return undefined;
    same ??= first;
  }
  // A table gives the number of 5万人以上 alone.
  if (same) return isBareCell(same) || isBareCell(stated) ? undefined : { first: same, kind: 'bound' };
  const [first] = firsts;
  if (!first || revisedFrom(stated.own) === first.figure.written) return undefined;
  const kind = exclude(first, stated) || first.bound === stated.bound ? 'value' : 'compatible';
  return { first, kind };
}

/** The number that a target is changed from in so many words: 由7.5%调整为7%左右. */
const revisedFrom = ofOwn(
  ({ number, words: { text } }: OwnStated): string | undefined =>
    revision.exec(text.slice(Math.max(0, number.start - longest), number.start))?.[1],
);

const longest = 24;
const revision = new RegExp(`(\\d+(?:\\.\\d+)?)[^\\d，,。；]{0,8}(?:${words.revised.join('|')})[^\\d，,。；]{0,4}$`);

const isBareCell = ({ bound, own }: Stated): boolean => own.inTable && bound === '=';

const sameBound = (a: Statement['bound'], b: Statement['bound']): boolean => a[0] === b[0];

/** What a row said before of targets and tasks, or of results: what another statement may differ from. */
class SaidBefore {
  readonly #plan: Plan;
  readonly #byKind = new Map<string, Stated[]>();
  readonly #byNumber = new Map<string, Stated[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Of those that say the same in the same words two, in different blocks, stand for all. */
  add(stated: Stated, { kind, isTelling }: Quantity): void {
    const before = listed(this.#byKind, kind);
    let alike = 0;
    for (const one of before) {
      if (!isSaidAlike(one, stated) || !sameScope(this.#plan, one, stated)) continue;
      alike += 1;
      if (alike > 1 || one.block === stated.block) return;
    }
    before.push(stated);
    if (isTelling) listed(this.#byNumber, stated.figure.written).push(stated);
  }

  /** Of the same statistic, dimension, year and scope; not of the same block, which says different things on purpose (7%以上、力争达到8%). */
  sameQuantity(stated: Stated, { kind }: Quantity): readonly Stated[] {
    const { year, block } = stated;
    return (this.#byKind.get(kind) ?? none).filter(
      (first) =>
        first.block !== block &&
        (first.year === year || first.year === '' || year === '') &&
        sameScope(this.#plan, first, stated) &&
        sameWhole(this.#plan, first, stated),
    );
  }

  /** The first of the same digits, statistic, year and scope in a unit of one family with its own that cannot be converted. */
  inOtherUnit(stated: Stated): Stated | undefined {
    const { unit, statistic, year, block } = stated;
    return this.#byNumber
      .get(stated.figure.written)
      ?.find(
        (other) =>
          other.statistic === statistic &&
          other.year === year &&
          other.block !== block &&
          !comparable(other.unit, unit) &&
          familyOf(other.unit.dimension) === familyOf(unit.dimension) &&
          sameScope(this.#plan, other, stated),
      );
  }
}

const none: readonly Stated[] = [];

const isSaidAlike = (a: Stated, b: Stated): boolean =>
  a.figure.written === b.figure.written &&
  a.unit.written === b.unit.written &&
  a.bound === b.bound &&
  a.year === b.year &&
  a.part === b.part;

function listed(lists: Map<string, Stated[]>, key: string): Stated[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Stated[] = [];
  lists.set(key, list);
  return list;
}

/** What a statement is as against others of its indicator. */
interface Quantity {
  /** It says what may be said again elsewhere. */
  readonly isRestatable: boolean;
  /** What can be measured against it: its statistic and dimension. */
  readonly kind: string;
  /** It has digits enough, three at least, to be known by them in another unit; counts have them by chance. */
  readonly isTelling: boolean;
}

const quantityOf = ofOwn((own: OwnStatement): Quantity => {
  if (!isOwnStated(own) || !isOwnFigure(own) || isShared({ own }) || isAllotted({ own })) return notRestatable;
  const { statistic, unit, figure } = own;
  const isTelling = familyOf(unit.dimension) !== 'count' && figure.written.replace(/\D/g, '').length > 2;
  return { isRestatable: true, kind: `${statistic} ${unit.dimension}`, isTelling };
});

const notRestatable: Quantity = { isRestatable: false, kind: '', isTelling: false };

/** A name of one's own is trusted to be the same thing only where it is long enough to be one; a rate hangs on shorter names. */
const shortestName: Readonly<Partial<Record<Statistic, number>>> = { level: 6, increment: 6, growth: 4, ratio: 4 };

const isOwnFigure = (own: OwnStated): boolean =>
  counts(own) &&
  own.measured &&
  own.indicator.length >= (own.known ? 0 : (shortestName[own.statistic] ?? Infinity)) &&
  shortestName[own.statistic] !== undefined;

/**
 * 2.35亿美元 and 2.35亿元 of one thing and year: the same digits in units of one family that cannot be converted.
 * Of a unit of another family (粮食产量23.45亿元) another rule speaks.
 */
function otherUnit(before: SaidBefore, stated: Stated, { isTelling }: Quantity): Difference | undefined {
  const first = isTelling ? before.inOtherUnit(stated) : undefined;
  return first && { first, kind: 'unit' };
}
