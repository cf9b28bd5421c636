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
  let forwards: Tree<Tag> | undefined;
  let backwards: Tree<Tag> | undefined;
  const first = edgeOf(Array.from(entries.keys(), (word) => [word.charCodeAt(0), word.charCodeAt(1)]));
  const last = edgeOf(Array.from(entries.keys(), (word) => [word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2)]));
  return {
    startingAt(text, at, end = text.length) {
      if (!(at < end) || !mayBegin(first, text.charCodeAt(at), at + 1 < end ? text.charCodeAt(at + 1) : none)) return undefined;
      forwards ??= treeOf([...entries.values()], false);
      const { words } = forwards;
      let longest: Found<Tag> | undefined;
      for (let here = at, node = root; here < end; here += 1) {
        node = nextOf(forwards, node, text.charCodeAt(here));
        if (node === root) break;
        longest = words[node] ?? longest;
      }
      return longest;
    },
    endingAt(text, end, start = 0) {
      if (!(end > start) || !mayBegin(last, text.charCodeAt(end - 1), end - 2 >= start ? text.charCodeAt(end - 2) : none)) return undefined;
      backwards ??= treeOf([...entries.values()], true);
      const { words } = backwards;
      let longest: Found<Tag> | undefined;
      for (let here = end - 1, node = root; here >= start; here -= 1) {
        node = nextOf(backwards, node, text.charCodeAt(here));
        if (node === root) break;
        longest = words[node] ?? longest;
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

/**
 * Words as a tree of their characters, from the front or from the back, so that a search ends where no word goes on.
 * Its nodes are numbers; the branches stand in one table, four places each: node, character, the node it leads to, nothing.
 */
interface Tree<Tag> {
  readonly branches: Int32Array;
  /** Of each node, the word that ends there. */
  readonly words: readonly (Found<Tag> | undefined)[];
}

const root = 0;

function treeOf<Tag>(listed: readonly Found<Tag>[], fromBack: boolean): Tree<Tag> {
  const most = listed.reduce((sum, { word }) => sum + word.length, 1);
  // A power of two, at least a third of it empty: a branch is found at once, or is soon known to be missing.
  const branches = new Int32Array(4 * 2 ** Math.ceil(Math.log2(1.5 * most)));
  const words: (Found<Tag> | undefined)[] = [undefined];
  for (const found of listed) {
    const { word } = found;
    let node = root;
    for (let step = 0; step < word.length; step += 1) {
      const code = word.charCodeAt(fromBack ? word.length - 1 - step : step);
      const place = placeOf(branches, node, code);
      if (branches[place + 2] === root) {
        branches.set([node, code, words.length], place);
        words.push(undefined);
      }
      node = branches[place + 2] as number;
    }
    words[node] = found;
  }
  return { branches, words };
}

/** The node that a character leads to; the root where no word goes on so. */
const nextOf = ({ branches }: Tree<unknown>, node: number, code: number): number => branches[placeOf(branches, node, code) + 2] as number;

/** Where in the table a branch stands, or would. */
function placeOf(branches: Int32Array, node: number, code: number): number {
  const last = branches.length - 1;
  let place = ((Math.imul((node << 16) ^ (node >>> 16) ^ code, 0x9e3779b1) >>> 8) << 2) & last;
  while (branches[place + 2] !== root && (branches[place] !== node || branches[place + 1] !== code)) place = (place + 4) & last;
  return place;
}
