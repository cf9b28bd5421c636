import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import indicators from '../../seeds/indicators.json' with { type: 'json' };
import type { IndicatorEntry } from '../../server/src/core/lexicon/indicator.ts';
import { formsOf, namesOf } from '../../server/src/core/lexicon/names.ts';
import { packedNames, unpackedNames } from '../../server/src/core/lexicon/packed-names.ts';

// Names that were packed are found as those that were not.

const entries = indicators as IndicatorEntry[];
const made = namesOf(entries);
const packed = unpackedNames(packedNames(entries), () => entries);
const text = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'samples', '云川新区2024年计划报告.md'), 'utf8');

test('every name has the same entry, however it is written, and so has what is no name', () => {
  const forms = entries.flatMap(formsOf);
  const written = forms.flatMap((form) => [form, form.toLowerCase(), `“${form}”`, form.replace('(', '（').replace(')', '）'), `${form}率`]);
  for (const form of [...written, '', '全', ...text.split(/[，。\n]/)])
    assert.deepEqual(packed.indicator(form), made.indicator(form), form);
});

test('the entries are the same, in the same order', () => {
  assert.deepEqual(packed.entries, made.entries);
});

test('the same names are found in a plan, from the front and from the back', () => {
  for (let at = 0; at <= text.length; at += 1) {
    assert.deepEqual(packed.list.startingAt(text, at), made.list.startingAt(text, at));
    assert.deepEqual(packed.list.endingAt(text, at), made.list.endingAt(text, at));
  }
});
