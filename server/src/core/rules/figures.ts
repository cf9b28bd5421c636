import type { Statement, Statistic } from '../plan/statement.ts';
import { type Exact, exact, formatted, roundingOf, zero } from '../quantity/exact.ts';
import { about, bounded, excludes, type Interval } from '../quantity/interval.ts';
import type { Bound, Figure, Unit } from '../quantity/quantity.ts';
import type { Message } from './rule.ts';

/** A statement with a number. */
export type Stated = Statement & { readonly figure: Figure; readonly unit: Unit };

export const isStated = (statement: Statement): statement is Stated => statement.figure !== undefined && statement.unit !== undefined;

/** True for what the document itself says of the year it is about: not the 由A of 由A提高到B, not a target quoted in a review. */
export const counts = (statement: Statement): boolean => !statement.base && !statement.intended;

/** The ends of the figure in the base unit of its dimension. */
export const lowOf = ({ figure, unit }: Stated): Exact => figure.low.mul(unit.scale);
export const highOf = ({ figure, unit }: Stated): Exact => figure.high.mul(unit.scale);

/**
 * Half a unit of the last digit written, in the base unit: 113.2亿元 stands for 113.15 to 113.25.
 * A rate that is planned and not measured is meant as it is written: a target of 9% is not one of 9.4%.
 */
function roundingIn({ figure, unit, part, statistic }: Stated): Exact {
  const isPlanned = part !== 'review' && (statistic === 'growth' || statistic === 'ratio');
  return isPlanned ? zero : roundingOf(figure.written.split('~')[0] ?? '').mul(unit.scale);
}

const larger = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);
export const isAbove = (a: Exact, b: Exact): boolean => a.compare(b) > 0;

/** True where the two figures differ by no more than the rounding of the coarser one. */
export function agree(a: Stated, b: Stated): boolean {
  const rounding = larger(roundingIn(a), roundingIn(b));
  const near = (one: Exact, other: Exact) => one.sub(other).abs().compare(rounding) <= 0;
  return near(lowOf(a), lowOf(b)) && near(highOf(a), highOf(b));
}

/** True where no value fits both statements, bounds, rounding and what 左右 leaves open understood. */
export const exclude = (a: Stated, b: Stated): boolean => excludes(allowedBy(a), allowedBy(b));

function allowedBy(stated: Stated): Interval {
  const slack = stated.bound === '~' ? lowOf(stated).abs().mul(about) : roundingIn(stated);
  return bounded(stated.figure, stated.bound, lowOf(stated).sub(slack), highOf(stated).add(slack));
}

/** The number in another unit of the same dimension, as people write it; undefined where it would not be exact in four decimals. */
export function writtenIn({ figure, unit }: Stated, other: Unit): string | undefined {
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
export function saying({ figure, unit, bound }: Stated): Message {
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
export function topicOf({ indicator, statistic }: Statement): Message {
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
