/** What readers made of a thing, by the reader's number. It is no part of what the thing says: two of them are equal whatever they hold. */
export class Readings {
  #made: unknown[] | undefined;

  of(reader: number): unknown {
    return this.#made?.[reader];
  }

  /** `count` is how many readers there are: room is made for them at once, and for no more. */
  keep(reader: number, made: unknown, count: number): void {
    this.#made ??= new Array(count);
    this.#made[reader] = made;
  }
}

/** Something that keeps what readers made of it for as long as it lives itself. */
interface Remembering {
  readonly readings: Readings;
}

/** Readers of one kind of thing, which read the same thing once. */
interface Readers<Kind extends Remembering> {
  /** A reader that goes by the thing alone. */
  readonly of: <Thing extends Kind, Read>(read: (thing: Thing) => Read) => (thing: Thing) => Read;
  /** A reader that goes by something else as well, be that the vocabulary or a part of it; for another one it reads anew. */
  readonly with: <Thing extends Kind, Key, Read>(read: (thing: Thing, key: Key) => Read) => (thing: Thing, key: Key) => Read;
}

/** The readers of a kind of thing are numbered by themselves. */
export function readers<Kind extends Remembering>(): Readers<Kind> {
  let count = 0;
  return {
    of: <Thing extends Kind, Read>(read: (thing: Thing) => Read) => {
      const reader = count++;
      return (thing: Thing): Read => {
        const known = thing.readings.of(reader) as Read | undefined;
        if (known !== undefined) return known;
        const made = read(thing);
        thing.readings.keep(reader, made, count);
        return made;
      };
    },
    with: <Thing extends Kind, Key, Read>(read: (thing: Thing, key: Key) => Read) => {
      const reader = count++;
      return (thing: Thing, key: Key): Read => {
        const known = thing.readings.of(reader) as { readonly key: Key; readonly made: Read } | undefined;
        if (known?.key === key) return known.made;
        const made = read(thing, key);
        thing.readings.keep(reader, { key, made }, count);
        return made;
      };
    },
  };
}
