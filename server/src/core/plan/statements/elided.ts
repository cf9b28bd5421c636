import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isRelative, type Unit } from '../../quantity/quantity.ts';
import type { Carried, Reading } from './grammar.ts';
import { listLength } from './members.ts';
import { type Name, reworded } from './named.ts';
import type { Predicate } from './predicate.ts';

/** What a figure without a name of its own is of: the subject carried over, or several of them, by head where 人均 says so. */
export function elidedNames(reading: Reading, predicate: Predicate, carried: Carried, index: number): readonly Name[] {
  const names = carriedNames(reading, predicate, carried, index);
  const { mean } = predicate;
  // 地区生产总值356亿元，人均8.6万元 is 人均地区生产总值.
  return mean === undefined
    ? names
    : names.map((name) => (name.phrase.includes(mean) ? name : reworded(name, mean + name.phrase, reading.lexicon)));
}

function carriedNames(reading: Reading, predicate: Predicate, carried: Carried, index: number): readonly Name[] {
  const figure = reading.figures[index];
  const { owner, unit } = carried;
  // 重点项目96个，年度计划投资158亿元，新开工20个: counted are those that have the measure.
  if (owner && owner !== carried.names.at(-1) && figure?.classifier && unit?.dimension.startsWith('money')) return [owner];
  if (owner && figure && isAmountBehindShare(carried, figure.unit, reading.lexicon)) return [owner];
  return totalOf(reading, carried, index) ?? ownerGrown(reading, predicate, carried, index) ?? recalled(reading, predicate, carried, index);
}

/** 粮食产量…，占全国的十分之一，连续4年稳定在750亿斤以上: the output, not its share. */
const isAmountBehindShare = ({ owner, names, statistic }: Carried, unit: Unit | undefined, { words }: Lexicon): boolean =>
  statistic === 'ratio' &&
  owner !== names.at(-1) &&
  unit !== undefined &&
  unit.dimension !== '' &&
  !isRelative(unit) &&
  words.ofOwner.some((word) => names.at(-1)?.phrase.includes(word));

/** 甲18亿元、乙23亿元，合计41亿元: of both together. */
function totalOf({ paragraph, lexicon, figures }: Reading, { names, recent, unit, end }: Carried, index: number): Name[] | undefined {
  const figure = figures[index];
  const last = recent.at(-1);
  if (!figure || !last || names.length > 1 || recent.length < 2 || unit?.written !== figure.unit?.written) return undefined;
  if (!lexicon.total.test(paragraph.masked.slice(end, figure.span.start))) return undefined;
  return [reworded(last, recent.map(({ phrase }) => phrase).join('、'), lexicon)];
}

/** 占比达到61.5%，比重提升4.3个百分点: the same share again. */
export const isSameShare = ({ phrase }: Name, { names, statistic }: Carried, { words }: Lexicon): boolean =>
  words.percentages.includes(phrase) &&
  statistic === 'ratio' &&
  words.percentages.some((ending) => ending.length > 1 && names.at(-1)?.phrase.endsWith(ending));

/** 海洋生产总值…，占地区生产总值的29%，增长7.2%: it grew itself, not its share. */
function ownerGrown({ paragraph, lexicon, figures }: Reading, predicate: Predicate, carried: Carried, index: number): Name[] | undefined {
  const { owner, statistic, names } = carried;
  const { grew } = lexicon.words;
  const share = names.at(-1);
  const figure = figures[index];
  if (!owner || !share || !figure || owner === share || !/^ratio/.test(statistic) || figure.unit?.dimension !== 'ratio') return undefined;
  const isOwn = predicate.verb === 'up' && grew.some((word) => paragraph.masked.slice(predicate.start, figure.span.start).includes(word));
  return isOwn && lexicon.words.ofOwner.some((word) => share.phrase.includes(word)) ? [owner] : undefined;
}

/** 营业收入325.6亿元、利润18.9亿元，分别增长10.3%和12.7%: as many of the last subjects as the list has figures. */
function recalled(
  reading: Reading,
  predicate: Predicate,
  { names, recent, statistic: carriedStatistic }: Carried,
  index: number,
): readonly Name[] {
  if (names.length > 1) return names;
  const count = predicate.respectively ? listLength(reading, index, recent.length) : 1;
  if (count > 1) return recent.slice(-count);
  // 接待游客1500万人次，旅游收入130亿元，均增长12%: of both.
  return predicate.each && carriedStatistic !== 'growth' && recent.length > 1 ? recent : names;
}
