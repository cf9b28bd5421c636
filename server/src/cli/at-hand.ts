import { readdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedPrior, planOf, priorOf, type Snapshot, withDocuments, yearInName, yearOf } from '../core/index.ts';
import { isUnread, readSource, type Source, type Unread } from './source.ts';
import type { Terminal } from './terminal.ts';

/**
 * The snapshot with the documents in it that last year's plans of `sources` can be found among: those that front matter,
 * plandoc.json or `--prior` name, and for a file named outright the files beside it whose name tells last year.
 */
export async function withPriors(
  snapshot: Snapshot,
  sources: readonly Source[],
  terminal: Terminal,
): Promise<{ snapshot: Snapshot; unread: readonly Unread[] }> {
  const paths = new Map<string, { readonly asked: boolean }>();
  for (const [index, source] of sources.entries()) {
    terminal.progress(index, sources.length, source.name);
    const named = namedPath(snapshot, source);
    if (named) paths.set(named, { asked: true });
    else for (const path of await besides(snapshot, source)) if (!paths.has(path)) paths.set(path, { asked: false });
  }
  const known = new Set(sources.map(({ path }) => path));
  const added: Source[] = [];
  const unread: Unread[] = [];
  for (const [path, { asked }] of paths) {
    if (known.has(path)) continue;
    const result = await readSource(path, false);
    if (!isUnread(result)) added.push(result);
    else if (asked) unread.push(result);
  }
  return {
    snapshot:
      added.length > 0
        ? withDocuments(
            snapshot,
            added.map(({ document }) => document),
          )
        : snapshot,
    unread,
  };
}

function namedPath(snapshot: Snapshot, { document }: Source): string | undefined {
  const plan = planOf(snapshot, document.uri);
  const uri = plan?.isPlan ? namedPrior(document.uri, plan, snapshot.settings)?.uri : undefined;
  return uri?.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

/** Files beside a file named outright whose name tells last year; none where last year's plan is known. */
async function besides(snapshot: Snapshot, { document, path, named }: Source): Promise<string[]> {
  const plan = planOf(snapshot, document.uri);
  const year = plan?.isPlan && named ? yearOf({ uri: document.uri, plan }) : undefined;
  if (year === undefined || priorOf(snapshot, document.uri)?.prior) return [];
  return besidesOf(path, year);
}

/** Files beside a document whose name tells the year before this one. */
export async function besidesOf(path: string, year: number): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => ['.md', '.markdown', '.txt'].includes(extname(name).toLowerCase()) && yearInName(name) === year - 1)
    .sort()
    .map((name) => join(dirname(path), name));
}
