import { showsIndicators } from '../../exchange/office-forms.ts';
import { UsageError } from '../usage.ts';
import { jobsOf, type Shard, shardOf } from './spread.ts';

/** How an archive is to be gone through. */
export interface Ways {
  readonly jobs?: number | undefined;
  readonly cache?: string | undefined;
  readonly shard?: Shard | undefined;
  /** The report is made of its files' entries in JSON. */
  readonly entries: boolean;
  readonly quoting: boolean;
  readonly tables: boolean;
}

/** Files from which on it pays to start worker threads. */
const many = 48;

interface Written {
  readonly jobs?: string | undefined;
  readonly cache?: string | undefined;
  readonly shard?: string | undefined;
}

/** How the command line asks an archive to be gone through; undefined where one process is to hold all documents. */
export function waysOf({ jobs, cache, shard }: Written, files: number, format: string): Ways | undefined {
  if (shard !== undefined && format !== 'json') throw new UsageError(shardNeedsJson);
  const workers = jobs === undefined ? undefined : jobsOf(jobs);
  const asked = cache !== undefined || shard !== undefined;
  if (!asked && (workers === 1 || (workers === undefined && files < many))) return undefined;
  return {
    jobs: workers,
    cache,
    shard: shard === undefined ? undefined : shardOf(shard),
    entries: format === 'json',
    quoting: format !== 'json' && format !== 'github',
    tables: showsIndicators(format),
  };
}

const shardNeedsJson = {
  zh: '--shard 只写 JSON（--format json），再用 plandoc merge 合并',
  en: '--shard writes JSON only (--format json), for plandoc merge to join',
};
