import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, type Range } from 'vscode-languageserver-protocol';
import {
  type Finding,
  findingsOf,
  type Language,
  type Message,
  problemsOf,
  type Related,
  rules,
  type Severity,
  type Snapshot,
} from '../core/index.ts';
import { rangeOf } from './positions.ts';

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
  const places = finding.places.slice(0, mostPlaces).map((span): Related => ({ span, message: hereToo }));
  const related = [...finding.related, ...places].flatMap((other) => relatedOf(snapshot, uri, other, language));
  return {
    range: rangeIn(snapshot, uri, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: finding.message[language],
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** Each diagnostic of a rule with the address of the rule's page; as they are for a client that opens none. */
export function withPages(diagnostics: readonly Diagnostic[], pages: string | undefined): Diagnostic[] {
  if (pages === undefined) return [...diagnostics];
  return diagnostics.map((diagnostic) =>
    ids.has(String(diagnostic.code)) ? { ...diagnostic, codeDescription: { href: `${pages}${diagnostic.code}` } } : diagnostic,
  );
}

const ids = new Set(rules.map(({ id }) => id));

function relatedOf(snapshot: Snapshot, uri: string, related: Related, language: Language): DiagnosticRelatedInformation[] {
  const name = related.uri ?? uri;
  if (!snapshot.documents.has(name)) return [];
  return [{ location: { uri: name, range: rangeIn(snapshot, name, related) }, message: related.message[language] }];
}

function rangeIn(snapshot: Snapshot, uri: string, { span }: Pick<Finding, 'span'>): Range {
  const document = snapshot.documents.get(uri);
  return document ? rangeOf(document, span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

const hereToo: Message = { zh: '这里也是', en: 'here, too' };

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
