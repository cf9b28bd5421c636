import Fraction from 'fraction.js';

/** An exact rational number. Figures never pass through a binary float. */
export type Exact = Fraction;

const decimal = /^[+-]?\d+(\.\d+)?(\/\d+)?$/;

/** The number that a decimal string such as `-12.50` or a ratio such as `2000/3` stands for; throws a RangeError on anything else. */
export function exact(written: string): Exact {
  if (!decimal.test(written)) throw new RangeError(`not a decimal number: ${written}`);
  if (written.includes('/')) return new Fraction(written);
  // Digits over a power of ten: given a string, the library takes seven times as long.
  const point = written.indexOf('.');
  if (point < 0) return new Fraction(BigInt(written), 1n);
  return new Fraction(BigInt(written.slice(0, point) + written.slice(point + 1)), 10n ** BigInt(written.length - point - 1));
}

/** How a product compares with a limit, below zero where it is smaller: told without making it, as it is asked of most figures. */
export function compareProduct(a: Exact, b: Exact, limit: Exact): number {
  const product = a.s * a.n * b.s * b.n * limit.d;
  const other = limit.s * limit.n * a.d * b.d;
  return product < other ? -1 : product > other ? 1 : 0;
}

export const zero: Exact = new Fraction(0);

/**
 * A number as people write it, rounded half up to at most `digits` places, trailing zeros dropped.
 * Digits are taken from the exact value, never from a float.
 */
export function formatted(value: Exact, digits = 4): string {
  const scale = 10n ** BigInt(digits);
  const { s, n, d } = value;
  const scaled = (2n * n * scale + d) / (2n * d);
  const whole = scaled / scale;
  const part = (scaled % scale).toString().padStart(digits, '0').replace(/0+$/, '');
  const sign = s < 0n && scaled !== 0n ? '-' : '';
  return `${sign}${whole}${part ? `.${part}` : ''}`;
}

/** Half a unit of the last digit written: `113.2` stands for 113.15 to 113.25. */
export function roundingOf(written: string): Exact {
  const places = written.includes('.') ? (/\.(\d+)/.exec(written)?.[1]?.length ?? 0) : 0;
  return halves[places] ?? halfOf(places);
}

const halfOf = (places: number): Exact => new Fraction(1n, 2n * 10n ** BigInt(places));

/** Half a unit of the last digit for the few places that people write. */
const halves: readonly Exact[] = Array.from({ length: 7 }, (_, places) => halfOf(places));
