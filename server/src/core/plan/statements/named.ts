import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../text/span.ts';

/** The name of a quantity, as the words before its number give it. */
export interface Name {
  /** Canonical where the vocabulary knows it, else the phrase itself without region, time and verb before it. */
  readonly text: string;
  /** The document's own words. */
  readonly phrase: string;
  readonly known: boolean;
  readonly span: Span;
  /** 重点项目完成投资: the measure of what stands before the verb. */
  readonly achieved?: boolean;
  /** The last verb before the name: 新增, 完成, 减少 … */
  readonly verb?: string;
}

/** What the vocabulary makes of the document's own words. */
export function named(phrase: string, lexicon: Lexicon): { text: string; phrase: string; known: boolean } {
  const entry = lexicon.indicator(phrase);
  return { text: entry?.name ?? phrase, phrase, known: entry !== undefined };
}

/** The measure that a name ends with: 零售额, 占比, 产量; empty where it is a thing. */
export const endOf = (name: string, lexicon: Lexicon): string => lexicon.attributes.endingAt(name, name.length)?.word ?? '';
