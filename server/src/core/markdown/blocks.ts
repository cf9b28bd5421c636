import type { Block } from './block.ts';
import { blockSaying } from './block-of.ts';
import { documentLines } from './document-lines.ts';
import { blocksOfGap, isFarReaching } from './gap-blocks.ts';
import { parsableLines } from './parsable.ts';
import { parsedBlocks } from './parsed-blocks.ts';
import { reducedText, unreducedText } from './reduced.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { blocksOfStretch } from './stretch-blocks.ts';
import { plainStretches, tellingLines } from './stretches.ts';

/**
 * The blocks of a document in order: of Markdown (CommonMark, GFM, YAML front matter) and of text pasted from Word or a web page, where each
 * line is a paragraph. Any string has blocks; offsets are UTF-16 code units of `text`.
 *
 * The parser costs far more than everything else, so it only sees what it could need: see `plainStretches` and `inertRuns`. What lies between
 * two stretches is parsed by itself and remembered, unless definitions may reach across.
 */
export function readBlocks(text: string): Block[] {
  const { parsable, lines } = parsableLines(text, documentLines(text, byteOrderMarks(text)));
  const telling = tellingLines(parsable, lines, true);
  const stretches = plainStretches(parsable, lines, telling);
  if (isFarReaching(parsable, lines)) return parsedBlocks(text, lines, reducedText(parsable, lines, stretches, telling));
  const blocks: Block[] = [];
  let tables = 0;
  const addGap = (first: number, end: number): void => {
    if (!lines.slice(first, end).some(isFilled)) return;
    const start = lines[first]?.span.start ?? 0;
    const inGap = blocksOfGap(text.slice(start, lines[end - 1]?.next), first === 0);
    for (const block of inGap) blocks.push(shifted(block, start, tables));
    tables += tablesAmong(inGap);
  };
  let line = 0;
  for (const stretch of stretches) {
    addGap(line, stretch.first);
    for (const block of blocksOfStretch(text, lines.slice(stretch.first, stretch.end))) blocks.push(block);
    line = stretch.end;
  }
  addGap(line, lines.length);
  return blocks;
}

const isFilled = ({ kind }: SourceLine): boolean => kind !== 'blank';

const tablesAmong = (blocks: readonly Block[]): number => Math.max(-1, ...blocks.map(({ cell }) => cell?.table ?? -1)) + 1;

/** A block of a gap that begins at `start`, after so many tables. */
function shifted(block: Block, start: number, tables: number): Block {
  const { words, span, kind, depth, cell } = block;
  const steps = block.steps.map(([inText, inGap]) => [inText, inGap + start] as const);
  return blockSaying(words, { start: span.start + start, end: span.end + start }, steps, {
    kind,
    depth,
    cell: cell && { ...cell, table: cell.table + tables },
  });
}

/** The same blocks from one run of the parser over the whole text: what `readBlocks` is tested against. */
export function readBlocksWhole(text: string): Block[] {
  const { parsable, lines } = parsableLines(text, sourceLines(text, byteOrderMarks(text)));
  return parsedBlocks(text, lines, unreducedText(parsable, lines));
}

/** The parser drops a byte order mark without counting it. */
const byteOrderMarks = (text: string): number => /^\uFEFF*/.exec(text)?.[0].length ?? 0;
