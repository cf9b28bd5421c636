import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reasonOf, shownName, type Unread } from './source.ts';

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** True where the command line names the file itself. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly unread: readonly Unread[];
}

/**
 * The files that paths stand for, in the order of the paths and within a folder by name: a file as it is, of a folder every
 * .md and .markdown below it (node_modules and what begins with a dot left out). Each file and folder is visited once, however
 * many paths and symbolic links lead to it, so links that form a loop end. A folder that cannot be read is told, not left out.
 */
export function filesAt(paths: readonly string[]): FoundFiles {
  const files = new Map<string, FoundFile>();
  const unread: Unread[] = [];
  const visited = new Set<string>();

  function visit(path: string, named: boolean): void {
    try {
      const [real, stats] = [realpathSync.native(path), statSync(path)];
      if (stats.isDirectory()) enter(path, real);
      else if (named || isMarkdown(path)) files.set(real, { path: files.get(real)?.path ?? path, named: files.get(real)?.named || named });
    } catch (error) {
      unread.push({ path, name: shownName(path), reason: reasonOf(error) });
    }
  }

  function enter(folder: string, real: string): void {
    if (visited.has(real)) return;
    visited.add(real);
    const entries = readdirSync(folder, { withFileTypes: true });
    const wanted = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules' && !uninteresting(entry));
    for (const name of wanted.map((entry) => entry.name).sort()) visit(join(folder, name), false);
  }

  for (const path of paths) visit(resolve(path), true);
  return { files: [...files.values()], unread };
}

const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path);

/** A plain file, device or socket that is no Markdown: not worth a look, let alone a message. A link may lead to a folder. */
const uninteresting = (entry: { name: string; isDirectory(): boolean; isSymbolicLink(): boolean }): boolean =>
  !entry.isDirectory() && !entry.isSymbolicLink() && !isMarkdown(entry.name);
