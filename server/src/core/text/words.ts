import { longestIn, type WordTree, wordTree } from './word-tree.ts';

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
  let inOrder: readonly Found<Tag>[] = [];
  const byWord = (): ReadonlyMap<string, Found<Tag>> => {
    if (!listed) {
      listed = tagsByWord(tagged);
      inOrder = [...listed.values()];
    }
    return listed;
  };
  return listSearchedBy({
    tree: (fromBack) => wordTree([...byWord().keys()], fromBack),
    found: (number) => inOrder[number - 1] as Found<Tag>,
    has: (word) => byWord().has(word),
  });
}

/** What a list is searched with: its trees, each asked for once, and what each of the numbers in them stands for. */
export interface Searched<Tag> {
  readonly tree: (fromBack: boolean) => WordTree;
  readonly found: (number: number) => Found<Tag>;
  readonly has: (word: string) => boolean;
}

/** The list that is searched so. */
export function listSearchedBy<Tag>({ tree, found, has }: Searched<Tag>): WordList<Tag> {
  let forwards: WordTree | undefined;
  let backwards: WordTree | undefined;
  const list: WordList<Tag> = {
    startingAt(text, at, end = text.length) {
      if (!(at < end)) return undefined;
      forwards ??= tree(false);
      const number = longestIn(forwards, text, at, end);
      return number === 0 ? undefined : found(number);
    },
    endingAt(text, end, start = 0) {
      if (!(end > start)) return undefined;
      backwards ??= tree(true);
      const number = longestIn(backwards, text, end - 1, start - 1);
      return number === 0 ? undefined : found(number);
    },
    ends: (text) => list.endingAt(text, text.length) !== undefined,
    isIn(text, start = 0, end = text.length) {
      for (let at = start; at < end; at += 1) if (list.startingAt(text, at, end)) return true;
      return false;
    },
    has,
  };
  return list;
}

function tagsByWord<Tag extends string>(tagged: Readonly<Partial<Record<Tag, readonly string[]>>>): ReadonlyMap<string, Found<Tag>> {
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
