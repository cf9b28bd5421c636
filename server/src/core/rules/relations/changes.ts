import { exact, zero } from '../../quantity/exact.ts';
import {
  differenceOf,
  distanceOf,
  growthOf,
  type Interval,
  intervalOf,
  pointOf,
  quotientOf,
  sumOf,
  yearlyGrowthOf,
} from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { lowOf, type OwnStated } from '../figures.ts';
import { moveAt } from './moves.ts';
import { magnitudeOf, type OwnRelation } from './relation.ts';
import type { Said, Sentence } from './sentence.ts';
import { grammar } from './words.ts';

/** A level, and what it grew from where the sentence says so; `next` is the first figure behind the two. */
interface Level {
  readonly level: OwnStated;
  readonly base?: OwnStated;
  readonly next: number;
  /** The base is of an earlier year than the last. */
  readonly long: boolean;
  /** The year of the base, where it is named. */
  readonly year?: string | undefined;
}

/** Adds what a sentence says of a level that changed: 由A增加到B、增长x%、年均增长y%; 达到B，比上年增加C、增长x%; 达到B，较2022年的A增长x%. */
export function addChanges(relations: OwnRelation[], sentence: Sentence): void {
  for (let index = 0; index < sentence.length; index += 1) {
    const found = levelAt(sentence, index);
    if (!found) continue;
    const { level, base, next } = found;
    const changes = changesBehind(sentence, found);
    for (const change of changes) {
      const relation = base && changeFrom(base, level, change);
      if (relation) relations.push(relation);
    }
    const yearly = base && yearlyBehind(sentence, found, base);
    if (yearly) relations.push(yearly);
    const increase = base ? undefined : increaseOf(level, changes);
    if (increase) relations.push(increase);
    index = next + changes.length - 1;
  }
}

function levelAt(sentence: Sentence, index: number): Level | undefined {
  const one = sentence[index];
  const two = sentence[index + 1];
  const three = sentence[index + 2];
  if (!one || one.stated.intended) return undefined;
  if (one.stated.base) {
    const to = moveAt(sentence, index)?.to;
    return to && { base: one.stated, level: to.stated, next: index + 2, long: isLong(one, to.stated), year: yearOf(one) };
  }
  if (two && three && grammar.earlier.test(two.before) && comparable(one.stated.unit, two.stated.unit)) {
    const between = three.before.replace(/^）/, '');
    if (grammar.change.test(between))
      return { base: two.stated, level: one.stated, next: index + 2, long: isLong(two, one.stated), year: yearOf(two) };
  }
  const isAmount = one.stated.statistic === 'level' || one.stated.statistic === 'ratio' || isNew(one, two);
  return isAmount ? { level: one.stated, next: index + 1, long: false } : undefined;
}

/** 新设企业134家，比上年增加8家、增长6.3%: what came in a year, held against what came the year before. */
const isNew = (one: Said, next: Said | undefined): boolean =>
  one.stated.statistic === 'increment' &&
  !grammar.change.test(one.before) &&
  next !== undefined &&
  grammar.lastYear.test(next.before) &&
  grammar.change.test(next.before);

const yearOf = ({ before }: Said): string | undefined => /((?:19|20)\d{2})年/.exec(before.slice(-12))?.[1];

/** 由2017年的, 从“十三五”末的: growth said with 同比 is not from there. */
function isLong(base: Said, level: OwnStated): boolean {
  const year = yearOf(base);
  return year === undefined ? grammar.longAgo.test(base.before.slice(-12)) : Number(year) !== Number(level.year) - 1;
}

/** The changes said of the level, all against the same earlier time. */
function changesBehind(sentence: Sentence, { level, next, long, year }: Level): readonly Said[] {
  const changes: Said[] = [];
  let since = year;
  for (let at = next; at < Math.min(next + 3, sentence.length); at += 1) {
    const { stated, before: words } = sentence[at] as Said;
    const before = words.startsWith('）') ? words.slice(1) : words;
    if (stated.base) break;
    if (stated.indicator === level.indicator && grammar.otherBase.test(before)) continue;
    if (!grammar.change.test(before) || (long && grammar.lastYear.test(before))) break;
    const own = sinceOf(before);
    if (own !== undefined && since !== undefined && own !== since && !(year !== undefined && own === lastYear)) break;
    since ??= own;
    changes.push({ stated, before });
  }
  return changes;
}

/** 由2019年的A增加到2023年的B，年均增长x%: said of the level in its sentence, where both years are named. */
function yearlyBehind(sentence: Sentence, { level, next, year }: Level, base: OwnStated): OwnRelation | undefined {
  const years = Number(level.year) - Number(year);
  if (!(years > 1 && years < mostYears) || level.unit.dimension === 'ratio' || lowOf(base).compare(0) <= 0) return undefined;
  for (const { stated, before } of sentence.slice(next, next + 3)) {
    if (stated.base || stated.indicator !== level.indicator) return undefined;
    if (stated.unit.dimension !== 'ratio' || !grammar.yearly.test(before) || !grammar.change.test(before.replace(grammar.yearly, '')))
      continue;
    const reckoned = yearlyGrowthOf(intervalOf(level), intervalOf(base), years);
    const value = (yearlyGrowthOf(pointOf(lowOf(level)), pointOf(lowOf(base)), years).low ?? zero).abs();
    return { kind: 'growth', given: [base, level], stated, value, reckoned: unsigned(reckoned), years };
  }
  return undefined;
}

/** Plans look back a decade or two. */
const mostYears = 30;

const [lastYear, yearStart] = ['last year', 'start of the year'];

/** The time that words compare with: a year, the start of the year, last year. */
const sinceOf = (before: string): string | undefined =>
  /((?:19|20)\d{2})年/.exec(before)?.[1] ??
  (grammar.yearStart.test(before) ? yearStart : grammar.lastYear.test(before) ? lastYear : undefined);

function changeFrom(base: OwnStated, level: OwnStated, { stated }: Said): OwnRelation | undefined {
  const [from, to] = [intervalOf(base), intervalOf(level)];
  const given = [base, level] as const;
  const isRate = level.unit.dimension === 'ratio';
  const by = stated.unit.dimension;
  const change = lowOf(level).sub(lowOf(base)).abs();
  if (isRate) return by === 'points' ? { kind: 'points', given, stated, value: change, reckoned: distanceOf(to, from) } : undefined;
  if (lowOf(base).equals(0)) return undefined;
  const value = change.div(lowOf(base));
  const share = unsigned(growthOf(to, from));
  if (by === 'ratio') return { kind: 'growth', given, stated, value, reckoned: share };
  if (by === 'multiple') return { kind: 'times', given, stated, value, reckoned: share };
  if (by === 'multiple.doubling') return { kind: 'times', given, stated, value, reckoned: share, meant: doubled(stated) };
  return comparable(stated.unit, level.unit)
    ? { kind: 'difference', given, stated, value: change, reckoned: distanceOf(to, from) }
    : undefined;
}

/** 翻一番 is said of what is at least nearly twice as much. */
const nearly = exact('19/20');
const doubled = ({ figure }: OwnStated): Interval => ({ low: exact('2').pow(figure.low)?.mul(nearly).sub(1) ?? zero });

/** 达到150家，比上年增加30家、增长25%: what it grew from is the level less the increase. */
function increaseOf(level: OwnStated, changes: readonly Said[]): OwnRelation | undefined {
  const increase = changes.find(({ stated }) => comparable(stated.unit, level.unit));
  const growth = changes.find(({ stated }) => stated.unit.dimension === 'ratio');
  if (!increase || !growth || level.unit.dimension === 'ratio') return undefined;
  const [to, by] = [intervalOf(level), magnitudeOf(increase.stated)];
  const falls = grammar.falls.test(increase.before);
  const change = lowOf(increase.stated).abs();
  const base = falls ? lowOf(level).add(change) : lowOf(level).sub(change);
  if (base.compare(0) <= 0) return undefined;
  const reckoned = quotientOf(by, falls ? sumOf(to, by) : differenceOf(to, by));
  return { kind: 'growth', given: [increase.stated, level], stated: growth.stated, value: change.div(base), reckoned };
}

/** What is reckoned here is how far, whichever way. */
const unsigned = (range: Interval): Interval => distanceOf(range, pointOf(zero));
