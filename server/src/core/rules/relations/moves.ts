import { comparable } from '../../quantity/quantity.ts';
import type { Said, Sentence } from './sentence.ts';
import { grammar } from './words.ts';

/** A figure and what it came to: 由A提高到B. `to.before` holds the verb. */
export interface Move {
  readonly from: Said;
  readonly to: Said;
}

/** The move that starts at a figure of a sentence; undefined where none does, and in 分别由A、B增加到C、D, whose figures do not pair by their order. */
export function moveAt(sentence: Sentence, index: number): Move | undefined {
  const [from, to] = [sentence[index], sentence[index + 1]];
  if (!from?.stated.base || from.stated.intended || !to || to.stated.base) return undefined;
  const listed = grammar.joined.test(from.before) && sentence[index - 1]?.stated.base === true;
  const listedNext = /^[、和]$/.test(sentence[index + 2]?.before ?? '');
  if (listed || listedNext || !grammar.onward.test(to.before) || !comparable(from.stated.unit, to.stated.unit)) return undefined;
  return { from, to };
}
