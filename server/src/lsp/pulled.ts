import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver-protocol';
import { findingsOf, type Language, type Snapshot } from '../core/index.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** Answers clients that ask for diagnostics, with `unchanged` where they have the same already. Remembers one answer a document. */
export class PulledDiagnostics {
  readonly #last = new Map<string, { readonly id: string; readonly content: string; readonly of: unknown }>();
  #count = 0;

  report(snapshot: Snapshot, uri: string, language: Language, previous: string | undefined): DocumentDiagnosticReport {
    const items = diagnosticsOf(snapshot, uri, language);
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    const of = findingsOf(snapshot, uri);
    if (last) this.#last.set(uri, { ...last, of });
    if (last?.content === content && last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    if (last?.content !== content) this.#count += 1;
    const resultId = last?.content === content ? last.id : String(this.#count);
    this.#last.set(uri, { id: resultId, content, of });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** True where an answer that was given holds no more: another document has changed that it rests on. */
  isStale(snapshot: Snapshot): boolean {
    return Array.from(this.#last).some(([uri, { of }]) => findingsOf(snapshot, uri) !== of);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
