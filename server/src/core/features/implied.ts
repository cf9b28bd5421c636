import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { type Exact, exact, formatted } from '../quantity/exact.ts';

/** The level that a growth target comes to, and the result that it was reckoned from. */
export interface ImpliedLevel {
  /** As people write it, in the result’s unit, with the result’s number of decimals: 125.7亿元. */
  readonly text: string;
  readonly from: Statement;
}

/** 113.2亿元 and a target of +11% come to 125.7亿元, prices not taken out. Undefined where it is no growth target or last year’s level is not given. */
export function impliedLevel({ results }: ComparisonRow, target: Statement): ImpliedLevel | undefined {
  if (target.statistic !== 'growth' || !target.figure || target.unit?.dimension !== 'ratio') return undefined;
  const from = results.find(({ statistic, figure, bound }) => statistic === 'level' && figure && bound === '=');
  if (!from?.figure || !from.unit || !from.figure.low.equals(from.figure.high)) return undefined;
  const decimals = /\.(\d+)/.exec(from.figure.written)?.[1]?.length ?? 0;
  const [level, rate] = [from.figure.low, target.unit.scale];
  const grown = (growth: Exact): string => formatted(level.mul(growth.mul(rate).add(exact('1'))), decimals);
  const ends = [...new Set([grown(target.figure.low), grown(target.figure.high)])];
  return { text: `${ends.join('～')}${from.unit.written}`, from };
}
