import picomatch from 'picomatch';
import type { FolderSettings, Settings } from './settings.ts';
import { pathWithin } from './text/uri.ts';

/** The levels, globs and accepted findings that count for a document: those of its folder in a workspace of several. */
export function settingsAt(settings: Settings, uri: string): Pick<Settings, 'rules' | 'plans' | 'folder' | 'baseline'> {
  return settings.folders?.find(({ within }) => pathWithin(within, uri) !== undefined) ?? settings;
}

/** The same of settings that follow one another: a folder within another one comes before it. */
export const innermostFirst = (folders: readonly FolderSettings[]): readonly FolderSettings[] =>
  [...folders].sort((a, b) => b.within.length - a.within.length);

/** True where the settings' globs make a plan of a document that does not look like one. */
export function namedAsPlan(settings: Settings, uri: string): boolean {
  const { plans, folder } = settingsAt(settings, uri);
  const path = plans.length > 0 && folder !== undefined ? pathWithin(folder, uri) : undefined;
  return path !== undefined && picomatch.isMatch(path, [...plans], { windows: false });
}
