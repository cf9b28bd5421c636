import type { Block } from '../markdown/block.ts';
import { ofWords } from '../markdown/words.ts';
import { ofPlan } from '../plan/plan.ts';
import { Readings, readers } from '../text/readers.ts';
import { signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { quotations, type Seen, seenIn } from './seen.ts';

/** The text of one block as rules on form read it: of the same length as the block's text, so that offsets agree. */
export interface Prose extends Omit<ProseWords, 'readings'> {
  readonly block: Block;
  readonly words: ProseWords;
}

/** All that a block says by itself. */
export interface ProseWords {
  /** Code, links, footnote marks and HTML are blotted out. */
  readonly text: string;
  /** What stands between title marks 《》 and quotation marks is blotted out too. */
  readonly judged: string;
  /** What signs `text` has. */
  readonly seen: Seen;
  readonly readings: Readings;
}

/** Readers of the words of a block alone: what they find there is remembered with them, so that an edit has only the edited block read again. */
export const { of: ofProse, with: ofProseWith } = readers<ProseWords>();

/** Stands for a character that no rule judges. */
const blot = '\uFFFC';

/**
 * The blocks that rules on form judge, in the order of the text: headings, paragraphs, items and cells of the document proper.
 * Code, front matter, footnotes and the lines of a web page before the title and after the end are left out. Those whose block stands where it
 * stood in the plan read last, as all before an edit do, are the same objects.
 */
export const proseOf = ofPlan((plan): readonly Prose[] => {
  const start = plan.title?.span.start ?? 0;
  const prose: Prose[] = [];
  for (const block of plan.blocks) {
    if (!isProse(block) || block.span.end <= start || block.span.start >= plan.end) continue;
    const before = last[prose.length];
    prose.push(before?.block === block ? before : read(block));
  }
  last = prose;
  return prose;
});

let last: readonly Prose[] = [];

const isProse = ({ kind }: Block): boolean => kind === 'heading' || kind === 'paragraph' || kind === 'item' || kind === 'cell';

function read(block: Block): Prose {
  const words = wordsOf(block.words);
  return { block, text: words.text, judged: words.judged, seen: words.seen, words };
}

const wordsOf = ofWords(({ text: whole, quiet }): ProseWords => {
  const text = blotted(whole, quiet);
  const seen = seenIn(text);
  return { text, judged: blotted(text, quotationsIn(text, seen.marks)), seen, readings: new Readings() };
});

function blotted(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), blot.repeat(end - from));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

const isQuotation = signs(`"${quotations}`);

/** Quotations nest two or three deep; what is deeper is no text, and need not be followed. */
const deepest = 20;

/** The insides of titles and quotations that are opened and closed within the text; a mark without its counterpart hides nothing. */
function quotationsIn(text: string, marks: readonly number[]): readonly Span[] {
  const found: Span[] = [];
  const open: { pair: number; at: number }[] = [];
  let straight = -1;
  for (const at of marks) {
    if (!isQuotation(text, at)) continue;
    const sign = quotations.indexOf(text.charAt(at));
    if (sign < 0) {
      if (straight >= 0) found.push(spanOf(straight + 1, at));
      straight = straight >= 0 ? -1 : at;
    } else if (sign % 2 === 0) {
      if (open.length < deepest) open.push({ pair: sign, at });
    } else {
      const depth = open.findLastIndex(({ pair }) => pair === sign - 1);
      const opened = open[depth];
      if (!opened) continue;
      found.push(spanOf(opened.at + 1, at));
      open.length = depth;
    }
  }
  return found;
}
