import type { Connection, DocumentDiagnosticReport, InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { failuresOf, type Language, readSettings, sameUri } from '../core/index.ts';
import { withPages } from './diagnostics.ts';
import { type FileReader, filesOfClient, noFiles } from './files.ts';
import type { EditorSettings } from './folders.ts';
import { load, loadAll, loadNamed } from './loading.ts';
import { CodeLensRefreshRequest } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { PulledDiagnostics } from './pulled.ts';
import type { InitializationOptions } from './requests.ts';
import { isWanted } from './wanted.ts';
import { Workspace } from './workspace.ts';

/** How long after the last change documents that are not open are looked at again, in milliseconds. */
const pause = 1000;

/** What one client and the server have between them: what the client can do, in which language it reads, what it has been told. */
export class Session {
  readonly workspace = new Workspace();
  language: Language = 'zh';
  /** What the user has switched on that is quiet by default. */
  shows = { codeLens: false, inlayHints: false };
  /** The client has commands that ask the user for a reason. */
  asksReasons = false;
  /** Where the client shows an indicator's page, its name in place of `*`; undefined where it shows none. */
  indicatorPages: string | undefined;
  /** Settles when the files of the workspace have been read. */
  filesRead: Promise<void> = Promise.resolve();
  readonly #connection: Connection;
  readonly #ownFiles: FileReader;
  readonly #publisher: Publisher;
  readonly #pulled = new PulledDiagnostics();
  #client: InitializeParams['capabilities'] = {};
  /** Named plans of last year that were looked for already. */
  readonly #tried = new Set<string>();
  #rulePages: string | undefined;
  readonly #logged = new Set<string>();
  #locale: Language = 'zh';
  #files: FileReader = noFiles;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, ownFiles: FileReader) {
    this.#connection = connection;
    this.#ownFiles = ownFiles;
    this.#publisher = new Publisher(this.workspace, (params) => {
      void connection.sendDiagnostics({ ...params, diagnostics: withPages(params.diagnostics, this.#rulePages) });
      this.#logFailures(params.uri);
    });
  }

  initialize({ capabilities, locale, workspaceFolders, rootUri, initializationOptions }: InitializeParams): void {
    this.#client = capabilities;
    this.#locale = locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    this.language = this.#locale;
    this.workspace.folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => folderUri(uri));
    const options: InitializationOptions = initializationOptions ?? {};
    if (capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport) this.#rulePages = options.rulePages;
    for (const [uri, prior] of Object.entries(options.priors ?? {})) this.workspace.choosePrior(uri, prior);
    this.asksReasons = options.asksReasons ?? false;
    this.indicatorPages = options.indicatorPages;
    if (options.readsFiles) this.#files = filesOfClient(this.#connection);
  }

  /** Reads settings and files; the client is asked to look again when that is done. */
  async start(): Promise<void> {
    this.filesRead = this.#readEverything();
    await this.filesRead;
  }

  /** Makes a change to the workspace and sees to it that its findings get out. */
  change(make: () => void): void {
    make();
    this.#schedule();
  }

  close(uri: string): void {
    this.hide(uri);
    this.change(() => this.workspace.closeDocument(uri));
  }

  /** The client shows the document no more and has dropped what it asked for. */
  hide(uri: string): void {
    this.#publisher.takeBack(uri);
    this.#pulled.forget(uri);
    this.#schedule();
  }

  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
    this.workspace.folders = [...this.workspace.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => folderUri(uri))];
    void this.start();
  }

  async reread(uris: readonly string[]): Promise<void> {
    const baselines = [...this.workspace.baselineUris];
    const ours = uris.filter((uri) => isWanted(uri) || baselines.some((baseline) => sameUri(uri, baseline)));
    if (ours.length === 0) return;
    await this.#attempt(() => load(this.workspace, this.#files, ours));
    this.#refresh();
  }

  /** `pushed` is what the client sent along; a client that can be asked is asked instead. */
  async configure(pushed?: unknown): Promise<void> {
    await this.#attempt(() => this.#readSettings(pushed));
    this.#refresh();
    const { codeLens, inlayHint } = this.#client.workspace ?? {};
    if (codeLens?.refreshSupport) void this.#attempt(() => this.#connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHint?.refreshSupport) void this.#attempt(() => this.#connection.languages.inlayHint.refresh());
  }

  diagnosticsOf(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const report = this.#pulled.report(this.workspace.snapshot, uri, this.language, previous);
    if (this.#pulls) this.#publisher.leaveToClient(uri);
    this.#logFailures(uri);
    return report.kind === 'full' ? { ...report, items: withPages(report.items, this.#rulePages) } : report;
  }

  /** Takes another plan as last year's, by a user's choice, and has everything looked at again. */
  async choosePrior(uri: string, prior: string | undefined): Promise<void> {
    this.workspace.choosePrior(uri, prior);
    if (prior !== undefined) this.#tried.delete(prior);
    await this.#attempt(() => this.#readNamed());
    this.#refresh();
  }

  /** From now on plans that are not open show their findings, too. */
  showEverything(): void {
    this.#publisher.everything = true;
    this.#publish();
  }

  async #readEverything(): Promise<void> {
    if (this.#files === noFiles) this.#files = this.#ownFiles;
    await this.#attempt(() => this.#readSettings());
    await this.#attempt(() => loadAll(this.workspace, this.#files));
    this.#tried.clear();
    await this.#attempt(() => this.#readNamed());
    this.workspace.filesAreRead();
    this.#refresh();
  }

  async #readSettings(pushed?: unknown): Promise<void> {
    const asked = this.#client.workspace?.configuration;
    const settings: unknown = asked ? await this.#connection.workspace.getConfiguration('plandoc') : at(pushed, 'plandoc');
    const language = at(settings, 'language');
    this.language = language === 'zh' || language === 'en' ? language : this.#locale;
    this.shows = { codeLens: at(settings, 'codeLens') === true, inlayHints: at(settings, 'inlayHints') === true };
    const { folders } = this.workspace;
    const own: unknown[] =
      asked && folders.length > 1
        ? await this.#connection.workspace.getConfiguration(folders.map((scopeUri) => ({ scopeUri, section: 'plandoc' })))
        : [];
    this.workspace.setEditorSettings(
      sifted(settings),
      own.map((editor, index) => ({ uri: folders[index] ?? '', editor: sifted(editor) })),
    );
  }

  /** The client asks for diagnostics; it is not sent any besides. */
  get #pulls(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  #schedule(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#attempt(async () => this.#publisher.publishOpen(this.language, !this.#pulls));
    }, 0);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#attempt(() => this.#catchUp()), pause);
  }

  /** What other documents than the changed one owe to the change. */
  async #catchUp(): Promise<void> {
    await this.#readNamed();
    this.#publish();
    if (this.#pulled.isStale(this.workspace.snapshot)) this.#askAgain();
  }

  async #readNamed(): Promise<void> {
    await loadNamed(this.workspace, this.#files, this.#tried);
  }

  /** Everything may have changed that is shown. */
  #refresh(): void {
    this.#publish();
    this.#askAgain();
  }

  /** Has a client that asks for diagnostics ask for them again, if it can be told to. */
  #askAgain(): void {
    if (this.#pulls && this.#client.workspace?.diagnostics?.refreshSupport)
      void this.#attempt(() => this.#connection.languages.diagnostics.refresh());
  }

  #publish(): void {
    void this.#attempt(async () => this.#publisher.publishAll(this.language, !this.#pulls));
  }

  /** Each rule that breaks down is logged once. */
  #logFailures(uri: string): void {
    for (const { rule, error } of failuresOf(this.workspace.snapshot, uri)) {
      if (this.#logged.has(rule)) continue;
      this.#logged.add(rule);
      this.#connection.console.error(`${rule} failed on ${uri}: ${traceOf(error)}`);
    }
  }

  /** A fault here must not end the server: it is logged and the rest goes on. */
  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#connection.console.error(traceOf(error));
    }
  }
}

/** An entry that means nothing is left out, as of a plandoc.json. */
const sifted = (settings: unknown): EditorSettings =>
  readSettings(JSON.stringify({ rules: at(settings, 'rules') ?? {}, plans: at(settings, 'plans') ?? [] }), '').settings;

const traceOf = (error: unknown): string => (error instanceof Error && error.stack) || String(error);

const folderUri = (uri: string): string => uri.replace(/\/+$/, '');

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
