import type { Block } from './block.ts';
import { blockSaying } from './block-of.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import { isBlank, type Piece } from './pieces.ts';
import type { SourceLine } from './source-lines.ts';

/** The blocks of plain lines, blank lines and `#` headings at the top level: what the parser would find there. */
export function blocksOfStretch(text: string, lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine;
    const next = line.kind === 'plain' ? endOfPlain(lines, at) : at + 1;
    if (next === at + 1) addOwnBlock(blocks, line);
    else for (const block of paragraphsIn(text, lines.slice(at, next))) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The first line from `first` on that is not plain. */
function endOfPlain(lines: readonly SourceLine[], first: number): number {
  let end = first;
  while (lines[end]?.kind === 'plain') end += 1;
  return end;
}

/** Adds what a line makes that has no plain line beside it: a heading, a paragraph, or nothing. */
function addOwnBlock(blocks: Block[], { span, kind, own }: SourceLine): void {
  if (!own) return;
  const start = span.start + own.at;
  const end = start + own.words.text.length;
  blocks.push(
    kind === 'heading'
      ? blockSaying(own.words, { start: span.start, end }, [[0, start]], { kind, depth: own.depth })
      : blockSaying(own.words, { start, end }, [[0, start]], { kind: 'paragraph' }),
  );
}

const paragraphsIn = (text: string, lines: readonly SourceLine[]): Block[] =>
  paragraphBlocks(
    text,
    lines.map((line) => pieceOf(text, line)),
    { kind: 'paragraph', nested: false },
  );

/** The line without the blanks around it. */
function pieceOf(text: string, { span }: SourceLine): Piece {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, quiet: false };
}
