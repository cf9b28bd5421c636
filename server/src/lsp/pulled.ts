import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver-protocol';
import type { Language, Snapshot } from '../core/index.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** Answers clients that ask for diagnostics, with `unchanged` where they have the same already. Remembers one answer a document. */
export class PulledDiagnostics {
  readonly #last = new Map<string, { readonly id: string; readonly content: string }>();
  #count = 0;

  report(snapshot: Snapshot, uri: string, language: Language, previous: string | undefined): DocumentDiagnosticReport {
    const items = diagnosticsOf(snapshot, uri, language);
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.content === content && last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    if (last?.content !== content) this.#count += 1;
    const resultId = last?.content === content ? last.id : String(this.#count);
    this.#last.set(uri, { id: resultId, content });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
