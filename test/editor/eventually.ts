type Found<T> = T | undefined | null | false;

/**
 * Asks again and again until `read` gives something other than undefined, null or false, and returns that. The editor answers
 * questions about diagnostics before it has them, so nearly every test has to wait. Throws with `what` when patience (in ms) ends.
 */
export async function eventually<T>(what: string, read: () => Found<T> | PromiseLike<Found<T>>, patience = 20_000): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const value = await read();
    if (value !== undefined && value !== null && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${patience / 1000} s in vain for: ${what}`);
}
