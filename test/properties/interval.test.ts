import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { type Exact, exact, formatted } from '../../server/src/core/quantity/exact.ts';
import {
  apart,
  differenceOf,
  distanceOf,
  excludes,
  growthOf,
  type Interval,
  intervalOf,
  pointOf,
  quotientOf,
  sumOf,
  yearlyGrowthOf,
} from '../../server/src/core/quantity/interval.ts';
import { type Bound, figure } from '../../server/src/core/quantity/quantity.ts';

const amount = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => exact(`${whole}.${String(part).padStart(4, '0')}`));
const places = fc.integer({ min: 0, max: 3 });
const unit = lexicon.units.named('亿元') ?? assert.fail();

/** What a writer makes of an amount: rounded to so many places. */
const stated = (value: Exact, digits: number, bound: Bound = '='): Interval => {
  const short = formatted(value, digits);
  const [whole, part = ''] = short.split('.');
  return intervalOf({ figure: figure(digits > 0 ? `${whole}.${part.padEnd(digits, '0')}` : short), unit, bound });
};

const holds = ({ low, high }: Interval, value: Exact): boolean => (!low || low.compare(value) <= 0) && (!high || high.compare(value) >= 0);
const inBase = (value: Exact): Exact => value.mul(unit.scale);

test('a rounded figure stands for what was rounded, and a bound opens its own end only', () => {
  fc.assert(
    fc.property(amount, places, fc.constantFrom<Bound>('=', '~', '>', '>=', '<', '<='), (value, digits, bound) => {
      const range = stated(value, digits, bound);
      assert.ok(holds(range, inBase(value)));
      assert.equal(range.high === undefined, bound.startsWith('>'));
      assert.equal(range.low === undefined, bound.startsWith('<'));
    }),
  );
});

test('sums, differences, quotients and growth of rounded figures hold those of the exact ones', () => {
  fc.assert(
    fc.property(amount, places, amount, places, (a, digits, b, others) => {
      const [one, other] = [stated(a, digits), stated(b, others)];
      assert.ok(holds(sumOf(one, other), inBase(a.add(b))));
      assert.ok(holds(differenceOf(one, other), inBase(a.sub(b))));
      assert.ok(holds(distanceOf(one, other), inBase(a.sub(b).abs())));
      assert.ok(holds(quotientOf(one, other), a.div(b)));
      assert.ok(holds(growthOf(one, other), a.div(b).sub(1)));
    }),
  );
});

test('a growth rate that was reckoned and then rounded never excludes its levels', () => {
  const percent = lexicon.units.named('%') ?? assert.fail();
  fc.assert(
    fc.property(amount, places, amount, places, places, (level, digits, base, others, decimals) => {
      const growth = formatted(level.div(base).sub(1).mul(100), decimals);
      const rate = intervalOf({ figure: figure(growth), unit: percent, bound: '=' });
      // Trailing zeros dropped make the figure coarser, never finer.
      assert.ok(!excludes(growthOf(stated(level, digits), stated(base, others)), rate));
    }),
  );
});

test('growth a year over some years is what makes the one level of the other', () => {
  const thousandths = fc.integer({ min: -900, max: 700 }).map((many) => exact(`${many + 1000}/1000`).sub(1));
  fc.assert(
    fc.property(amount, places, thousandths, fc.integer({ min: 2, max: 12 }), (base, digits, rate, years) => {
      const level = base.mul(rate.add(1).pow(years) ?? assert.fail());
      const range = yearlyGrowthOf(pointOf(level), pointOf(base), years);
      assert.ok(holds(range, rate));
      assert.ok(range.high?.sub(range.low ?? assert.fail()).compare(exact('1/100000')) === -1);
      assert.ok(holds(yearlyGrowthOf(stated(level, 4), stated(base, digits), years), rate));
    }),
  );
});

test('what lies apart excludes each other, alike from both sides', () => {
  fc.assert(
    fc.property(amount, amount, places, (a, b, digits) => {
      const [one, other] = [stated(a, digits), stated(b, digits)];
      assert.ok(apart(one, other).equals(apart(other, one)));
      assert.equal(excludes(one, other), apart(one, other).compare(0) > 0);
      assert.ok(!excludes(one, one));
      if (!excludes(one, other)) return;
      assert.ok(!holds(one, inBase(b)) || !holds(other, inBase(a)));
    }),
  );
});

test('things counted one by one are counted exactly, in thousands they are rounded', () => {
  const of = (written: string, name: string) =>
    intervalOf({ figure: figure(written), unit: lexicon.units.named(name) ?? assert.fail(name), bound: '=' });
  assert.deepEqual(of('120', '家'), pointOf(exact('120')));
  assert.ok(holds(of('0.26', '万人'), exact('2649')));
  assert.ok(!holds(of('0.26', '万人'), exact('2651')));
});

test('an open end stays open through every operation', () => {
  const open = stated(exact('100'), 0, '>');
  const closed = stated(exact('50'), 0);
  assert.equal(sumOf(open, closed).high, undefined);
  assert.equal(differenceOf(closed, open).low, undefined);
  assert.equal(quotientOf(open, closed).high, undefined);
  assert.ok(!excludes(growthOf(open, closed), pointOf(exact('7'))));
});
