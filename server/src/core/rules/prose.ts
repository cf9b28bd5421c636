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
  const text = quiet.length > 0 ? blotted(whole, [...quiet].sort(byStart)) : whole;
  const seen = seenIn(text);
  const quoted = quotationsIn(text, seen.marks);
  return { text, judged: quoted.length > 0 ? blotted(text, quoted) : text, seen, readings: new Readings() };
});

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** `spans` are in the order in which they begin. */
function blotted(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + blotsOf(end - from);
    at = end;
  }
  return result + text.slice(at);
}

const manyBlots = blot.repeat(256);

const blotsOf = (length: number): string => (length <= manyBlots.length ? manyBlots.slice(0, length) : blot.repeat(length));

/** By the code unit of a sign, its place among those that open and close; undefined for a straight mark. */
const placeOf = new Map([...quotations].map((sign, place) => [sign.charCodeAt(0), place]));
const isQuotation = signs(`"${quotations}`);

/** Quotations nest two or three deep; what is deeper is no text, and need not be followed. */
const deepest = 20;

/** The insides of titles and quotations that are opened and closed within the text; a mark without its counterpart hides nothing. */
function quotationsIn(text: string, marks: readonly number[]): readonly Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  const openPlaces: number[] = [];
  let straight = -1;
  for (const at of marks) {
    if (!isQuotation(text, at)) continue;
    const place = placeOf.get(text.charCodeAt(at));
    if (place === undefined) {
      if (straight >= 0) addOuter(found, straight + 1, at);
      straight = straight >= 0 ? -1 : at;
    } else if (place % 2 === 0) {
      if (open.length === deepest) continue;
      open.push(at);
      openPlaces.push(place);
    } else {
      const depth = openPlaces.lastIndexOf(place - 1);
      if (depth < 0) continue;
      addOuter(found, (open[depth] as number) + 1, at);
      open.length = depth;
      openPlaces.length = depth;
    }
  }
  return found.length > 0 ? found : none;
}

const none: readonly Span[] = [];

/** Adds a span that ends behind all others in the place of those within it, so that they stay in order. */
function addOuter(spans: Span[], start: number, end: number): void {
  while ((spans.at(-1)?.start ?? -1) >= start) spans.pop();
  spans.push(spanOf(start, end));
}
