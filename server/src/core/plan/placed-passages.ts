import type { Block } from '../markdown/block.ts';
import { passageIn, placed, type Whole } from './block-statements.ts';
import type { Context } from './contexts.ts';
import { isProse } from './outlining.ts';
import type { Passage, PlacedPassage } from './passage.ts';

/**
 * The passages of a plan that ends at `end`, where they stand, given the context of each block. Those that stand where they stood in the plan
 * read last, as all before an edit do, are the same objects.
 */
export function placedPassages(
  blocks: readonly Block[],
  contexts: readonly Context[],
  end: number,
  whole: Whole,
): readonly PlacedPassage[] {
  const passages: PlacedPassage[] = [];
  blocks.forEach((block, index) => {
    const context = contexts[index];
    if (block.span.start >= end || !context || !isProse(block) || block.kind === 'heading') return;
    const passage = passageIn(block.words, context, whole);
    if (passage.statements.length > 0) passages.push(placedPassage(passage, block, index, last[passages.length]));
  });
  last = passages;
  return passages;
}

let last: readonly PlacedPassage[] = [];

const placedPassage = (passage: Passage, block: Block, index: number, before: PlacedPassage | undefined): PlacedPassage =>
  before?.passage === passage && before.block === block && before.index === index
    ? before
    : { passage, block, index, statements: passage.statements.map((own) => placed(own, block, index)) };
