import type { Block } from './block.ts';
import { blockOf } from './block-of.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import { linesOf } from './paragraphs.ts';
import { isBlank, type Piece } from './pieces.ts';
import type { SourceLine } from './source-lines.ts';

/** The blocks of plain lines, blank lines and `#` headings at the top level: what the parser would find there. */
export function blocksOfStretch(text: string, lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const addParagraphs = (): void => {
    for (const block of paragraphBlocks(text, pieces.splice(0), { kind: 'paragraph', nested: false })) blocks.push(block);
  };
  for (const line of lines) {
    if (line.kind === 'plain') {
      pieces.push(wordsOf(text, line, 0));
      continue;
    }
    addParagraphs();
    const heading = line.kind === 'heading' ? headingBlock(text, line) : undefined;
    if (heading !== undefined) blocks.push(heading);
  }
  addParagraphs();
  return blocks;
}

function headingBlock(text: string, line: SourceLine): Block | undefined {
  const { start } = line.span;
  const depth = /^#*/.exec(text.slice(start, start + 6))?.[0].length ?? 1;
  const block = blockOf(text, linesOf(text, [wordsOf(text, line, depth)], false), { kind: 'heading', depth });
  return block && { ...block, span: { start, end: block.span.end } };
}

/** The line without the blanks around it and without the `#` of a heading. */
function wordsOf(text: string, { span }: SourceLine, hashes: number): Piece {
  let [start, end] = [span.start + hashes, span.end];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, quiet: false };
}
