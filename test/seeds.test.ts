import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import indicators from '../seeds/indicators.json' with { type: 'json' };
import units from '../seeds/units.json' with { type: 'json' };
import words from '../seeds/words.json' with { type: 'json' };
import { indicatorSchema } from '../server/src/core/lexicon/indicator.ts';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { unitSchema, wordsSchema } from '../server/src/core/lexicon/schema.ts';
import { exact } from '../server/src/core/quantity/exact.ts';

const entries = z.array(indicatorSchema()).parse(indicators);
const table = z.array(unitSchema).parse(units);

const groups = '综合 产业 投资 消费 外贸外资 财政金融 科技 就业收入 价格 社会事业 住房 生态 能源 农业 安全'.split(' ');

test('the words of the grammar have the form they should', () => {
  wordsSchema.parse(words);
});

test('there are units and indicators enough for any plan', () => {
  assert.ok(table.length >= 200, `${table.length} units`);
  assert.ok(entries.length >= 400, `${entries.length} indicators`);
});

test('indicators stand in the groups that plans use, and every group has some', () => {
  assert.deepEqual([...new Set(entries.map(({ group }) => group))].sort(), [...groups].sort());
});

test('each name and alias belongs to one indicator', () => {
  const shared = entries.flatMap(({ name, aliases }) =>
    [name, ...aliases].filter((form) => lexicon.indicator(form)?.name !== name).map((form) => `${form} (${name})`),
  );
  assert.deepEqual(shared, []);
  assert.deepEqual(twice(entries.flatMap(({ name, aliases }) => [name, ...aliases])), []);
});

test('each unit is listed once', () => {
  assert.deepEqual(twice(table.flatMap(({ name, aliases = [] }) => [name, ...aliases])), []);
});

test('what an indicator is measured in can be written with the units there are', () => {
  const measured = new Set(table.map(({ dimension }) => dimension));
  const has = (dimension: string): boolean => measured.has(dimension) || [...measured].some((known) => known.startsWith(`${dimension}.`));
  assert.deepEqual(
    entries.filter(({ dimension }) => !dimension.split('/').every(has)).map(({ name, dimension }) => `${name}: ${dimension}`),
    [],
  );
});

test('usual ranges run from low to high', () => {
  const turned = entries.filter(({ usual = {} }) => Object.values(usual).some(([low, high]) => exact(low).compare(exact(high)) >= 0));
  assert.deepEqual(
    turned.map(({ name }) => name),
    [],
  );
});

test('no unit has size zero', () => {
  assert.ok(table.every(({ scale }) => exact(scale).n > 0n));
});

/** The members that stand in a list more than once. */
function twice(list: readonly string[]): string[] {
  return list.filter((member, index) => list.indexOf(member) !== index);
}
