import { readers } from '../text/readers.ts';
import type { OwnStatement } from './statement.ts';

/** Readers of a statement and its block's words, wherever they stand. */
export const { of: ofOwn, with: ofOwnWith } = readers<OwnStatement>();
