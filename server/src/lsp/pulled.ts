import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { findingsOf, type Language, type Snapshot } from '../core/index.ts';
import { diagnosticsOf, sameDiagnostic } from './diagnostics.ts';
import { DocumentDiagnosticReportKind } from './protocol.ts';

/** Answers clients that ask for diagnostics, with `unchanged` where they have the same already. Remembers one answer a document. */
export class PulledDiagnostics {
  readonly #last = new Map<string, Answer>();
  #count = 0;

  report(snapshot: Snapshot, uri: string, language: Language, previous: string | undefined): DocumentDiagnosticReport {
    const last = this.#last.get(uri);
    const of = findingsOf(snapshot, uri);
    const items = withLast(diagnosticsOf(snapshot, uri, language), last?.items ?? []);
    const isSame = last !== undefined && items.length === last.items.length && items.every((item, index) => item === last.items[index]);
    if (!isSame) this.#count += 1;
    const id = isSame ? last.id : String(this.#count);
    this.#last.set(uri, { id, items, of });
    return isSame && id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** True where an answer that was given holds no more: another document has changed that it rests on. */
  isStale(snapshot: Snapshot): boolean {
    return Array.from(this.#last).some(([uri, { of }]) => findingsOf(snapshot, uri) !== of);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

interface Answer {
  readonly id: string;
  readonly items: Diagnostic[];
  /** The findings that it gives, to tell whether they are still these. */
  readonly of: unknown;
}

/** The diagnostics, those that are as they were being the same objects: what lives long is made seldom. */
const withLast = (items: readonly Diagnostic[], last: readonly Diagnostic[]): Diagnostic[] =>
  items.map((item, index) => {
    const before = last[index];
    return before && sameDiagnostic(item, before) ? before : item;
  });
