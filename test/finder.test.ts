import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { offsetIn } from '../server/src/core/markdown/block.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import { finder } from '../server/src/core/rules/finder.ts';

// All finders are made before the first text is read, as those of the rules are.
const read: string[] = [];
const stars = finder('★', ({ text }) => {
  read.push(text);
  return [...text.matchAll(/★/g)].map(({ index }) => index);
});
const failing = finder('☆', (): readonly number[] => {
  throw new Error('no star');
});

const placesIn = (text: string): readonly number[] =>
  stars(readPlan(text, lexicon), lexicon).flatMap(({ prose, found }) => found.map((at) => offsetIn(prose.block, at)));

test('a finder is asked of the words that have one of its signs, once', () => {
  read.length = 0;
  assert.deepEqual(placesIn('一星★。\n\n两星★★。\n\n无星。'), [2, 8, 9]);
  assert.deepEqual(read, ['一星★。', '两星★★。']);
  assert.deepEqual(placesIn('无星。\n\n一星★。\n\n两星★★！'), [7, 13, 14]);
  assert.deepEqual(read, ['一星★。', '两星★★。', '两星★★！']);
});

test('with another vocabulary it looks again', () => {
  const plan = readPlan('又一星★。', lexicon);
  assert.equal(stars(plan, lexicon).length, 1);
  read.length = 0;
  assert.equal(stars(plan, { ...lexicon }).length, 1);
  assert.deepEqual(read, ['又一星★。']);
});

test('a finder that fails does so for itself alone', () => {
  const plan = readPlan('空星☆，实星★。', lexicon);
  assert.throws(() => failing(plan, lexicon), /no star/);
  assert.equal(stars(plan, lexicon).length, 1);
});
