import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, snapshotOf } from '../../server/src/core/index.ts';
import { factsJsonl, factsOf } from '../../server/src/exchange/facts.ts';
import { shared } from '../shared.ts';

/** How a reading of one annotated document scores, each measure from 0 to 1. */
export type Score = Readonly<Record<'f1' | 'strict' | 'nearly', number>>;

/** The annotated documents: the seed comes with its annotation, of the others the figures are kept in gold/ without their sentences. */
export const annotated = ['plan-2024', 'shanghai-2024', 'shandong-2026', 'national-2025', 'shandong-2025'] as const;

/** Scores the reading of an annotated document with the scorer that comes with the seed. */
export function scoreOf(name: string): { score: Score; misses: string } {
  const own = join(import.meta.dirname, 'gold');
  const isSeed = !existsSync(join(own, `${name}.jsonl`));
  const text = readFileSync(join(shared, isSeed ? 'seed' : 'corpus', `${name}.txt`), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-gold-'));
  try {
    const gold = readFileSync(join(isSeed ? join(shared, 'facts') : own, `${name}.jsonl`), 'utf8');
    writeFileSync(join(folder, 'gold.jsonl'), isSeed ? gold : withQuotes(gold, text));
    const document = { uri: `file:///${name}.md`, text };
    writeFileSync(join(folder, 'facts.jsonl'), factsJsonl(factsOf(snapshotOf([document], defaultSettings), document, name)));
    const regions = join(isSeed ? join(shared, 'facts') : own, `${name}.regions.json`);
    const scorer = join(shared, 'facts', 'score.mjs');
    const printed = execFileSync(process.execPath, [scorer, join(folder, 'gold.jsonl'), regions, join(folder, 'facts.jsonl'), '--misses'], {
      encoding: 'utf8',
    });
    const lines = printed.trim().split('\n');
    return { score: scoreIn(lines.at(-1) ?? ''), misses: lines.slice(0, -1).join('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The scorer finds a figure by the words it stands in: they are taken from the document, where line, column and length say. */
function withQuotes(gold: string, text: string): string {
  const lines = text.split('\n');
  return gold
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const { length, ...fact } = JSON.parse(row) as { line: number; column: number; length: number };
      const quote = Array.from(lines[fact.line - 1] ?? '')
        .slice(fact.column - 1, fact.column - 1 + length)
        .join('');
      return JSON.stringify({ ...fact, quote });
    })
    .join('\n');
}

function scoreIn(line: string): Score {
  const measure = (name: string): number => Number(new RegExp(`(?:^|\\s)${name} ([\\d.]+)`).exec(line)?.[1]);
  return { f1: measure('f1'), strict: measure('strict'), nearly: measure('nearly') };
}
