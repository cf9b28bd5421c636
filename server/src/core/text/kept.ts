/**
 * What is derived of things, each holding its own, out of sight of whoever copies, compares or prints it. A WeakMap does the same; but what is put into a
 * map that has lived for a while lives until the whole heap is cleared, and with every edit of a document that would be all that was read of it.
 */
export class Kept<Thing extends object, Value> {
  readonly #sign = Symbol();

  get(thing: Thing): Value | undefined {
    return (thing as Record<symbol, Value>)[this.#sign];
  }

  /** Of each thing only the last is kept. */
  set(thing: Thing, value: Value): void {
    Object.defineProperty(thing, this.#sign, { value, writable: true, configurable: true });
  }
}
