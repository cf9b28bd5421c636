import { exact, formatted } from '../../server/src/core/quantity/exact.ts';

/** Another figure with the same number of decimals: beyond any rounding. */
export function changed(digits: string): string {
  const value = exact(digits);
  const places = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return formatted(value.mul(exact('1.4')).add(1), places);
}
