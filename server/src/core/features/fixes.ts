import type { Applicability, Finding, Message } from '../rules/rule.ts';
import { findingsOf, type Snapshot } from '../snapshot.ts';
import type { Edit, Span } from '../text/span.ts';
import { acceptedEdits } from './fix-all.ts';

/** A fix that can be chosen at a place, in the reader's language. */
export interface OfferedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
  readonly finding: Finding;
}

/** The fixes of all findings that a stretch touches, also at their further places, in the order of the text. */
export function fixesAt(snapshot: Snapshot, uri: string, span: Span, language: keyof Message): readonly OfferedFix[] {
  return findingsOf(snapshot, uri)
    .filter((finding) => [finding.span, ...finding.places].some((place) => place.start <= span.end && span.start <= place.end))
    .flatMap((finding) => {
      const { fix } = finding;
      return fix ? [{ title: fix.title[language], applicability: fix.applicability, edits: fix.edits, finding }] : [];
    });
}

/** What mends every finding of one rule that has a safe fix, and how many it mends. */
export function fixesOfRule(snapshot: Snapshot, uri: string, rule: string): { readonly count: number; readonly edits: readonly Edit[] } {
  const findings = findingsOf(snapshot, uri).filter((finding) => finding.rule === rule && finding.fix?.applicability === 'safe');
  return { count: findings.length, edits: acceptedEdits(findings.flatMap(({ fix }) => (fix ? [fix] : []))) };
}
