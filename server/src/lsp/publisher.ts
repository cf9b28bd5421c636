import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { type Document, findingsOf, type Language, plansOf, readBaseline } from '../core/index.ts';
import { diagnosticsOf, source } from './diagnostics.ts';
import type { SettingsFile } from './folders.ts';
import { rangeOf } from './positions.ts';
import { DiagnosticSeverity } from './protocol.ts';
import type { Workspace } from './workspace.ts';

type Send = (params: PublishDiagnosticsParams) => void;

/**
 * Sends diagnostics of its own accord: of open documents to clients that do not ask for them, of plandoc.json, and, after a check of the whole
 * workspace, of plans that no editor shows. What a client asks for is never sent as well, so each finding is seen once.
 */
export class Publisher {
  /** Set once the whole workspace was checked: from then on plans that are not open show their findings, too. */
  everything = false;
  readonly #workspace: Workspace;
  readonly #send: Send;
  readonly #sent = new Map<string, { readonly of: readonly unknown[]; readonly empty: boolean }>();
  readonly #asked = new Set<string>();

  constructor(workspace: Workspace, send: Send) {
    this.#workspace = workspace;
    this.#send = send;
  }

  /** The client asks for this document's diagnostics itself, until it shows it no more. */
  leaveToClient(uri: string): void {
    this.#asked.add(uri);
    this.#withdraw(uri);
  }

  takeBack(uri: string): void {
    this.#asked.delete(uri);
  }

  /** Sends what changed of open documents and settings files. */
  publishOpen(language: Language, push: boolean): void {
    for (const file of this.#workspace.settingsFiles)
      this.#offer(file.document.uri, [file, language], () => settingsDiagnostics(file, language));
    for (const baseline of this.#workspace.baselines)
      this.#offer(baseline.uri, [baseline, language], () => baselineDiagnostics(baseline, language));
    if (push) for (const uri of this.#workspace.open.keys()) this.#offerFindings(uri, language);
  }

  /** Sends what changed anywhere, and takes back what no longer counts. */
  publishAll(language: Language, push: boolean): void {
    this.publishOpen(language, push);
    const shown = new Set<string>(push ? this.#workspace.open.keys() : []);
    for (const { document } of this.#workspace.settingsFiles) shown.add(document.uri);
    for (const { uri } of this.#workspace.baselines) shown.add(uri);
    if (this.everything) {
      for (const { uri } of plansOf(this.#workspace.snapshot)) {
        if (this.#asked.has(uri)) continue;
        shown.add(uri);
        this.#offerFindings(uri, language);
      }
    }
    for (const uri of this.#sent.keys()) if (!shown.has(uri)) this.#withdraw(uri);
  }

  #offerFindings(uri: string, language: Language): void {
    const { snapshot } = this.#workspace;
    this.#offer(uri, [findingsOf(snapshot, uri), language], () => diagnosticsOf(snapshot, uri, language));
  }

  /** Sends unless what it rests on was sent last: findings are the same object as long as nothing they rest on changed. */
  #offer(uri: string, of: readonly unknown[], diagnosticsNow: () => Diagnostic[]): void {
    const last = this.#sent.get(uri);
    if (last && of.every((part, index) => part === last.of[index])) return;
    const diagnostics = diagnosticsNow();
    const version = this.#workspace.open.get(uri);
    const empty = diagnostics.length === 0;
    if (!empty || last?.empty === false || version !== undefined)
      this.#send({ uri, diagnostics, ...(version !== undefined && { version }) });
    this.#sent.set(uri, { of, empty });
  }

  #withdraw(uri: string): void {
    if (this.#sent.get(uri)?.empty === false) this.#send({ uri, diagnostics: [] });
    this.#sent.delete(uri);
  }
}

/** Said of the file as a whole, at its start. */
function baselineDiagnostics({ uri, text }: Document, language: Language): Diagnostic[] {
  const start = { line: 0, character: 0 };
  return readBaseline(text, uri).problems.map((problem) => ({
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
    code: 'baseline',
    source,
    message: problem[language],
  }));
}

function settingsDiagnostics({ document, problems }: SettingsFile, language: Language): Diagnostic[] {
  return problems.map((problem) => ({
    range: rangeOf(document, problem.span),
    severity: DiagnosticSeverity.Error,
    code: 'settings',
    source,
    message: problem[language],
  }));
}
