import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Results by the content that they were made from. */
export interface Cache {
  readonly get: (key: string) => Promise<unknown>;
  readonly put: (key: string, value: unknown) => Promise<void>;
}

/**
 * A cache in a folder, one file a result. A file is written beside its place and then renamed, so that it is there whole or not at all,
 * whoever else writes and whenever a run ends. What cannot be read or written is made anew: a cache never makes a check fail.
 */
export function cacheIn(folder: string): Cache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    get: async (key) => {
      try {
        const { made } = JSON.parse(await readFile(fileOf(key), 'utf8')) as { made?: unknown };
        return made;
      } catch {
        return undefined;
      }
    },
    put: async (key, made) => {
      const file = fileOf(key);
      const draft = `${file}.${process.pid}-${randomUUID()}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, JSON.stringify({ made }));
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** No cache: nothing is found in it. */
export const noCache: Cache = { get: async () => undefined, put: async () => undefined };

/** The name of what these values, in this order, determine. */
export function keyOf(...values: readonly unknown[]): string {
  return hashOf(JSON.stringify(values));
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
