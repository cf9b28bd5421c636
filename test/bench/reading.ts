import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { readParagraph } from '../../server/src/core/plan/statements/reading.ts';

// npm run bench: what reading costs beside one run of remark-parse over the same text, in turns in one process, medians after a warm-up.
// The text is the real plan beside the project where there is one, else a sample plan.

const root = join(import.meta.dirname, '..', '..');
const real = join(root, '..', 'shared', 'seed', 'plan-2024.txt');
const sample = join(root, 'seeds', 'samples', '云川新区2024年计划报告.md');
const lines = readFileSync(existsSync(real) ? real : sample, 'utf8').split(/\n+/);
const text = lines.join('\n\n');
const parser = unified().use(remarkParse);

const parts: readonly (readonly [string, () => unknown])[] = [
  ['remark-parse', () => parser.parse(text)],
  ['text to blocks', () => readBlocks(text)],
  ['paragraphs to statements', () => lines.map((line) => readParagraph(line, lexicon))],
];
const times = parts.map((): number[] => []);
for (let round = 0; round < 300; round += 1) {
  for (const [index, [, work]] of parts.entries()) {
    const begun = performance.now();
    work();
    if (round >= 100) times[index]?.push(performance.now() - begun);
  }
}
const medians = times.map((values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
console.log(
  `${existsSync(real) ? 'the real plan' : 'a sample plan'}, ${text.length} characters; Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
console.log('part                         ms   times remark-parse');
for (const [index, [name]] of parts.entries()) {
  console.log(`${name.padEnd(25)} ${medians[index]?.toFixed(2).padStart(6)}   ${((medians[index] ?? 0) / (medians[0] ?? 1)).toFixed(2)}`);
}
