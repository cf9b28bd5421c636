import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedPrior, planOf, priorOf, type Snapshot, withDocuments, yearInName, yearOf } from '../core/index.ts';
import { isUnread, readSource, type Source, type Unread } from './source.ts';
import type { Terminal } from './terminal.ts';

/**
 * The snapshot with the documents in it that last year's plans of `sources` can be found among: those that front matter,
 * plandoc.json or `--prior` name, and for a file named outright the files beside it whose name tells last year.
 */
export function withPriors(
  snapshot: Snapshot,
  sources: readonly Source[],
  terminal: Terminal,
): { snapshot: Snapshot; unread: readonly Unread[] } {
  const paths = new Map<string, { readonly asked: boolean }>();
  for (const [index, source] of sources.entries()) {
    terminal.progress(index, sources.length, source.name);
    const named = namedPath(snapshot, source);
    if (named) paths.set(named, { asked: true });
    else for (const path of besides(snapshot, source)) if (!paths.has(path)) paths.set(path, { asked: false });
  }
  const known = new Set(sources.map(({ path }) => path));
  const added: Source[] = [];
  const unread: Unread[] = [];
  for (const [path, { asked }] of paths) {
    if (known.has(path)) continue;
    const result = readSource(path, false);
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
function besides(snapshot: Snapshot, { document, path, named }: Source): string[] {
  const plan = planOf(snapshot, document.uri);
  const year = plan?.isPlan && named ? yearOf({ uri: document.uri, plan }) : undefined;
  if (year === undefined || priorOf(snapshot, document.uri)?.prior) return [];
  return besidesOf(path, year);
}

/** Files beside a document whose name tells the year before this one. */
export function besidesOf(path: string, year: number): string[] {
  return namesIn(dirname(path))
    .filter((name) => ['.md', '.markdown', '.txt'].includes(extname(name).toLowerCase()) && yearInName(name) === year - 1)
    .sort()
    .map((name) => join(dirname(path), name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
