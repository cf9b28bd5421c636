import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Score, scoreOf } from './reading/gold.ts';
import { leftOut } from './shared.ts';

// What reading must reach on documents annotated by hand. Two careful readers agree with each other to strict 0.86 and nearly 0.96.
const least: Readonly<Record<string, Score>> = {
  'plan-2024': { f1: 0.97, strict: 0.85, nearly: 0.92 },
  'shanghai-2024': { f1: 0.98, strict: 0.86, nearly: 0.95 },
  'shandong-2026': { f1: 0.98, strict: 0.85, nearly: 0.9 },
  'national-2025': { f1: 0.98, strict: 0.86, nearly: 0.91 },
};

describe('reading annotated documents', { skip: leftOut }, () => {
  for (const [name, bar] of Object.entries(least)) {
    test(name, () => {
      const { score, misses } = scoreOf(name);
      for (const measure of ['f1', 'strict', 'nearly'] as const)
        assert.ok(score[measure] >= bar[measure], `${measure} ${score[measure]} is below ${bar[measure]}\n${misses}`);
    });
  }
});
