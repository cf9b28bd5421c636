import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';

/** A block and the lines without numbers that follow it as a list: each by its first characters. */
export interface Items {
  readonly block: Block;
  readonly marks: readonly Span[];
}

/** Lines that begin with —— or a sign like ●, and items of Markdown lists without numbers, with the block before the first. */
export function* listedItems(text: string, blocks: readonly Block[]): Iterable<Items> {
  yield* dashed(blocks);
  yield* bulleted(text, blocks);
}

function* dashed(blocks: readonly Block[]): Iterable<Items> {
  for (let at = 0; at < blocks.length; at += 1) {
    const first = at;
    while (at < blocks.length && isDashed(blocks[at] as Block)) at += 1;
    if (at > first && first > 0) yield { block: blocks[first - 1] as Block, marks: blocks.slice(first, at).map(beginning) };
  }
}

const isDashed = ({ text }: Block): boolean => /^\s*(?:——|[•●■◆])/.test(text);

interface Open {
  readonly block: Block;
  readonly indent: number;
  readonly items: Block[];
}

/** The items of one list stand equally far in; what stands farther in belongs to them, and what stands less far ends the list. */
function* bulleted(text: string, blocks: readonly Block[]): Iterable<Items> {
  const open: Open[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (open.length === 0 && block.kind !== 'item') continue;
    const indent = indentOf(text, block) ?? (isWithin(text, block) ? Number.POSITIVE_INFINITY : -1);
    while ((open.at(-1)?.indent ?? -1) > indent) yield* closed(open.pop());
    const last = open.at(-1);
    const announcing = blocks[at - 1];
    if (indent < 0 || indent === Number.POSITIVE_INFINITY) continue;
    if (last?.indent === indent) last.items.push(block);
    else if (announcing) open.push({ block: announcing, indent, items: [block] });
  }
  while (open.length > 0) yield* closed(open.pop());
}

/** - （一）…: what has numbers is counted by them. */
const isNumbered = ({ text }: Block): boolean =>
  /^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．是要]|[①-⑳]|第[一二三四五六七八九十])/.test(text);

function* closed(list: Open | undefined): Iterable<Items> {
  const [first] = list?.items ?? [];
  if (list && first && list.items.length > 1 && !isDashed(first) && !isNumbered(first))
    yield { block: list.block, marks: list.items.map(beginning) };
}

const beginning = ({ span, text }: Block): Span => ({ start: span.start, end: span.start + Math.min(text.length, 8) });

const farthestIn = 40;

/** How far in the text of an item stands whose mark is - * or +; undefined for anything else. */
function indentOf(text: string, { kind, span }: Block): number | undefined {
  const line = kind === 'item' ? lineBefore(text, span.start) : '';
  return /^[\s>]*[-*+]\s+(?:[*_]{1,3})?$/.test(line) ? line.replace(/[*_]+$/, '').length : undefined;
}

/** A further paragraph of an item stands in from the margin. */
const isWithin = (text: string, { kind, span }: Block): boolean =>
  kind === 'paragraph' && /^[\s>]*\s{2}/.test(lineBefore(text, span.start));

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - farthestIn), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}
