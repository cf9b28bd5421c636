import { type OwnStatement, ofOwn, type Statement, type Statistic } from '../plan/statement.ts';
import { compareProduct, type Exact, exact, formatted, roundingOf, zero } from '../quantity/exact.ts';
import { about, bounded, excludes, type Interval } from '../quantity/interval.ts';
import type { Bound, Figure, Unit } from '../quantity/quantity.ts';
import type { Message } from './rule.ts';

interface Numbered {
  readonly figure: Figure;
  readonly unit: Unit;
}

/** A statement with a number. */
export type Stated = Statement & Numbered & { readonly own: OwnStated };

/** The same apart from where its block stands. */
export type OwnStated = OwnStatement & Numbered;

export const isStated = (statement: Statement): statement is Stated => hasNumber(statement);
export const isOwnStated = (statement: OwnStatement): statement is OwnStated => hasNumber(statement);

const hasNumber = ({ figure, unit }: Pick<Statement, 'figure' | 'unit'>): boolean => figure !== undefined && unit !== undefined;

/** True for what the document itself says of the year it is about: not the 由A of 由A提高到B, not a target quoted in a review, not what is of a wider place. */
export const counts = ({ base, intended, wider }: Pick<Statement, 'base' | 'intended' | 'wider'>): boolean => !base && !intended && !wider;

/** The ends of the figure in the base unit of its dimension. */
export const lowOf = ({ figure, unit }: Numbered): Exact => figure.low.mul(unit.scale);
export const highOf = ({ figure, unit }: Numbered): Exact => figure.high.mul(unit.scale);

/** How they compare with a limit, below zero where they are smaller. */
export const compareLow = ({ figure, unit }: Numbered, limit: Exact): number => compareProduct(figure.low, unit.scale, limit);
export const compareHigh = ({ figure, unit }: Numbered, limit: Exact): number => compareProduct(figure.high, unit.scale, limit);

/** An end of a figure in the base unit of its dimension, and what its rounding leaves open to either side. */
interface End {
  readonly value: Exact;
  readonly from: Exact;
  readonly to: Exact;
}

interface Ends {
  readonly low: End;
  readonly high: End;
}

const endsOf = ofOwn((own: OwnStated): Ends => {
  const rounding = roundingIn(own);
  const endAt = (value: Exact): End => ({ value, from: value.sub(rounding), to: value.add(rounding) });
  const low = endAt(lowOf(own));
  return { low, high: own.figure.high === own.figure.low ? low : endAt(highOf(own)) };
});

/**
 * Half a unit of the last digit written, in the base unit: 113.2亿元 stands for 113.15 to 113.25.
 * A rate that is planned and not measured is meant as it is written: a target of 9% is not one of 9.4%.
 */
function roundingIn({ figure, unit, part, statistic }: OwnStated): Exact {
  const isPlanned = part !== 'review' && (statistic === 'growth' || statistic === 'ratio');
  return isPlanned ? zero : roundingOf(figure.written.split('~')[0] ?? '').mul(unit.scale);
}

export const isAbove = (a: Exact, b: Exact): boolean => a.compare(b) > 0;

/** True where the two figures differ by no more than the rounding of the coarser one. */
export function agree({ own: a }: Pick<Stated, 'own'>, { own: b }: Pick<Stated, 'own'>): boolean {
  if (isWrittenAlike(a, b)) return true;
  const [one, other] = [endsOf(a), endsOf(b)];
  return areNear(one.low, other.low) && areNear(one.high, other.high);
}

const areNear = (a: End, b: End): boolean => isWithin(a.value, b) || isWithin(b.value, a);
const isWithin = (value: Exact, { from, to }: End): boolean => from.compare(value) <= 0 && value.compare(to) <= 0;

const isWrittenAlike = (a: OwnStated, b: OwnStated): boolean =>
  a.figure.written === b.figure.written && a.unit.written === b.unit.written && a.unit.dimension === b.unit.dimension;

/** True where no value fits both statements, bounds, rounding and what 左右 leaves open understood. */
export const exclude = ({ own: a }: Stated, { own: b }: Stated): boolean =>
  !(a.bound === b.bound && isWrittenAlike(a, b)) && excludes(allowedBy(a), allowedBy(b));

const allowedBy = ofOwn((own: OwnStated): Interval => {
  const { low, high } = endsOf(own);
  if (own.bound !== '~') return bounded(own.figure, own.bound, low.from, high.to);
  const slack = low.value.abs().mul(about);
  return bounded(own.figure, own.bound, low.value.sub(slack), high.value.add(slack));
});

/** The number in another unit of the same dimension, as people write it; undefined where it would not be exact in four decimals. */
export function writtenIn({ figure, unit }: Numbered, other: Unit): string | undefined {
  const ends = [...new Set(figure.written.split('~'))].map((end) => exact(end).mul(unit.scale).div(other.scale));
  const written = ends.map((end) => formatted(end));
  return ends.every((end, index) => end.equals(exact(written[index] ?? ''))) ? written.join('—') : undefined;
}

/** A value in the base unit, written in a unit: 13000万美元. */
export const inUnit = (value: Exact, unit: Unit, digits = 4): string => `${formatted(value.div(unit.scale), digits)}${unit.written}`;

/** A difference as a share of what it is measured against, in percent with a sign: −20.96%. */
export function shareOf(part: Exact, whole: Exact): string {
  const percent = formatted(part.abs().div(whole.abs()).mul(100), 2);
  const [integer = '0', decimals = ''] = percent.split('.');
  return `${part.compare(0) < 0 ? '−' : '+'}${integer}.${decimals.padEnd(2, '0')}%`;
}

/** The figure with its bound as a reader would say it: 不低于7%, 5.5%左右. */
export function saying({ figure, unit, bound }: Numbered & Pick<Statement, 'bound'>): Message {
  const number = figure.written.replace(/-/g, '−').replace('~', '—') + unit.written;
  return { zh: boundWords[bound].zh.replace('#', number), en: boundWords[bound].en.replace('#', number) };
}

const boundWords: Readonly<Record<Bound, Message>> = {
  '=': { zh: '#', en: '#' },
  '~': { zh: '#左右', en: 'about #' },
  '>': { zh: '超过#', en: 'above #' },
  '>=': { zh: '不低于#', en: 'at least #' },
  '<': { zh: '低于#', en: 'below #' },
  '<=': { zh: '不高于#', en: 'at most #' },
};

/** What is stated of the indicator: its level by its bare name, else the name and the statistic. */
export function topicOf({ indicator, statistic }: Pick<Statement, 'indicator' | 'statistic'>): Message {
  const words = statisticWords[statistic];
  return { zh: `“${indicator}”${words.zh}`, en: `“${indicator}”${words.en}` };
}

const statisticWords: Readonly<Record<Statistic, Message>> = {
  level: { zh: '', en: '' },
  ratio: { zh: '', en: '' },
  growth: { zh: '的增速', en: ' growth' },
  increment: { zh: '的增量', en: ' increase' },
  ratioChange: { zh: '的变化', en: ' change' },
  gap: { zh: '的差距', en: ' gap' },
  contribution: { zh: '的贡献', en: ' contribution' },
};
