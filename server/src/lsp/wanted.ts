const settingsFileName = 'plandoc.json';

/** The globs of what the server reads of a workspace, for a client to watch; a baseline may have any name. */
export const wantedGlobs = ['**/*.{md,markdown}', '**/*.json'];

/** True for the name, or the URI, of a file that the server reads. */
export const isWanted = (name: string): boolean => /\.(?:md|markdown)$/i.test(name) || isSettingsFile(name);

export const isSettingsFile = (name: string): boolean => name === settingsFileName || name.endsWith(`/${settingsFileName}`);

/** Folders of tools hold no plans: hidden ones and installed packages. */
export const isWantedFolder = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** True where every folder between a workspace folder and the file is wanted, and for a file outside all of them. */
export function isInWantedFolder(uri: string, folders: readonly string[]): boolean {
  const above = folders.find((folder) => uri.startsWith(`${folder}/`));
  return (
    above === undefined ||
    uri
      .slice(above.length + 1)
      .split('/')
      .slice(0, -1)
      .every(isWantedFolder)
  );
}
