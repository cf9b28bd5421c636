import { fullyGrown, longestIn, type WordTree, wordTree } from '../text/word-tree.ts';
import { type Found, listSearchedBy } from '../text/words.ts';
import type { IndicatorEntry } from './indicator.ts';
import { formsOf, type Names, plainName } from './names.ts';

/** Names made ready beforehand: nothing is left to do with them at start, and an entry is made when it is asked for. */
export interface PackedNames {
  /** All names, the rest of the entries, plain forms that are not written so, how long the lists are: lines, with a blank one in between. */
  readonly text: string;
  /** Lists of numbers, one after the other: whose each name is, and of a tree from the front and one from the back all that is in them. */
  readonly numbers: Uint16Array;
}

type Told = Pick<IndicatorEntry, 'definition' | 'source'>;
type Rest = Omit<IndicatorEntry, 'name' | 'aliases' | keyof Told>;

/** These entries packed, but for their definitions. No two may have a name in common. */
export function packedNames(entries: readonly IndicatorEntry[]): PackedNames {
  const words = entries.flatMap(formsOf);
  const written = new Set(words);
  const owners = entries.flatMap((entry, at) => formsOf(entry).map(() => at));
  const plain = words.flatMap((word, index) => (written.has(plainName(word)) ? [] : [`${owners[index]} ${plainName(word)}`]));
  const rests = entries.map(({ name: _name, aliases: _aliases, definition: _definition, source: _source, ...rest }) =>
    JSON.stringify(rest),
  );
  const trees = [false, true].map((fromBack) => fullyGrown(wordTree(words, fromBack)));
  const lists = [owners, ...trees.flatMap(({ firsts, pairs, branches }) => [[...firsts], [...pairs], [...branches]])];
  const lengths = lists.map(({ length }) => `${length}`);
  return { text: [words, rests, plain, lengths].map((lines) => lines.join('\n')).join('\n\n'), numbers: Uint16Array.from(lists.flat()) };
}

/** The names that were packed so; `told` gives the definitions of their entries in order. */
export function unpackedNames({ text, numbers }: PackedNames, told: () => readonly Told[]): Names {
  const [words = [], rests = [], plain = [], lengths = []] = text.split('\n\n').map((lines) => lines.split('\n'));
  const [owners = numbers, ...trees] = apart(numbers, lengths.map(Number));
  const [forwards, backwards] = [treeOf(trees.slice(0, 3), false), treeOf(trees.slice(3), true)];
  const otherwise = new Map(plain.map((line) => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)]));
  const made: IndicatorEntry[] = [];
  const found: Found<'name'>[] = [];

  const entryAt = (at: number): IndicatorEntry => {
    made[at] ??= entryOf(words.slice(owners.indexOf(at), owners.lastIndexOf(at) + 1), rests[at] as string, () => told()[at] as Told);
    return made[at];
  };
  const ownerOf = (name: string): number | undefined => {
    const number = name === '' ? 0 : longestIn(forwards, name, 0, name.length);
    return words[number - 1] === name ? owners[number - 1] : otherwise.get(name);
  };
  const ownerOfPlain = (name: string): number | undefined => {
    const plain = plainName(name);
    return plain === name ? undefined : ownerOf(plain);
  };
  return {
    indicator(name) {
      const owner = ownerOf(name) ?? ownerOfPlain(name);
      return owner === undefined ? undefined : entryAt(owner);
    },
    get entries() {
      return rests.map((_, at) => entryAt(at));
    },
    list: listSearchedBy({
      tree: (fromBack) => (fromBack ? backwards : forwards),
      found(number) {
        found[number] ??= { word: words[number - 1] as string, tags: ['name'] };
        return found[number];
      },
    }),
  };
}

function entryOf([name = '', ...aliases]: readonly string[], rest: string, told: () => Told): IndicatorEntry {
  return {
    name,
    aliases,
    ...(JSON.parse(rest) as Rest),
    get definition() {
      return told().definition;
    },
    get source() {
      return told().source;
    },
  };
}

function treeOf([firsts = none, pairs = none, branches = none]: readonly Uint16Array[], fromBack: boolean): WordTree {
  return {
    fromBack,
    firsts: new Uint8Array(firsts),
    pairs: new Uint8Array(pairs),
    branches: new Int32Array(branches),
    nodes: 0,
    words: [],
    waiting: [],
  };
}

const none = new Uint16Array(0);

function apart(numbers: Uint16Array, lengths: readonly number[]): Uint16Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return numbers.subarray(end - length, end);
  });
}
