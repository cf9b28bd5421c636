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
  let listed: readonly Found<Tag>[] | undefined;
  const all = (): readonly Found<Tag>[] => {
    listed ??= withTags(tagged);
    return listed;
  };
  return listSearchedBy({
    tree: (fromBack) =>
      wordTree(
        all().map(({ word }) => word),
        fromBack,
      ),
    found: (number) => all()[number - 1] as Found<Tag>,
  });
}

/** What a list is searched with: its trees, each asked for once, and what each of the numbers in them stands for. */
export interface Searched<Tag> {
  readonly tree: (fromBack: boolean) => WordTree;
  readonly found: (number: number) => Found<Tag>;
}

/** The list that is searched so. */
export function listSearchedBy<Tag>({ tree, found }: Searched<Tag>): WordList<Tag> {
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
    // The longest that starts there is all of it.
    has: (word) => list.startingAt(word, 0)?.word === word,
  };
  return list;
}

/** Each word once, with all its tags. */
function withTags<Tag extends string>(tagged: Readonly<Partial<Record<Tag, readonly string[]>>>): readonly Found<Tag>[] {
  const listed = new Map<string, Found<Tag>>();
  for (const [tag, words] of Object.entries(tagged) as [Tag, readonly string[]][]) {
    const tags = [tag];
    for (const word of words) {
      const known = listed.get(word);
      if (!known) listed.set(word, { word, tags });
      else if (!known.tags.includes(tag)) listed.set(word, { word, tags: [...known.tags, tag] });
    }
  }
  return [...listed.values()];
}
