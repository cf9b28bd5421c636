import type { Block } from '../markdown/block.ts';
import { type Readings, readers } from '../text/readers.ts';
import type { OwnStatement, Statement } from './statement.ts';

/** What the words of a block state in the part they stand in, wherever that is: the same object through edits elsewhere. */
export interface Passage {
  readonly statements: readonly OwnStatement[];
  readonly readings: Readings;
}

/** A passage where it stands. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly block: Block;
  /** Index of the block in the plan's blocks. */
  readonly index: number;
  /** What the passage states, in its order. */
  readonly statements: readonly Statement[];
}

/** Readers of what the words of a block state, wherever it stands. */
export const { of: ofPassage, with: ofPassageWith } = readers<Passage>();
