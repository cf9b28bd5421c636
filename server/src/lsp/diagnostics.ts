import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver-protocol';
import {
  type Finding,
  findingsOf,
  type Language,
  type Message,
  problemsOf,
  rules,
  type Severity,
  type Snapshot,
  type Span,
} from '../core/index.ts';
import { rangeOf } from './positions.ts';
import { DiagnosticSeverity } from './protocol.ts';

export const source = 'plandoc';

/** More places than anybody clicks through; the fix still mends them all. */
const mostPlaces = 20;

/** All that the editor shows on a document: what its text has wrong, and what kept it from being checked as asked. */
export function diagnosticsOf(snapshot: Snapshot, uri: string, language: Language): Diagnostic[] {
  const document = snapshot.documents.get(uri);
  if (!document) return [];
  const problems = problemsOf(snapshot, uri).map(
    ({ id, message, span }): Diagnostic => ({
      range: rangeOf(document, span),
      severity: DiagnosticSeverity.Warning,
      code: id,
      source,
      message: message[language],
    }),
  );
  return [...problems, ...findingsOf(snapshot, uri).map((finding) => diagnosticOf(snapshot, uri, finding, language))];
}

export function diagnosticOf(snapshot: Snapshot, uri: string, finding: Finding, language: Language): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeIn(snapshot, uri, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: finding.message[language],
  };
  const related = relatedOf(snapshot, uri, finding, language);
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** True where the editor would show the same. */
export const sameDiagnostic = (one: Diagnostic, other: Diagnostic): boolean =>
  one.message === other.message &&
  one.code === other.code &&
  one.severity === other.severity &&
  sameRange(one.range, other.range) &&
  sameList(one.relatedInformation ?? [], other.relatedInformation ?? [], sameRelated);

const sameRelated = (one: DiagnosticRelatedInformation, other: DiagnosticRelatedInformation): boolean =>
  one.message === other.message && one.location.uri === other.location.uri && sameRange(one.location.range, other.location.range);

const sameRange = (one: Range, other: Range): boolean => samePosition(one.start, other.start) && samePosition(one.end, other.end);

const samePosition = (one: Position, other: Position): boolean => one.line === other.line && one.character === other.character;

const sameList = <T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean =>
  some.length === others.length && some.every((one, index) => isSame(one, others[index] as T));

/** Each diagnostic of a rule with the address of the rule's page; as they are for a client that opens none. */
export function withPages(diagnostics: readonly Diagnostic[], pages: string | undefined): Diagnostic[] {
  if (pages === undefined) return [...diagnostics];
  return diagnostics.map((diagnostic) =>
    ids.has(String(diagnostic.code)) ? { ...diagnostic, codeDescription: { href: `${pages}${diagnostic.code}` } } : diagnostic,
  );
}

const ids = new Set(rules.map(({ id }) => id));

/** What a finding refers to and its further places, as far as the documents are at hand. */
function relatedOf(snapshot: Snapshot, uri: string, { related, places }: Finding, language: Language): DiagnosticRelatedInformation[] {
  const found: DiagnosticRelatedInformation[] = [];
  for (const other of related) {
    const name = other.uri ?? uri;
    if (!snapshot.documents.has(name)) continue;
    found.push({ location: { uri: name, range: rangeIn(snapshot, name, other.span) }, message: other.message[language] });
  }
  for (const place of places.slice(0, mostPlaces))
    found.push({ location: { uri, range: rangeIn(snapshot, uri, place) }, message: hereToo[language] });
  return found;
}

function rangeIn(snapshot: Snapshot, uri: string, span: Span): Range {
  const document = snapshot.documents.get(uri);
  return document ? rangeOf(document, span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

const hereToo: Message = { zh: '这里也是', en: 'here, too' };

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
