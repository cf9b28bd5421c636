import type { Block } from './block.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import { isBlank, type Piece } from './pieces.ts';
import type { SourceLine } from './source-lines.ts';

/** The blocks of plain lines, blank lines and `#` headings at the top level: what the parser would find there. */
export function blocksOfStretch(text: string, lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine;
    const next = line.kind === 'plain' ? endOfPlain(lines, at) : at + 1;
    if (next > at + 1) for (const block of paragraphsIn(text, lines.slice(at, next))) blocks.push(block);
    else if (line.block) blocks.push(line.block);
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
