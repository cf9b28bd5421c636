import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { FoundFiles } from '../files.ts';
import { isUnread, type Unread } from '../source.ts';
import type { Terminal } from '../terminal.ts';
import { eachOnce, ruledAlike, type Wishes } from '../workspace.ts';
import { hashOf } from './cache.ts';
import type { Check, Checked, Identify, Known, Made, ToCheck } from './jobs.ts';
import { openPool, type Pool } from './pool.ts';
import { besides, namedPath, priorIndex } from './priors.ts';
import { programHash } from './program.ts';
import type { Ways } from './ways.ts';

/** A document of the archive and what came of it. */
export interface Outcome extends Checked {
  readonly document: Known;
  /** Its place in the whole archive, whatever is checked of it. */
  readonly position: number;
}

/** The archive, gone through: the same that one process finds that holds all documents at once. */
export interface Archive {
  /** Documents under the same settings together, in the order of their files. */
  readonly groups: readonly { readonly baseline?: string; readonly outcomes: readonly Outcome[] }[];
  readonly unread: readonly Unread[];
  /** How many documents there are in all, and how many of those checked here came from the cache as they were. */
  readonly documents: number;
  readonly checked: number;
  readonly kept: number;
}

/** Documents that a worker checks in a row: enough to make use of last year's plan again, few enough to hold. */
const row = 16;
const most = 8;

/**
 * Checks files on all cores. First every file is read only as far as to tell whose plan of which year it is; with that each document
 * goes to a worker together with the few plans that last year's can be among, those of one place after one another.
 */
export async function checkArchive(found: FoundFiles, wishes: Wishes, ways: Ways, terminal: Terminal): Promise<Archive> {
  const { ruled, unread } = ruledAlike(found.files, wishes);
  const pool = openPool(ways.jobs ?? Math.min(most, availableParallelism()), {
    language: terminal.language,
    settings: ruled.map(({ settings }) => settings),
    entries: ways.entries,
    quoting: ways.quoting,
    tables: ways.tables,
    ...(ways.cache !== undefined && { cache: { folder: resolve(ways.cache), program: programHash() } }),
  });
  try {
    const under = new Map(ruled.flatMap(({ members }, index) => members.map(({ path }) => [path, index])));
    const looked = await identify(
      pool,
      found.files.map((file) => ({ ...file, under: under.get(file.path) ?? 0 })),
      terminal,
    );
    const failed = looked.map(({ value }) => value).filter(isUnread);
    const groups = new Map<number, Known[]>();
    for (const { value } of looked) if (!isUnread(value)) groups.set(value.under, (groups.get(value.under) ?? []).concat(value));

    const told: Unread[] = [...unread];
    const asked: { key: string; order: string; position: number; named: string | undefined; check: Omit<ToCheck, 'missing'> }[] = [];
    for (const [index, documents] of groups) {
      const { settings, unread: problems } = ruled[index] as (typeof ruled)[number];
      const { added, missing } = await withNamed(pool, documents, index, settings, terminal);
      told.push(...problems, ...missing);
      const plans = priorIndex([...documents, ...added]);
      for (const document of documents) {
        const check = { document, priors: plans.candidates(document, settings) };
        asked.push({ ...placed(document), position: asked.length, named: namedPath(document, settings), check });
      }
    }
    const lost = [...found.unread, ...failed, ...told];
    const own = asked
      .filter(({ key }) => !ways.shard || ways.shard.holds(hashOf(key)))
      .map(({ check, named, ...rest }) => ({ ...rest, check: { ...check, missing: lost.filter(({ path }) => path === named) } }));
    const results = await checkAll(pool, own, terminal);
    const outcomes = own.map(
      ({ check: { document }, position }): Outcome => ({ ...(results.get(document) as Made<Checked>).value, document, position }),
    );
    return {
      groups: [...groups.keys()].map((index) => {
        const baseline = ruled[index]?.settings.baseline?.uri;
        return { ...(baseline !== undefined && { baseline }), outcomes: outcomes.filter(({ document }) => document.under === index) };
      }),
      unread: [...found.unread, ...failed, ...eachOnce(told)],
      documents: asked.length,
      checked: own.length,
      kept: [...results.values()].filter(({ kept }) => kept).length,
    };
  } finally {
    await pool.close();
  }
}

/** What decides where a document is checked: the place it is of; and in which order, so that a year follows the one before. */
function placed({ identity, name }: Known): { key: string; order: string } {
  const key = (identity.place ?? name.replace(/\d{4}/g, '')).replace(/\s/g, '');
  return { key, order: `${key}\n${String(identity.year ?? '').padStart(4)}\n${name}` };
}

async function identify(pool: Pool, files: Identify['files'], terminal: Terminal): Promise<Made<Known | Unread>[]> {
  const jobs = rows(files).map((some): Identify => ({ kind: 'identify', files: some }));
  let done = 0;
  const results = await pool.run<Made<Known | Unread>[]>(jobs, (job) => {
    if (job.kind === 'identify') done += job.files.length;
    terminal.progress(done, files.length, '');
  });
  return results.flat();
}

async function checkAll(pool: Pool, asked: readonly { order: string; check: ToCheck }[], terminal: Terminal) {
  const ordered = [...asked].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ check }) => check);
  const jobs = rows(ordered).map((documents): Check => ({ kind: 'check', documents }));
  let done = 0;
  const results = await pool.run<Made<Checked>[]>(jobs, (job) => {
    if (job.kind === 'check') done += job.documents.length;
    terminal.progress(done, ordered.length, job.kind === 'check' ? (job.documents.at(-1)?.document.name ?? '') : '');
  });
  return new Map(results.flat().map((result, index) => [ordered[index]?.document, result]));
}

/** The documents outside those given that last year's plans of these can be among, and those of them that are named but not to be read. */
async function withNamed(
  pool: Pool,
  documents: readonly Known[],
  under: number,
  settings: Parameters<typeof namedPath>[1],
  terminal: Terminal,
) {
  const index = priorIndex(documents);
  const paths = new Map<string, boolean>();
  for (const document of documents) {
    const named = namedPath(document, settings);
    if (named !== undefined) paths.set(named, true);
    else for (const path of await besides(document, index)) if (!paths.has(path)) paths.set(path, false);
  }
  for (const { path } of documents) paths.delete(path);
  const files = Array.from(paths.keys(), (path) => ({ path, named: false, under }));
  const looked = (await identify(pool, files, terminal)).map(({ value }) => value);
  return {
    added: looked.filter((value): value is Known => !isUnread(value)),
    missing: looked.filter(isUnread).filter(({ path }) => paths.get(path)),
  };
}

const rows = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / row) }, (_, index) => all.slice(index * row, (index + 1) * row));
