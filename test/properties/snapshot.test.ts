import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  comparisonOf,
  defaultSettings,
  findingsOf,
  fixAllOf,
  planOf,
  priorOf,
  type Settings,
  type Snapshot,
  snapshotOf,
  symbolsOf,
  withDocument,
  withoutDocument,
} from '../../server/src/core/index.ts';

const samples = join(import.meta.dirname, '..', '..', 'seeds', 'samples');
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(samples, name), 'utf8'));
const uris = ['file:///plans/a.md', 'file:///plans/b.md'];

/** Pieces that make and break headings, figures, units, marks of Markdown and front matter. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '# ',
    '二、',
    '（三）',
    '1. ',
    '一是',
    '---\n',
    '```\n',
    '|',
    '**',
    '。',
    ',',
    '，',
    '“',
    '（',
    '\uFEFF',
    '\uD83D',
  ),
  fc.constantFrom(
    '2023年',
    '增长11%',
    '2600人',
    '1.3亿美元',
    '4.5%—5%',
    '左右',
    '不低于',
    '个百分点',
    '３',
    'place: 云川新区\n',
    'year: 2024\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constant(''),
);
const settings = settingsAnew();

/** Up to the first 6,000 characters of a sample: what a whole one adds is time. */
const sample = fc.tuple(fc.constantFrom(...texts), fc.nat({ max: 6000 })).map(([whole, length]) => whole.slice(0, length));
const text = fc.oneof(
  sample,
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
);
const edit = fc.record({
  uri: fc.constantFrom(...uris),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  text: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
});

test('edited then derived equals derived afresh', () => {
  fc.assert(
    fc.property(text, text, fc.array(edit, { maxLength: 4 }), (first, second, edits) => {
      let snapshot = snapshotOf(
        [first, second].map((content, index) => ({ uri: uris[index] ?? '', text: content })),
        settings,
      );
      derived(snapshot);
      for (const { uri, at, length, text: inserted } of edits) {
        const old = snapshot.documents.get(uri)?.text ?? '';
        const start = Math.floor(at * old.length);
        const changed = applyEdits(old, [{ span: { start, end: Math.min(old.length, start + length) }, text: inserted }]);
        snapshot = withDocument(snapshot, { uri, text: changed });
        derived(snapshot);
      }
      const afresh = snapshotOf(
        Array.from(snapshot.documents.values(), (document) => ({ ...document })),
        settingsAnew(),
      );
      assert.deepEqual(derived(snapshot), derived(afresh));
    }),
    { numRuns: 4 },
  );
});

test('a document that is taken away leaves no trace', () => {
  const [first = '', second = ''] = texts;
  const alone = snapshotOf([{ uri: uris[0] ?? '', text: first }], defaultSettings);
  const both = withDocument(alone, { uri: uris[1] ?? '', text: second });
  derived(both);
  assert.deepEqual(derived(withoutDocument(both, uris[1] ?? '')), derived(alone));
});

test('what does not change is not derived again', () => {
  const [first = '', second = ''] = texts;
  const [a = '', b = ''] = uris;
  const before = snapshotOf(
    [
      { uri: a, text: first },
      { uri: b, text: second },
    ],
    defaultSettings,
  );
  const findings = findingsOf(before, a);
  const after = withDocument(before, { uri: 'file:///plans/README.md', text: '# Read me' });
  assert.equal(findingsOf(after, a), findings);
  assert.equal(planOf(after, b), planOf(before, b));
});

test('fixing all twice changes nothing more', () => {
  fc.assert(
    fc.property(text, (content) => {
      const [uri = ''] = uris;
      const snapshot = snapshotOf([{ uri, text: content }], defaultSettings);
      const fixed = applyEdits(content, fixAllOf(snapshot, uri));
      assert.equal(applyEdits(fixed, fixAllOf(withDocument(snapshot, { uri, text: fixed }), uri)), fixed);
    }),
    { numRuns: 8 },
  );
});

/** Equal settings that share nothing with earlier ones: neither compiled vocabulary nor remembered paragraphs. */
function settingsAnew(): Settings {
  return { ...defaultSettings, indicators: [{ name: '无人用此指标名' }] };
}

function derived(snapshot: Snapshot): unknown {
  return uris.map((uri) => ({
    plan: planOf(snapshot, uri),
    prior: priorOf(snapshot, uri),
    comparison: comparisonOf(snapshot, uri)?.rows,
    findings: findingsOf(snapshot, uri),
    symbols: symbolsOf(snapshot, uri),
  }));
}
