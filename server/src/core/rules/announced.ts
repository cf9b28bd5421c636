import seed from '../../../../seeds/rules/enumeration-count.json' with { type: 'json' };
import { type Block, offsetIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import type { Span } from '../text/span.ts';
import { type Count, countsIn } from './counted.ts';
import { proseOf } from './prose.ts';
import { runsOf } from './siblings.ts';

/** A count that announces numbered passages, and those that follow it, where they are not as many. */
export interface Announced {
  readonly block: Block;
  readonly count: Count;
  readonly marks: readonly Span[];
}

/** 抓好以下三个方面：一是…二是…; 重点抓好十个方面的工作。（一）… ; and lines that begin with —— in the place of numbers. */
export function* announcedLists(plan: Plan): Iterable<Announced> {
  const blocks = proseOf(plan).map(({ block }) => block);
  let at = 0;
  for (const { siblings, start } of [...runsOf(plan.outline)].sort((a, b) => startOf(a.siblings) - startOf(b.siblings))) {
    const first = startOf(siblings);
    if (start !== 1 || siblings.some(({ mark }, index) => mark.number !== index + 1)) continue;
    while (at + 1 < blocks.length && (blocks[at + 1] as Block).span.start <= first) at += 1;
    const block = blocks[at];
    if (!block) continue;
    const inside = lengthBefore(block, first);
    const from = block.text.slice(0, inside).trim() === '' ? blocks[at - 1] : block;
    const text = from === block ? block.text.slice(0, inside) : (from?.text ?? '');
    const count = announcing(text);
    if (from && count && count.number !== siblings.length) yield { block: from, count, marks: siblings.map(({ mark }) => mark.span) };
  }
  yield* dashed(blocks);
}

const startOf = (siblings: readonly { readonly mark: { readonly span: Span } }[]): number => siblings[0]?.mark.span.start ?? 0;

/** How much of the block's text stands before an offset of the document. */
function lengthBefore(block: Block, offset: number): number {
  let [low, high] = [0, block.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetIn(block, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The count in the last sentence of a text that a list follows: 重点抓好以下三个方面：; undefined where it announces nothing. */
function announcing(text: string): Count | undefined {
  const kept = text.trimEnd().slice(-120);
  const offset = text.trimEnd().length - kept.length;
  const sentence = kept.slice(0, -1).search(/[^。！？；!?;\n]*$/);
  const count = countsIn(kept).findLast(({ span }) => span.start >= sentence);
  if (!count) return undefined;
  const tail = /^[\p{Script=Han}“”]{0,12}[：:。，,]?$/u.exec(kept.slice(count.span.end));
  if (!tail || seed.notLists.some((word) => tail[0].startsWith(word))) return undefined;
  const lead = kept.slice(Math.max(sentence, count.span.start - 8), count.span.start);
  const isOpened = /[：:]$/.test(kept) || seed.openers.some((word) => lead.includes(word));
  const isKind = seed.kinds.some((word) => `${count.classifier}${tail[0]}`.includes(word));
  if (!isOpened && !(isKind && /[。：:]$/.test(kept))) return undefined;
  const moved = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  return { ...count, span: moved(count.span), numeral: moved(count.numeral) };
}

function* dashed(blocks: readonly Block[]): Iterable<Announced> {
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    if (!isDashed(blocks[at + 1] as Block) || isDashed(blocks[at] as Block)) continue;
    let end = at + 1;
    while (end < blocks.length && isDashed(blocks[end] as Block)) end += 1;
    const block = blocks[at] as Block;
    const count = announcing(block.text);
    const marks = blocks.slice(at + 1, end).map(({ span, text }) => ({ start: span.start, end: span.start + Math.min(text.length, 8) }));
    if (count && count.number !== marks.length) yield { block, count, marks };
  }
}

const isDashed = ({ text }: Block): boolean => /^\s*(?:——|[•●■◆])/.test(text);
