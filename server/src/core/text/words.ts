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
  /** True where a listed word ends the text. */
  ends(text: string): boolean;
  /** True where a listed word stands between the two. */
  isIn(text: string, start?: number, end?: number): boolean;
  has(word: string): boolean;
}

/** The list of all words given; a word may stand under several tags. What it is searched with is made when it is first searched. */
export function wordList<Tag extends string>(tagged: Readonly<Partial<Record<Tag, readonly string[]>>>): WordList<Tag> {
  let listed: ReadonlyMap<string, Found<Tag>> | undefined;
  let forwards: Tree<Tag> | undefined;
  let backwards: Tree<Tag> | undefined;
  const found = (): ReadonlyMap<string, Found<Tag>> => {
    listed ??= byWord(tagged);
    return listed;
  };
  const list: WordList<Tag> = {
    startingAt(text, at, end = text.length) {
      if (!(at < end)) return undefined;
      forwards ??= treeOf([...found().values()], false);
      const second = at + 1 < end ? text.charCodeAt(at + 1) : none;
      return mayBegin(forwards, text.charCodeAt(at), second) ? longestIn(forwards, text, at, end, 1) : undefined;
    },
    endingAt(text, end, start = 0) {
      if (!(end > start)) return undefined;
      backwards ??= treeOf([...found().values()], true);
      const second = end - 2 >= start ? text.charCodeAt(end - 2) : none;
      return mayBegin(backwards, text.charCodeAt(end - 1), second) ? longestIn(backwards, text, end - 1, start - 1, -1) : undefined;
    },
    ends: (text) => list.endingAt(text, text.length) !== undefined,
    isIn(text, start = 0, end = text.length) {
      for (let at = start; at < end; at += 1) if (list.startingAt(text, at, end)) return true;
      return false;
    },
    has: (word) => found().has(word),
  };
  return list;
}

function byWord<Tag extends string>(tagged: Readonly<Partial<Record<Tag, readonly string[]>>>): ReadonlyMap<string, Found<Tag>> {
  const listed = new Map<string, Found<Tag>>();
  for (const [tag, words] of Object.entries(tagged) as [Tag, readonly string[]][]) {
    const tags = [tag];
    for (const word of words) {
      const known = listed.get(word);
      if (!known) listed.set(word, { word, tags });
      else if (!known.tags.includes(tag)) listed.set(word, { word, tags: [...known.tags, tag] });
    }
  }
  return listed;
}

/** Where there is no second character. */
const none = 0;
/** Characters, and pairs of them, share a place of the tables where they leave the same remainder. */
const slots = 4096;
const mask = slots - 1;
/** A character that is a word by itself needs no second. */
const alone = 2;
const inPair = 1;

/**
 * Words as a tree of their characters, from the front or from the back, so that a search ends where no word goes on.
 * Its nodes are numbers. The branches of a node are made when a search first comes by: most of a large vocabulary is in no text.
 */
interface Tree<Tag> {
  readonly fromBack: boolean;
  /** With which characters, and pairs of them, words begin. */
  readonly firsts: Uint8Array;
  readonly pairs: Uint8Array;
  /** A table of all branches, four places each: node, character, the node it leads to, nothing. */
  branches: Int32Array;
  /** Of each node, the word that ends there. */
  readonly words: (Found<Tag> | undefined)[];
  /** Of each node, the words that go on from there, as long as its branches are not made. */
  readonly waiting: (Found<Tag>[] | undefined)[];
}

const root = 0;
/** A table has places for so many branches at first, or as many as there are words: a power of two. */
const fewest = 64;

function treeOf<Tag>(listed: Found<Tag>[], fromBack: boolean): Tree<Tag> {
  const [firsts, pairs] = [new Uint8Array(slots), new Uint8Array(slots)];
  for (const { word } of listed) {
    const first = word.charCodeAt(fromBack ? word.length - 1 : 0);
    const second = word.charCodeAt(fromBack ? word.length - 2 : 1);
    firsts[first & mask] = Number.isNaN(second) ? alone : firsts[first & mask] || inPair;
    pairs[(first * 31 + second) & mask] = 1;
  }
  const places = Math.max(fewest, 2 ** Math.ceil(Math.log2(listed.length)));
  return { fromBack, firsts, pairs, branches: new Int32Array(4 * places), words: [undefined], waiting: [listed] };
}

/** Most places of a text begin no word and end none: a look at small tables says so without a search. */
function mayBegin({ firsts, pairs }: Tree<unknown>, first: number, second: number): boolean {
  const known = firsts[first & mask];
  return known === alone || (known === inPair && pairs[(first * 31 + second) & mask] === 1);
}

/** The longest word whose characters stand from `from` on, by steps of one towards `to`, which is not looked at. */
function longestIn<Tag>(tree: Tree<Tag>, text: string, from: number, to: number, step: 1 | -1): Found<Tag> | undefined {
  let longest: Found<Tag> | undefined;
  for (let here = from, node = root, depth = 0; here !== to; here += step, depth += 1) {
    if (tree.waiting[node]) makeBranches(tree, node, depth);
    node = nextOf(tree, node, text.charCodeAt(here));
    if (node === root) break;
    longest = tree.words[node] ?? longest;
  }
  return longest;
}

/** The branches of a node that is so many characters from the root. */
function makeBranches<Tag>(tree: Tree<Tag>, node: number, depth: number): void {
  const { fromBack, words, waiting } = tree;
  const going = waiting[node] ?? [];
  waiting[node] = undefined;
  for (const found of going) {
    const { word } = found;
    const code = word.charCodeAt(fromBack ? word.length - 1 - depth : depth);
    const next = nextOf(tree, node, code) || addBranch(tree, node, code);
    if (word.length === depth + 1) words[next] = found;
    else {
      const others = waiting[next];
      if (others) others.push(found);
      else waiting[next] = [found];
    }
  }
}

function addBranch(tree: Tree<unknown>, node: number, code: number): number {
  const { words, waiting } = tree;
  const next = words.length;
  // At least a third of the table is empty: a branch is found at once, or is soon known to be missing.
  if (next * 6 > tree.branches.length) tree.branches = inTwice(tree.branches);
  setBranch(tree.branches, node, code, next);
  words.push(undefined);
  waiting.push(undefined);
  return next;
}

function inTwice(branches: Int32Array): Int32Array {
  const twice = new Int32Array(2 * branches.length);
  for (let at = 0; at < branches.length; at += 4) {
    const [node, code, next] = [branches[at] as number, branches[at + 1] as number, branches[at + 2] as number];
    if (next !== root) setBranch(twice, node, code, next);
  }
  return twice;
}

function setBranch(branches: Int32Array, node: number, code: number, next: number): void {
  const place = placeOf(branches, node, code);
  branches[place] = node;
  branches[place + 1] = code;
  branches[place + 2] = next;
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
