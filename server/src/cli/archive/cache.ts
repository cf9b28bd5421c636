import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A result: a value, and bytes that belong to it, which need not be understood before they are used. */
export interface Kept {
  readonly value: unknown;
  readonly bytes?: Uint8Array;
}

/** Results by the content that they were made from. */
export interface Cache {
  readonly get: (key: string) => Promise<Kept | undefined>;
  readonly put: (key: string, made: Kept) => Promise<void>;
}

/**
 * A cache in a folder, one file a result. A file is written beside its place and then renamed, so that it is there whole or not at all,
 * whoever else writes and whenever a run ends. What cannot be read or written is made anew: a cache never makes a check fail.
 */
export function cacheIn(folder: string): Cache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2));
  return {
    get: async (key) => {
      try {
        return keptIn(await readFile(fileOf(key)));
      } catch {
        return undefined;
      }
    },
    put: async (key, made) => {
      const file = fileOf(key);
      const draft = `${file}.${process.pid}-${randomUUID()}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, [headOf(made), made.bytes ?? '']);
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** The line before the bytes; it tells how many there are. */
const headOf = ({ value, bytes }: Kept): string => `${JSON.stringify({ value, size: bytes?.length ?? 0 })}\n`;

/** Throws where that is not what was written. */
function keptIn(content: Buffer): Kept {
  const end = content.indexOf('\n');
  const { value, size } = JSON.parse(content.toString('utf8', 0, end)) as { value: unknown; size: number };
  const bytes = new Uint8Array(content.subarray(end + 1));
  if (bytes.length !== size) throw new Error('spoilt');
  return { value, bytes };
}

/** No cache: nothing is found in it. */
export const noCache: Cache = { get: async () => undefined, put: async () => undefined };

/** The name of what these values, in this order, determine. */
export function keyOf(...values: readonly unknown[]): string {
  return hashOf(JSON.stringify(values));
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
