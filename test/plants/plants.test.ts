import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sources } from './plant.ts';
import { harvest, kinds } from './sown.ts';

// One fault at a time is planted in the samples, and in the real documents where they are at hand, at places from all over each text.

const most = 12;
/** With the real documents beside the checkout; the samples alone give fewer. */
const fewest = { with: 2000, without: 200 };

test('nearly every planted fault is reported by its rule at its place', () => {
  const texts = sources();
  const harvests = harvest(texts, most);
  const planted = harvests.reduce((sum, harvested) => sum + harvested.planted, 0);
  const missed = harvests.flatMap(({ kind, missed: lost }) => lost.map(({ source, context }) => `${kind.name}, ${source}: ${context}`));
  assert.ok(kinds.length >= 25, `only ${kinds.length} kinds`);
  assert.ok(planted >= (texts.length > 1 ? fewest.with : fewest.without), `only ${planted} plants`);
  assert.ok(missed.length <= planted / 100, `${missed.length} of ${planted} missed:\n${missed.join('\n')}`);
});
