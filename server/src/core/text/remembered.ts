const most = 20_000;

/** A function of a text alone that remembers what it gave, so that an edit reads only what it touched. Bounded: when full it starts anew. */
export function byText<Read extends object | string>(read: (text: string) => Read): (text: string) => Read {
  let memory = new Map<string, Read>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= most) memory = new Map();
    const made = read(text);
    memory.set(text, made);
    return made;
  };
}
