import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import {
  type Document,
  defaultSettings,
  pathWithin,
  readBaseline,
  readSettings,
  type Settings,
  type Snapshot,
  sameUri,
  snapshotOf,
  withDocument,
  withDocuments,
  withoutDocument,
  withSettings,
} from '../core/index.ts';
import { changed } from './changes.ts';
import {
  type EditorSettings,
  type Folder,
  folderSettings,
  nearestToRoot,
  type SettingsFile,
  settingsFileIn,
  settled,
  shared,
} from './folders.ts';

/**
 * All documents the server knows: open buffers and, where none is open, files. It changes by putting a new snapshot in place of the old one;
 * who holds the old one keeps a consistent view.
 */
export class Workspace {
  /** Uris of workspace folders. */
  folders: readonly string[] = [];
  #snapshot: Snapshot = { ...snapshotOf([], defaultSettings), partial: true };
  readonly #open = new Map<string, number>();
  readonly #files = new Map<string, Document>();
  readonly #settingsFiles = new Map<string, SettingsFile>();
  readonly #baselines = new Map<string, Document>();
  #chosen: Readonly<Record<string, string>> = {};
  #editor: EditorSettings = { rules: {}, plans: [] };
  #editorOf: readonly Folder[] = [];
  #sharedOf: { readonly files: readonly Settings[]; readonly shared: Pick<Settings, 'priors' | 'indicators'> } | undefined;

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Open documents and their versions. */
  get open(): ReadonlyMap<string, number> {
    return this.#open;
  }

  /** The plandoc.json that counts for a document: of its folder in a workspace of several, the one nearest to the root. */
  settingsFileFor(uri: string): SettingsFile | undefined {
    return this.folders.length > 1 ? settingsFileIn(this.#folderOf(uri) ?? '', this.#settingsFiles.values()) : this.#settingsFile;
  }

  /** Where that plandoc.json stands or would stand; undefined where no folder is open. */
  settingsUriFor(uri: string): string | undefined {
    const folder = this.#folderOf(uri) ?? this.folders[0];
    return this.settingsFileFor(uri)?.document.uri ?? (folder && `${folder}/plandoc.json`);
  }

  /** Where a document's baseline stands or would stand: where its plandoc.json says, else beside it. */
  baselineUriFor(uri: string): string | undefined {
    const beside = this.settingsUriFor(uri)?.replace(/[^/]*$/, 'plandoc-baseline.json');
    return this.settingsFileFor(uri)?.settings.baselineUri ?? beside;
  }

  /** All places of baselines: one of each folder. */
  get baselineUris(): ReadonlySet<string> {
    const folders = this.folders.length > 1 ? this.folders.map((uri) => `${uri}/`) : [''];
    return new Set(folders.flatMap((uri) => this.baselineUriFor(uri) ?? []));
  }

  get #settingsFile(): SettingsFile | undefined {
    return nearestToRoot([...this.#settingsFiles.values()]);
  }

  #folderOf(uri: string): string | undefined {
    return [...this.folders].sort((a, b) => b.length - a.length).find((folder) => pathWithin(`${folder}/`, uri) !== undefined);
  }

  /** The baseline of a document, as far as it has been read. */
  baselineFor(uri: string): Document | undefined {
    return this.#baselines.get(this.baselineUriFor(uri) ?? '');
  }

  /** The baselines that count. */
  get baselines(): readonly Document[] {
    return [...this.baselineUris].flatMap((uri) => this.#baselines.get(uri) ?? []);
  }

  get settingsFiles(): Iterable<SettingsFile> {
    return this.#settingsFiles.values();
  }

  openDocument(document: Document, version: number): void {
    for (const uri of this.#files.keys())
      if (uri !== document.uri && sameUri(uri, document.uri)) this.#snapshot = withoutDocument(this.#snapshot, uri);
    this.#open.set(document.uri, version);
    this.#snapshot = withDocument(this.#snapshot, document);
  }

  /** Changes to a document that is not open are ignored. */
  changeDocument(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#snapshot.documents.get(uri);
    if (!document || !this.#open.has(uri)) return;
    this.#open.set(uri, version);
    this.#snapshot = withDocument(this.#snapshot, changed(document, changes));
  }

  /** The file counts again, as far as there is one. */
  closeDocument(uri: string): void {
    this.#open.delete(uri);
    this.#snapshot = withoutDocument(this.#snapshot, uri);
    const file = Array.from(this.#files.values()).find((other) => sameUri(other.uri, uri));
    if (file) this.#snapshot = withDocument(this.#snapshot, file);
  }

  setFiles(documents: readonly Document[]): void {
    for (const document of documents) this.#files.set(document.uri, document);
    this.#snapshot = withDocuments(
      this.#snapshot,
      documents.filter(({ uri }) => !this.#isOpen(uri)),
    );
  }

  /** All files of the workspace are known now: what is missing is missing. */
  filesAreRead(): void {
    this.#snapshot = { ...this.#snapshot, partial: false };
  }

  removeFile(uri: string): void {
    this.#files.delete(uri);
    if (!this.#isOpen(uri)) this.#snapshot = withoutDocument(this.#snapshot, uri);
  }

  /** Forgets files that are not among these. */
  keepFiles(uris: ReadonlySet<string>): void {
    for (const uri of this.#files.keys()) if (!uris.has(uri)) this.removeFile(uri);
    for (const uri of this.#settingsFiles.keys()) if (!uris.has(uri)) this.removeSettingsFile(uri);
  }

  setSettingsFile(document: Document): void {
    this.#settingsFiles.set(document.uri, { document, ...readSettings(document.text, document.uri) });
    this.#settle();
  }

  removeSettingsFile(uri: string): void {
    if (this.#settingsFiles.delete(uri)) this.#settle();
  }

  setBaseline(uri: string, text: string | undefined): void {
    if (this.#baselines.get(uri)?.text === text) return;
    if (text === undefined) this.#baselines.delete(uri);
    else this.#baselines.set(uri, { uri, text });
    this.#settle();
  }

  /** Last year's plan of a document as a user chose it; without one the choice is taken back. */
  choosePrior(uri: string, prior: string | undefined): void {
    const { [uri]: _before, ...others } = this.#chosen;
    this.#chosen = prior === undefined ? others : { ...others, [uri]: prior };
    this.#settle();
  }

  /** What the editor is set to, and for each folder of several. */
  setEditorSettings(settings: EditorSettings, folders: readonly Folder[] = []): void {
    this.#editor = settings;
    this.#editorOf = folders;
    this.#settle();
  }

  #settle(): void {
    const own = this.#settingsFile?.settings ?? {
      ...defaultSettings,
      ...(this.folders[0] && { folder: `${this.folders[0]}/plandoc.json` }),
    };
    const several = this.folders.length > 1;
    const folders = this.folders.map((uri): Folder => {
      const editor = this.#editorOf.find((other) => other.uri === uri)?.editor ?? this.#editor;
      return { uri, editor, ...this.#accepted(`${uri}/`) };
    });
    this.#snapshot = withSettings(this.#snapshot, {
      ...own,
      ...(several ? this.#shared() : {}),
      ...settled(this.#editor, own),
      ...(several ? { folders: folderSettings(folders, this.#settingsFiles.values()) } : this.#accepted('')),
      chosen: this.#chosen,
    });
  }

  #accepted(uri: string): Pick<Settings, 'baseline'> {
    const file = this.baselineFor(uri);
    return file ? { baseline: readBaseline(file.text, file.uri).baseline } : {};
  }

  /** Of the same files the same objects: with another vocabulary everything would be read again. */
  #shared(): Pick<Settings, 'priors' | 'indicators'> {
    const files = this.folders.flatMap((folder) => settingsFileIn(folder, this.#settingsFiles.values())?.settings ?? []);
    const last = this.#sharedOf;
    if (last && last.files.length === files.length && files.every((file, index) => file === last.files[index])) return last.shared;
    this.#sharedOf = { files, shared: shared(files) };
    return this.#sharedOf.shared;
  }

  #isOpen(uri: string): boolean {
    return this.#open.has(uri) || Array.from(this.#open.keys()).some((open) => sameUri(open, uri));
  }
}
