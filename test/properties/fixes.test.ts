import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, defaultSettings, findingsOf, fixAllOf, planOf, snapshotOf } from '../../server/src/core/index.ts';
import { halfWidth } from '../../server/src/core/text/numerals.ts';

// Whole plans, with all rules and last year's plan at hand: the samples, with paragraphs taken out, doubled and moved.

const folder = join(import.meta.dirname, '..', '..', 'seeds', 'samples');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ uri: `file:///plans/${encodeURIComponent(name)}`, text: readFileSync(join(folder, name), 'utf8') }));
const base = snapshotOf(documents, defaultSettings);

const numRuns = Number(process.env.RUNS ?? 6);
const digitsOf = (text: string): string => halfWidth(text).replace(/\D/g, '');

/** Where the text is read: as the sample it was made from. */
const fixed = (uri: string, text: string, applicability: 'safe' | 'unsafe' = 'safe'): string => {
  const snapshot = { ...base, documents: new Map(base.documents).set(uri, { uri, text }) };
  assert.ok(planOf(snapshot, uri)?.isPlan);
  return applyEdits(text, fixAllOf(snapshot, uri, applicability));
};

const hands = [
  (text: string) => text,
  (text: string) => text.replace('，', ','),
  (text: string) => text.replace(/(\d+)%/, '$1％'),
  (text: string) => text.replace(/（([一二三四五])）/, '($1)'),
  (text: string) => text.replace(/二是/, '三是'),
  (text: string) => text.replace(/个百分点/, '%'),
  (text: string) => text.replace(/(\d)家/, '$1-9家'),
];

const plan = fc.constantFrom(...documents).chain(({ uri, text }) => {
  const [front = '', ...paragraphs] = text.split('\n\n');
  const changes = fc.array(
    fc.record({
      at: fc.nat(paragraphs.length - 1),
      does: fc.constantFrom('drop', 'double', 'move', ...hands),
    }),
    { maxLength: 8 },
  );
  return changes.map((made) => {
    const parts = [...paragraphs];
    for (const { at, does } of made) {
      const part = parts[at] ?? '';
      if (does === 'drop') parts.splice(at, 1);
      else if (does === 'double') parts.splice(at, 0, part);
      else if (does === 'move') parts.push(...parts.splice(at, 1));
      else if (typeof does === 'function') parts[at] = does(part);
    }
    return { uri, text: [front, ...parts].join('\n\n') };
  });
});

for (const { uri, text } of documents) {
  const name = decodeURIComponent(uri.split('/').at(-1) ?? '');
  test(`${name}: fixed twice is fixed once, safely and unsafely`, () => {
    for (const applicability of ['safe', 'unsafe'] as const) {
      const once = fixed(uri, text, applicability);
      assert.equal(fixed(uri, once, applicability), once);
    }
    assert.equal(digitsOf(fixed(uri, text)), digitsOf(text));
  });

  test(`${name}: nothing is left that a safe fix would mend`, () => {
    const snapshot = { ...base, documents: new Map(base.documents).set(uri, { uri, text: fixed(uri, text) }) };
    assert.deepEqual(
      findingsOf(snapshot, uri).filter(({ fix }) => fix?.applicability === 'safe'),
      [],
    );
  });
}

test('whole plans: fixed twice is fixed once, and no safe fix changes a figure', () => {
  fc.assert(
    fc.property(plan, ({ uri, text }) => {
      const once = fixed(uri, text);
      assert.equal(fixed(uri, once), once);
      assert.equal(digitsOf(once), digitsOf(text));
    }),
    { numRuns },
  );
});
