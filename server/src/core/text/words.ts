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
  const entries = new Map<string, { word: string; tags: Tag[] }>();
  for (const [tag, words] of Object.entries(tagged) as [Tag, readonly string[]][]) {
    for (const word of words) {
      const entry = entries.get(word);
      if (!entry) entries.set(word, { word, tags: [tag] });
      else if (!entry.tags.includes(tag)) entry.tags.push(tag);
    }
  }
  let forwards: Node<Tag> | undefined;
  let backwards: Node<Tag> | undefined;
  // Most places of a text begin no word and end none: one look at a small table tells, without a search.
  const heads = new Uint8Array(slots);
  const tails = new Uint8Array(slots);
  for (const { word } of entries.values()) {
    heads[word.charCodeAt(0) % slots] = 1;
    tails[word.charCodeAt(word.length - 1) % slots] = 1;
  }
  return {
    startingAt(text, at, end = text.length) {
      if (!(at < end) || heads[text.charCodeAt(at) % slots] !== 1) return undefined;
      forwards ??= trie(entries.values(), false);
      let longest: Found<Tag> | undefined;
      for (let node: Node<Tag> | undefined = forwards, here = at; node; here += 1) {
        longest = node.found ?? longest;
        node = here < end ? node.next?.get(text.charCodeAt(here)) : undefined;
      }
      return longest;
    },
    endingAt(text, end, start = 0) {
      if (!(end > start) || tails[text.charCodeAt(end - 1) % slots] !== 1) return undefined;
      backwards ??= trie(entries.values(), true);
      let longest: Found<Tag> | undefined;
      for (let node: Node<Tag> | undefined = backwards, here = end - 1; node; here -= 1) {
        longest = node.found ?? longest;
        node = here >= start ? node.next?.get(text.charCodeAt(here)) : undefined;
      }
      return longest;
    },
    has: (word) => entries.has(word),
  };
}

/** Characters share a place of the tables where they leave the same remainder. */
const slots = 2048;

interface Node<Tag> {
  next?: Map<number, Node<Tag>>;
  found?: Found<Tag>;
}

/** Words as a tree of their characters, from the front or from the back, so that a search ends where no word goes on. */
function trie<Tag>(words: Iterable<Found<Tag>>, fromBack: boolean): Node<Tag> {
  const root: Node<Tag> = {};
  for (const found of words) {
    let node = root;
    for (let step = 0; step < found.word.length; step += 1) {
      const code = found.word.charCodeAt(fromBack ? found.word.length - 1 - step : step);
      node.next ??= new Map();
      const next: Node<Tag> = node.next.get(code) ?? {};
      node.next.set(code, next);
      node = next;
    }
    node.found = found;
  }
  return root;
}
