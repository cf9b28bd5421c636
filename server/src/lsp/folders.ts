import {
  type Baseline,
  type Document,
  defaultSettings,
  type FolderSettings,
  innermostFirst,
  pathWithin,
  type Settings,
  type SettingsProblem,
} from '../core/index.ts';

/** What the editor's own settings ask for. */
export type EditorSettings = Pick<Settings, 'rules' | 'plans'>;

/** A plandoc.json, read. */
export interface SettingsFile {
  readonly document: Document;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** A folder of the workspace: its URI, what the editor is set to for it, and the findings that are accepted in it. */
export interface Folder {
  readonly uri: string;
  readonly editor: EditorSettings;
  readonly baseline?: Baseline;
}

/** The plandoc.json that counts in a folder of the workspace: the one nearest to its root. */
export function settingsFileIn(folder: string, files: Iterable<SettingsFile>): SettingsFile | undefined {
  return nearestToRoot(Array.from(files).filter(({ document }) => pathWithin(`${folder}/`, document.uri) !== undefined));
}

export const nearestToRoot = (files: readonly SettingsFile[]): SettingsFile | undefined =>
  [...files].sort((a, b) => a.document.uri.length - b.document.uri.length)[0];

/** What a folder's file says comes before what the editor is set to: everybody who opens it sees the same. */
export const settled = (editor: EditorSettings, file: Settings): EditorSettings => ({
  rules: { ...editor.rules, ...file.rules },
  plans: [...editor.plans, ...file.plans],
});

/** The levels, globs and accepted findings of each folder of a workspace of several. */
export function folderSettings(folders: readonly Folder[], files: Iterable<SettingsFile>): readonly FolderSettings[] {
  const all = Array.from(files);
  return innermostFirst(
    folders.map(({ uri, editor, baseline }) => {
      const file = settingsFileIn(uri, all)?.settings ?? { ...defaultSettings, folder: `${uri}/plandoc.json` };
      const folder = file.folder ?? `${uri}/plandoc.json`;
      return { within: `${uri}/`, folder, ...settled(editor, file), ...(baseline && { baseline }) };
    }),
  );
}

/** The named plans and the vocabulary of all files: both say themselves what they are of. Of one file its very objects. */
export function shared(files: readonly Settings[]): Pick<Settings, 'priors' | 'indicators'> {
  const [only = defaultSettings] = files;
  if (files.length < 2) return only;
  return {
    priors: Object.assign({}, ...files.map(({ priors }) => priors)),
    indicators: files.flatMap(({ indicators }) => indicators),
  };
}
