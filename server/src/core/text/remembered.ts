/** In characters: what the paragraphs of a hundred plans come to. */
let most = 2_000_000;

/** How many characters of text a generation of a memory takes. A program through which many documents go once is better off with few. */
export function rememberAtMost(characters: number): void {
  most = characters;
}

/** True of a memory that holds as many characters as a generation takes. */
export const isFull = (characters: number): boolean => characters > most;

interface Remembered<Read> {
  readonly text: string;
  readonly read: Read;
}

/**
 * A function of a text alone that remembers what it gave, so that an edit reads only what it touched. It remembers in two generations: when the
 * young one is full, the old one goes and the young one becomes old. What is asked for again is young again, so what is in use stays, and what an
 * edit has left behind goes.
 */
export function byText<Read extends object | string>(read: (text: string) => Read): (text: string) => Read {
  let young = new Map<string, Remembered<Read>>();
  let old = new Map<string, Remembered<Read>>();
  let characters = 0;
  return (text) => {
    // Asked for and kept as the same string, which is hashed once.
    const own = apart(text);
    const known = young.get(own);
    if (known !== undefined) return known.read;
    if (isFull(characters)) {
      old = young;
      young = new Map();
      characters = 0;
    }
    const made = old.get(own) ?? { text: own, read: read(own) };
    young.set(made.text, made);
    characters += text.length + perText;
    return made.read;
  };
}

/** A short text takes room, too. */
const perText = 20;

/**
 * The same text in memory of its own: a piece of a document would keep the whole document for as long as it is remembered itself. Joined of two
 * pieces it is in one place, where its characters are read faster than those of a piece of another.
 */
export const apart = (text: string): string => (text.length < longestCopied ? text : [text.slice(0, 1), text.slice(1)].join(''));

/** V8 copies pieces that are shorter. */
const longestCopied = 13;
