import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { readPlan } from '../server/src/core/plan/read.ts';
import type { Statement } from '../server/src/core/plan/statement.ts';
import type { ParagraphStatement } from '../server/src/core/plan/statements/grammar.ts';
import { readParagraph } from '../server/src/core/plan/statements/reading.ts';

// The pages of test/reading/pages are examples: `> ` a paragraph, then a `- ` line for each statement it makes, or `- nothing`. Those of
// test/reading/documents give a whole document between lines of ~~~, then its statements with the part and the year each is of.

const folder = join(import.meta.dirname, 'reading', 'pages');
const documents = join(import.meta.dirname, 'reading', 'documents');

for (const file of readdirSync(folder).sort()) {
  describe(`reading: ${file}`, () => {
    for (const { text, expected, line } of examplesIn(readFileSync(join(folder, file), 'utf8'))) {
      test(`${file}:${line} ${text}`, () => {
        assert.deepEqual(readParagraph(text, lexicon).map(shown), expected);
      });
    }
  });
}

for (const file of readdirSync(documents).sort()) {
  describe(`reading: ${file}`, () => {
    const page = readFileSync(join(documents, file), 'utf8');
    for (const [, text = '', listed = ''] of page.matchAll(/^~~~\n([\s\S]*?)^~~~\n\n((?:- .*\n)*)/gm)) {
      test(`${file} ${text.slice(0, text.indexOf('\n', 40)).replaceAll('\n', ' ')}`, () => {
        assert.deepEqual(readPlan(text, lexicon).statements.map(shownInPlace), listed.trimEnd().split('\n'));
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
          : time.kind === 'average'
            ? ` @average ${time.from ?? ''}-${time.to ?? ''}`
            : ` @${time.kind}`;
  return `${phrase} ${statistic} ${bound} ${value ?? 'words'}${unit?.written ?? ''}${when}${base ? ' base' : ''}${intended ? ' intended' : ''}`;
}

/** `- review 2024: 地区生产总值 growth = 5.5%`: part and year, then name, statistic, bound, figure with unit. */
const shownInPlace = ({ part, year, indicator, statistic, bound, figure, unit, intended }: Statement): string =>
  `- ${part ?? 'no part'} ${year}: ${indicator} ${statistic} ${bound} ${figure?.written ?? 'words'}${unit?.written ?? ''}${intended ? ' intended' : ''}`;
