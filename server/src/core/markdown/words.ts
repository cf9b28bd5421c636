import { Readings, readers } from '../text/readers.ts';
import { apart, byText } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';

/**
 * What a block says, wherever it stands. Blocks that say the same share one object, and a block keeps its own through every edit elsewhere:
 * what is derived from the words alone is remembered with them.
 */
export class Words {
  readonly text: string;
  /** Stretches of `text` that no rule judges. */
  readonly quiet: readonly Span[];
  readonly readings = new Readings();

  /** `text` should not be a piece of a document: the document would be held as long as the words are. */
  constructor(text: string, quiet: readonly Span[] = none) {
    this.text = text;
    this.quiet = quiet;
  }
}

/** Readers of words alone. */
export const { of: ofWords, with: ofWordsWith } = readers<Words>();

/** The words of a text with its quiet stretches. */
export function wordsOf(text: string, quiet: readonly Span[] = none): Words {
  return quiet.length === 0
    ? plainWords(text)
    : markedWords(quiet.map(({ start, end }) => `${start}-${end} `).join('') + text)(text, quiet);
}

const none: readonly Span[] = [];

const plainWords = byText((text) => new Words(text));

/** By the text with its quiet stretches before it. */
const markedWords = byText(() => {
  let words: Words | undefined;
  return (text: string, quiet: readonly Span[]): Words => {
    words ??= new Words(apart(text), quiet);
    return words;
  };
});
