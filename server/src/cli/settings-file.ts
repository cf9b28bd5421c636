import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codePointPlace, defaultSettings, lineStarts, readSettings, type Settings } from '../core/index.ts';
import { isUnread, readSource, type Unread } from './source.ts';

/** The nearest plandoc.json in the folder of a path or above it; undefined where there is none. */
export const settingsFileFor = (path: string): string | undefined => nearestAbove(path, 'plandoc.json');

/** The nearest plandoc-baseline.json in the same way. */
export const baselineFileFor = (path: string): string | undefined => nearestAbove(path, 'plandoc-baseline.json');

function nearestAbove(path: string, name: string): string | undefined {
  let folder = dirname(path);
  for (;;) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}

/** The settings of a plandoc.json; what is wrong in it is named with line and column. */
export function settingsOf(file: string | undefined): { settings: Settings; unread: readonly Unread[] } {
  if (file === undefined) return { settings: defaultSettings, unread: [] };
  const source = readSource(file, true);
  if (isUnread(source)) return { settings: defaultSettings, unread: [source] };
  const { text } = source.document;
  const starts = lineStarts(text);
  const { settings, problems } = readSettings(text, pathToFileURL(file).href);
  const unread = problems.map((problem) => {
    const { line, column } = codePointPlace(text, starts, problem.span.start);
    return { path: file, name: `${source.name}:${line + 1}:${column + 1}`, reason: problem };
  });
  return { settings, unread };
}
