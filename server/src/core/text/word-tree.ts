/**
 * Words as a tree of their characters, from the front or from the back, so that a search ends where no word goes on. Its nodes are numbers,
 * and so are its words, from 1. The branches of a node are made when a search first comes by: most of a large vocabulary is in no text.
 */
export interface WordTree {
  readonly fromBack: boolean;
  /** With which characters, and pairs of them, words begin. */
  readonly firsts: Uint8Array;
  readonly pairs: Uint8Array;
  /** A table of all branches, four places each: node, character, the node it leads to, the word that ends there. */
  branches: Int32Array;
  nodes: number;
  readonly words: readonly string[];
  /** Of each node, the words that go on from there, as long as its branches are not made. */
  readonly waiting: (number[] | undefined)[];
}

/** The tree of these words, each of which has its place among them, counted from 1, for a number. */
export function wordTree(words: readonly string[], fromBack: boolean): WordTree {
  const [firsts, pairs] = [new Uint8Array(slots), new Uint8Array(slots)];
  for (const word of words) {
    const first = word.charCodeAt(fromBack ? word.length - 1 : 0);
    const second = word.charCodeAt(fromBack ? word.length - 2 : 1);
    firsts[first & mask] = Number.isNaN(second) ? alone : firsts[first & mask] || inPair;
    pairs[(first * 31 + second) & mask] = 1;
  }
  const places = Math.max(fewest, 2 ** Math.ceil(Math.log2(words.length)));
  const all = words.map((_, index) => index + 1);
  return { fromBack, firsts, pairs, branches: new Int32Array(4 * places), nodes: 1, words, waiting: [all] };
}

/** The longest word whose characters stand from `from` on towards `to`, which is not looked at; 0 where there is none. */
export function longestIn(tree: WordTree, text: string, from: number, to: number): number {
  const step = tree.fromBack ? -1 : 1;
  const second = from + step === to ? none : text.charCodeAt(from + step);
  if (!mayBegin(tree, text.charCodeAt(from), second)) return 0;
  let longest = 0;
  for (let here = from, node = root, depth = 0; here !== to; here += step, depth += 1) {
    if (tree.waiting[node]) makeBranches(tree, node, depth);
    const place = placeOf(tree.branches, node, text.charCodeAt(here));
    node = tree.branches[place + 2] as number;
    if (node === root) break;
    longest = tree.branches[place + 3] || longest;
  }
  return longest;
}

/** The tree with all its branches made. */
export function fullyGrown(tree: WordTree): WordTree {
  for (const word of tree.words) {
    const [first, end] = tree.fromBack ? [word.length - 1, -1] : [0, word.length];
    longestIn(tree, word, first, end);
  }
  return tree;
}

/** Where there is no second character. */
const none = 0;
/** Characters, and pairs of them, share a place of the tables where they leave the same remainder. */
const slots = 4096;
const mask = slots - 1;
/** A character that is a word by itself needs no second. */
const alone = 2;
const inPair = 1;

const root = 0;
/** A table has places for so many branches at first, or as many as there are words: a power of two. */
const fewest = 64;

/** Most places of a text begin no word and end none: a look at small tables says so without a search. */
function mayBegin({ firsts, pairs }: WordTree, first: number, second: number): boolean {
  const known = firsts[first & mask];
  return known === alone || (known === inPair && pairs[(first * 31 + second) & mask] === 1);
}

/** The branches of a node that is so many characters from the root. */
function makeBranches(tree: WordTree, node: number, depth: number): void {
  const { fromBack, words, waiting } = tree;
  const going = waiting[node] ?? [];
  waiting[node] = undefined;
  for (const number of going) {
    const word = words[number - 1] as string;
    const code = word.charCodeAt(fromBack ? word.length - 1 - depth : depth);
    const next = (tree.branches[placeOf(tree.branches, node, code) + 2] as number) || addBranch(tree, node, code);
    if (word.length === depth + 1) tree.branches[placeOf(tree.branches, node, code) + 3] = number;
    else {
      const others = waiting[next];
      if (others) others.push(number);
      else waiting[next] = [number];
    }
  }
}

function addBranch(tree: WordTree, node: number, code: number): number {
  const next = tree.nodes;
  tree.nodes += 1;
  tree.waiting.push(undefined);
  // At least a third of the table is empty: a branch is found at once, or is soon known to be missing.
  if (next * 6 > tree.branches.length) tree.branches = inTwice(tree.branches);
  setBranch(tree.branches, node, code, next, 0);
  return next;
}

function inTwice(branches: Int32Array): Int32Array {
  const twice = new Int32Array(2 * branches.length);
  for (let at = 0; at < branches.length; at += 4) {
    const [node, code] = [branches[at] as number, branches[at + 1] as number];
    const [next, word] = [branches[at + 2] as number, branches[at + 3] as number];
    if (next !== root) setBranch(twice, node, code, next, word);
  }
  return twice;
}

function setBranch(branches: Int32Array, node: number, code: number, next: number, word: number): void {
  const place = placeOf(branches, node, code);
  branches[place] = node;
  branches[place + 1] = code;
  branches[place + 2] = next;
  branches[place + 3] = word;
}

/** Where in the table a branch stands, or would. */
function placeOf(branches: Int32Array, node: number, code: number): number {
  const last = branches.length - 1;
  let place = ((Math.imul((node << 16) ^ (node >>> 16) ^ code, 0x9e3779b1) >>> 8) << 2) & last;
  while (branches[place + 2] !== root && (branches[place] !== node || branches[place + 1] !== code)) place = (place + 4) & last;
  return place;
}
