import { signs, whiteSpace } from '../text/signs.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { Line } from './paragraphs.ts';
import { lineBreakAt } from './paragraphs.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * The block that some lines make, or nothing where they hold only white space. Lines are parted by `\n`; white space of any kind and
 * zero-width characters around the whole are left out. `parts` gives the kind and whatever else the block says about itself.
 */
export function blockOf(text: string, lines: readonly Line[], parts: BlockParts): Block | undefined {
  const pieces = trimmed(text, joined(text, lines));
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return undefined;
  let said = '';
  const steps: [number, number][] = [];
  const quiet: Span[] = [];
  for (const piece of pieces) {
    const [inText, inDocument] = steps[steps.length - 1] ?? [0, Number.NaN];
    if (inDocument + (said.length - inText) !== piece.start) steps.push([said.length, piece.start]);
    const start = said.length;
    said += piece.isBreak ? '\n' : text.slice(piece.start, piece.end);
    if (piece.quiet) quiet.push({ start, end: said.length });
  }
  return blockSaying(wordsOf(said, withAddresses(said, quiet)), { start: first.start, end: last.end }, steps, parts);
}

/** The block of these words at a place; `parts` and `steps` as in `Block`. */
export function blockSaying(words: Words, span: Span, steps: Block['steps'], { kind, depth, cell }: BlockParts): Block {
  return { kind, depth, span, text: words.text, words, steps, quiet: words.quiet, cell };
}

/** What a block says about itself apart from its words. */
export type BlockParts = Pick<Block, 'kind' | 'depth' | 'cell'>;

interface Stretch extends Span {
  readonly quiet: boolean;
  readonly isBreak: boolean;
}

/** All pieces in order, with the line breaks between the lines as pieces of one character (of CR LF the second). */
function joined(text: string, lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { pieces } of lines) {
    const [first] = pieces;
    const last = stretches[stretches.length - 1];
    const breakAt = first && last && lineBreakAt(text, last.end, first.start);
    if (breakAt !== undefined) {
      const at = text.startsWith('\r\n', breakAt) ? breakAt + 1 : breakAt;
      stretches.push({ start: at, end: at + 1, quiet: false, isBreak: true });
    }
    for (const { start, end, quiet } of pieces) stretches.push({ start, end, quiet, isBreak: false });
  }
  return stretches;
}

const isSpace = signs(`${whiteSpace}\u200B\u200C\u200D\u200E\u200F\u2060`);

function trimmed(text: string, stretches: readonly Stretch[]): Stretch[] {
  const inner = stretches.map((stretch) => withoutSpace(text, stretch));
  const first = inner.findIndex(isFilled);
  const last = inner.findLastIndex(isFilled);
  return stretches.slice(Math.max(first, 0), last + 1).map((stretch, index) => ({
    ...stretch,
    start: (index === 0 ? inner[first] : stretch)?.start ?? stretch.start,
    end: (index === last - first ? inner[last] : stretch)?.end ?? stretch.end,
  }));
}

const isFilled = ({ start, end }: Span): boolean => end > start;

/** A stretch without the white space and zero-width characters around it. */
export function withoutSpace(text: string, { start: from, end: to }: Span): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** Without one of these there is no address. */
const ADDRESS_SIGNS = ['://', '@', 'www.', 'WWW.'];

/** Web and mail addresses that stand bare in the text are quiet too, as far as their ASCII goes, less the punctuation of the sentence. */
export function withAddresses(words: string, quiet: readonly Span[] = []): readonly Span[] {
  if (!ADDRESS_SIGNS.some((sign) => words.includes(sign))) return quiet;
  const addresses = Array.from(words.matchAll(ADDRESS), ({ index, 0: address }) => ({
    start: index,
    end: index + address.replace(/[.,;:!?)\]}'"<>]+$/, '').length,
  }));
  const bare = addresses.filter((address) => !quiet.some((span) => span.start < address.end && address.start < span.end));
  return [...quiet, ...bare].sort((a, b) => a.start - b.start);
}
