import { byText } from '../text/remembered.ts';
import type { Block } from './block.ts';
import { parsableLines } from './parsable.ts';
import { parsedBlocks } from './parsed-blocks.ts';
import { reducedText } from './reduced.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { isFrontOpen, tellingLines } from './stretches.ts';

/**
 * The blocks of the lines between two stretches, placed from the start of these lines. A stretch closes whatever is open before it and leaves
 * nothing open, so they hang on these lines alone, but for the front matter, which only the first lines of a document can be.
 */
export function blocksOfGap(text: string, isFirst: boolean): readonly Block[] {
  if (text.length > longest) return blocksIn(text, isFirst);
  return isFirst ? firstGap(text) : laterGap(text);
}

/**
 * True of lines of which no part can be parsed by itself: one may define what a link or a footnote elsewhere stands for, or the parser looks for
 * the end of a front matter.
 */
export const isFarReaching = (text: string, lines: readonly SourceLine[]): boolean =>
  isFrontOpen(text, lines) || lines.some(({ kind, span }) => kind === 'marked' && text.slice(span.start, span.end).includes(']:'));

/** What is longer is no table or list, but the rest of a text that holds HTML or code. It is parsed again at each edit, and not remembered. */
const longest = 20_000;

const firstGap = byText((text) => blocksIn(text, true));
const laterGap = byText((text) => blocksIn(text, false));

function blocksIn(text: string, isFirst: boolean): Block[] {
  const { parsable, lines } = parsableLines(text, sourceLines(text, 0));
  return parsedBlocks(text, lines, reducedText(parsable, lines, [], tellingLines(parsable, lines, isFirst), !isFirst));
}
