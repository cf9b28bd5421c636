import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import units from '../../seeds/units.json' with { type: 'json' };
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { type Exact, exact, formatted, roundingOf } from '../../server/src/core/quantity/exact.ts';
import { comparable, converted, figure, type Unit } from '../../server/src/core/quantity/quantity.ts';

const forms = units.flatMap(({ name, aliases = [], dimension, scale }: Entry) =>
  [name, ...aliases].map((written) => ({ written, dimension, scale: exact(scale) })),
);
const multipliers = {
  '': '1',
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
};

interface Entry {
  readonly name: string;
  readonly aliases?: string[];
  readonly dimension: string;
  readonly scale: string;
}

const form = fc.constantFrom(...forms);
const multiplier = fc.constantFrom(...Object.entries(multipliers).map(([written, scale]) => ({ written, scale: exact(scale) })));
const decimal = fc
  .tuple(fc.boolean(), fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 9999 }), fc.nat({ max: 4 }))
  .map(
    ([negative, whole, part, places]) =>
      `${negative ? '-' : ''}${whole}${places > 0 ? `.${String(part).padStart(4, '0').slice(0, places)}` : ''}`,
  );

const unitOf = (written: string): Unit => {
  const unit = lexicon.units.named(written);
  assert.ok(unit, `${written} is a unit`);
  return unit;
};

function assertSame(a: Exact | undefined, b: Exact, what: string): void {
  assert.ok(a?.equals(b), `${what}: ${a?.toFraction()} is not ${b.toFraction()}`);
}

test('every unit is read whole under each multiplier, within a text and at its end', () => {
  for (const { written, dimension, scale } of forms) {
    for (const [multiple, factor] of Object.entries(multipliers)) {
      const text = multiple + written;
      const read = lexicon.units.readAt(`12${text}。`, 2);
      assert.equal(read?.end, 2 + text.length, text);
      assert.equal(read?.unit.written, text.replace('％', '%'));
      assert.equal(read?.unit.dimension, dimension, text);
      assertSame(read?.unit.scale, scale.mul(exact(factor)), text);
      assertSame(unitOf(text).scale, scale.mul(exact(factor)), text);
    }
  }
});

test('a unit per another has the dimension and the scale of the quotient', () => {
  fc.assert(
    fc.property(multiplier, form, multiplier, form, (times, above, per, below) => {
      const text = `${times.written}${above.written}/${per.written}${below.written}`;
      // 套/间 and bit/s are units of their own.
      fc.pre(!forms.some(({ written }) => written.includes('/') && text.includes(written)));
      const unit = unitOf(text);
      assert.equal(unit.dimension, `${above.dimension}/${below.dimension}`);
      assertSame(unit.scale, times.scale.mul(above.scale).div(per.scale.mul(below.scale)), text);
    }),
  );
});

const byDimension = [...new Set(forms.map(({ dimension }) => dimension))].map((dimension) =>
  forms.filter((other) => other.dimension === dimension),
);
/** Two units that measure the same. */
const pair = fc
  .constantFrom(...byDimension)
  .chain((group) => fc.tuple(multiplier, fc.constantFrom(...group), multiplier, fc.constantFrom(...group)));

test('conversion goes there and back exactly', () => {
  fc.assert(
    fc.property(decimal, pair, (written, [times, first, others, second]) => {
      const [from, to] = [unitOf(times.written + first.written), unitOf(others.written + second.written)];
      const value = exact(written);
      const there = converted(value, from, to);
      assert.ok(there);
      assertSame(converted(there, to, from), value, `${written}${from.written} in ${to.written}`);
      assertSame(converted(value, from, from), value, from.written);
    }),
  );
});

test('conversion by way of a third unit makes no difference', () => {
  fc.assert(
    fc.property(decimal, pair, fc.nat(), (written, [times, first, others, second], index) => {
      const group = forms.filter(({ dimension }) => dimension === first.dimension);
      const [from, to] = [unitOf(times.written + first.written), unitOf(others.written + second.written)];
      const via = unitOf(group[index % group.length]?.written ?? '');
      const value = exact(written);
      const direct = converted(value, from, to);
      assert.ok(direct);
      assertSame(converted(converted(value, from, via) ?? value, via, to), direct, `${from.written} ${via.written} ${to.written}`);
    }),
  );
});

test('units of different dimensions do not convert', () => {
  fc.assert(
    fc.property(decimal, form, form, (written, first, second) => {
      const [from, to] = [unitOf(first.written), unitOf(second.written)];
      assert.equal(comparable(from, to), comparable(to, from));
      assert.equal(converted(exact(written), from, to) === undefined, first.dimension !== second.dimension);
    }),
  );
});

test('amounts compare alike in either unit', () => {
  fc.assert(
    fc.property(decimal, decimal, pair, (a, b, [times, first, others, second]) => {
      const [from, to] = [unitOf(times.written + first.written), unitOf(others.written + second.written)];
      const there = converted(exact(a), from, to)?.compare(exact(b));
      const back = converted(exact(b), to, from)?.compare(exact(a));
      assert.ok(there !== undefined && back !== undefined);
      assert.equal(Math.sign(there), 0 - Math.sign(back));
    }),
  );
});

test('what is formatted reads back as the same number', () => {
  fc.assert(
    fc.property(decimal, (written) => {
      assertSame(exact(formatted(exact(written))), exact(written), written);
      assert.doesNotMatch(formatted(exact(written)), /^-0$|\.\d*0$|\.$/);
    }),
  );
});

test('formatting rounds to the nearest', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 6 }), (numerator, denominator, digits) => {
      const value = exact(`${numerator}/${denominator}`);
      const shown = formatted(value, digits);
      const half = exact('1').div(exact(`2${'0'.repeat(digits)}`));
      assert.ok((shown.split('.')[1] ?? '').length <= digits);
      assert.ok(exact(shown).sub(value).abs().compare(half) <= 0, `${shown} for ${value.toFraction()}`);
    }),
  );
});

test('a number stands for all that round to it', () => {
  fc.assert(
    fc.property(decimal, (written) => {
      const places = (written.split('.')[1] ?? '').length;
      const almost = exact(written)
        .abs()
        .add(roundingOf(written).mul(exact('0.99')));
      assertSame(exact(formatted(almost, places)), exact(written).abs(), written);
    }),
  );
});

test('a figure keeps the digits as written and its ends in order', () => {
  fc.assert(
    fc.property(decimal, fc.option(decimal), (low, high) => {
      const written = high === null ? low : `${low}~${high}`;
      const read = figure(written);
      assert.equal(read.written, written);
      const ends = [exact(low), exact(high ?? low)].sort((a, b) => a.compare(b));
      assertSame(read.low, ends[0] ?? read.low, written);
      assertSame(read.high, ends[1] ?? read.high, written);
    }),
  );
});

test('only decimal numbers are exact', () => {
  for (const written of ['', '1.', '.5', '1,000', '1e3', '一', '５', ' 1', '--1', 'NaN'])
    assert.throws(() => exact(written), RangeError, written);
});
