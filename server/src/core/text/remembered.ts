let most = 20_000;

/** How many texts a memory holds before it starts anew. A program through which many documents go once is better off with few. */
export function rememberAtMost(texts: number): void {
  most = texts;
}

/** True of a memory that holds as many texts as it may. */
export const isFull = ({ size }: ReadonlyMap<string, unknown>): boolean => size >= most;

/** A function of a text alone that remembers what it gave, so that an edit reads only what it touched. Bounded: when full it starts anew. */
export function byText<Read extends object | string>(read: (text: string) => Read): (text: string) => Read {
  let memory = new Map<string, Read>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (isFull(memory)) memory = new Map();
    const own = apart(text);
    const made = read(own);
    memory.set(own, made);
    return made;
  };
}

/** The same text in memory of its own: a piece of a document would keep the whole document for as long as it is remembered itself. */
export const apart = (text: string): string => ` ${text}`.slice(1);
