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
  const first = edgeOf(Array.from(entries.keys(), (word) => [word.charCodeAt(0), word.charCodeAt(1)]));
  const last = edgeOf(Array.from(entries.keys(), (word) => [word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2)]));
  return {
    startingAt(text, at, end = text.length) {
      if (!(at < end) || !mayBegin(first, text.charCodeAt(at), at + 1 < end ? text.charCodeAt(at + 1) : none)) return undefined;
      forwards ??= trie(entries.values(), false);
      let longest: Found<Tag> | undefined;
      for (let node: Node<Tag> | undefined = forwards, here = at; node; here += 1) {
        longest = node.found ?? longest;
        node = here < end ? node.next?.get(text.charCodeAt(here)) : undefined;
      }
      return longest;
    },
    endingAt(text, end, start = 0) {
      if (!(end > start) || !mayBegin(last, text.charCodeAt(end - 1), end - 2 >= start ? text.charCodeAt(end - 2) : none)) return undefined;
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

/** Where there is no second character. */
const none = 0;
/** Characters, and pairs of them, share a place of the tables where they leave the same remainder. */
const slots = 4096;
const mask = slots - 1;
/** A character that is a word by itself needs no second. */
const alone = 2;
const inPair = 1;

/** With which characters, and pairs of them, words begin or end. */
interface Edge {
  readonly firsts: Uint8Array;
  readonly pairs: Uint8Array;
}

function edgeOf(firstTwo: readonly (readonly [number, number])[]): Edge {
  const firsts = new Uint8Array(slots);
  const pairs = new Uint8Array(slots);
  for (const [first, second] of firstTwo) {
    firsts[first & mask] = Number.isNaN(second) ? alone : firsts[first & mask] || inPair;
    pairs[(first * 31 + second) & mask] = 1;
  }
  return { firsts, pairs };
}

/** Most places of a text begin no word and end none: a look at small tables says so without a search. */
function mayBegin({ firsts, pairs }: Edge, first: number, second: number): boolean {
  const known = firsts[first & mask];
  return known === alone || (known === inPair && pairs[(first * 31 + second) & mask] === 1);
}

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
