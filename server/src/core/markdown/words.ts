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
  /** What each reader made of them, by the reader's number. */
  readonly #readings: unknown[] = [];

  /** `text` should not be a piece of a document: the document would be held as long as the words are. */
  constructor(text: string, quiet: readonly Span[] = none) {
    this.text = text;
    this.quiet = quiet;
  }

  /** What a reader makes of the words; it is asked once. */
  read<Read extends object | string | number | boolean>(reader: number, read: (words: Words) => Read): Read {
    const known = this.#readings[reader] as Read | undefined;
    if (known !== undefined) return known;
    const made = read(this);
    this.#readings[reader] = made;
    return made;
  }
}

/** The words of a text with its quiet stretches. */
export function wordsOf(text: string, quiet: readonly Span[] = none): Words {
  return quiet.length === 0
    ? plainWords(text)
    : markedWords(quiet.map(({ start, end }) => `${start}-${end} `).join('') + text)(text, quiet);
}

/** A reader of words alone, which reads the same words once. */
export function ofWords<Read extends object | string | number | boolean>(read: (words: Words) => Read): (words: Words) => Read {
  const reader = readers;
  readers += 1;
  return (words) => words.read(reader, read);
}

/** The same for a reader that goes by something else as well, be that the vocabulary or a part of it; for another one it reads anew. */
export function ofWordsWith<Key, Read>(read: (words: Words, key: Key) => Read): (words: Words, key: Key) => Read {
  const last = ofWords((): { made?: { readonly key: Key; readonly read: Read } } => ({}));
  return (words, key) => {
    const known = last(words);
    if (known.made?.key !== key) known.made = { key, read: read(words, key) };
    return known.made.read;
  };
}

let readers = 0;

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
