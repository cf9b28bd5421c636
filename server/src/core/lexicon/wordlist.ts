/** A word found in a text, and the tags it was listed under. */
export interface Found<Tag> {
  readonly word: string;
  readonly tags: readonly Tag[];
}

/** Longest-match search over a fixed list of words, forwards from a place or backwards from it. */
export interface WordList<Tag> {
  /** The longest listed word that starts at `at`. */
  startingAt(text: string, at: number, end?: number): Found<Tag> | undefined;
  /** The longest listed word that ends at `end` and starts no earlier than `start`. */
  endingAt(text: string, end: number, start?: number): Found<Tag> | undefined;
  has(word: string): boolean;
}

/** The list of all words given; a word may stand under several tags. */
export function wordList<Tag extends string>(tagged: Readonly<Partial<Record<Tag, readonly string[]>>>): WordList<Tag> {
  const entries = new Map<string, Tag[]>();
  for (const [tag, words] of Object.entries(tagged) as [Tag, readonly string[]][]) {
    for (const word of words) {
      const tags = entries.get(word) ?? [];
      if (!tags.includes(tag)) tags.push(tag);
      entries.set(word, tags);
    }
  }
  const byFirst = lengthsBy(entries.keys(), (word) => word.charCodeAt(0));
  const byLast = lengthsBy(entries.keys(), (word) => word.charCodeAt(word.length - 1));
  return {
    startingAt(text, at, end = text.length) {
      for (const length of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (at + length > end) continue;
        const word = text.slice(at, at + length);
        const tags = entries.get(word);
        if (tags) return { word, tags };
      }
      return undefined;
    },
    endingAt(text, end, start = 0) {
      for (const length of byLast.get(text.charCodeAt(end - 1)) ?? []) {
        if (end - length < start) continue;
        const word = text.slice(end - length, end);
        const tags = entries.get(word);
        if (tags) return { word, tags };
      }
      return undefined;
    },
    has: (word) => entries.has(word),
  };
}

/** For each key character the lengths of the words that have it, longest first. */
function lengthsBy(words: Iterable<string>, key: (word: string) => number): Map<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const code = key(word);
    const known = lengths.get(code);
    if (known) known.add(word.length);
    else lengths.set(code, new Set([word.length]));
  }
  return new Map(Array.from(lengths, ([code, known]) => [code, [...known].sort((a, b) => b - a)]));
}
