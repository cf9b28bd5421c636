import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import type { ParagraphStatement } from '../server/src/core/plan/statements/grammar.ts';
import { readParagraph } from '../server/src/core/plan/statements/reading.ts';

// The pages of test/reading/pages are examples: `> ` a paragraph, then a `- ` line for each statement it makes, or `- nothing`.

const folder = join(import.meta.dirname, 'reading', 'pages');

for (const file of readdirSync(folder).sort()) {
  describe(`reading: ${file}`, () => {
    for (const { text, expected, line } of examplesIn(readFileSync(join(folder, file), 'utf8'))) {
      test(`${file}:${line} ${text}`, () => {
        assert.deepEqual(readParagraph(text, lexicon).map(shown), expected);
      });
    }
  });
}

interface Example {
  readonly text: string;
  readonly expected: readonly string[];
  readonly line: number;
}

function examplesIn(page: string): Example[] {
  const examples: { text: string; expected: string[]; line: number }[] = [];
  page.split('\n').forEach((line, index) => {
    if (line.startsWith('> ')) examples.push({ text: line.slice(2), expected: [], line: index + 1 });
    else if (line.startsWith('- ') && line !== '- nothing') examples.at(-1)?.expected.push(line.slice(2));
  });
  return examples;
}

/** `地区生产总值 growth ≥ 5.5% @2025 base`: name, statistic, bound, figure with unit, then what else is known. */
function shown(statement: ParagraphStatement): string {
  const { phrase, statistic, bound, value, unit, time, base, intended } = statement;
  const when = !time
    ? ''
    : time.kind === 'year'
      ? ` @${time.year}`
      : time.kind === 'span'
        ? ` @${time.years}y`
        : time.kind === 'relative'
          ? ` @${time.offset}`
          : ` @${time.kind}`;
  return `${phrase} ${statistic} ${bound} ${value ?? 'words'}${unit?.written ?? ''}${when}${base ? ' base' : ''}${intended ? ' intended' : ''}`;
}
