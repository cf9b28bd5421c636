import { UsageError } from '../usage.ts';

/** A part of an archive, the same on every machine. */
export interface Shard {
  readonly number: number;
  readonly of: number;
  readonly holds: (hash: string) => boolean;
}

/** `I/N`, from 1 to N. */
export function shardOf(written: string): Shard {
  const [, first = '', last = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? [];
  const [number, of] = [Number(first), Number(last)];
  if (number < 1 || number > of)
    throw new UsageError({
      zh: `--shard 要写成 第几份/共几份，例如 --shard 1/4，不能是 ${written}`,
      en: `--shard takes I/N, as in --shard 1/4, not ${written}`,
    });
  return { number, of, holds: (hash) => Number.parseInt(hash.slice(0, 12), 16) % of === number - 1 };
}

/** A number of worker threads. */
export function jobsOf(written: string): number {
  const jobs = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (jobs < 1) throw new UsageError({ zh: `--jobs 要一个正整数，不能是 ${written}`, en: `--jobs takes a number from 1, not ${written}` });
  return jobs;
}
