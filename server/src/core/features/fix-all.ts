import type { Applicability, Fix } from '../rules/rule.ts';
import { findingsOf, type Snapshot, withDocument } from '../snapshot.ts';
import { composed } from '../text/compose.ts';
import { applyEdits, type Edit } from '../text/span.ts';

/** More rounds than fixes ever need in a row; a rule whose fix keeps finding work stops here. */
const rounds = 10;

/**
 * The edits of all safe fixes, with `unsafe` of the others as well. Fixes that overlap or bring a new finding to light are
 * applied round after round, and the result is given as one list of edits to the text as it stands: fixing twice changes nothing.
 */
export function fixAllOf(snapshot: Snapshot, uri: string, applicability: Applicability = 'safe'): readonly Edit[] {
  const original = snapshot.documents.get(uri)?.text;
  if (original === undefined) return [];
  let all: readonly Edit[] = [];
  let text = original;
  let current = snapshot;
  for (let round = 0; round < rounds; round += 1) {
    const fixes = findingsOf(current, uri).flatMap(({ fix }) =>
      fix && (fix.applicability === 'safe' || applicability === 'unsafe') ? [fix] : [],
    );
    const edits = acceptedEdits(fixes);
    const next = applyEdits(text, edits);
    if (next === text) break;
    all = composed(text, all, edits);
    text = next;
    current = withDocument(current, { uri, text });
  }
  return all;
}

/**
 * The edits of as many fixes as can be applied together, in order: a fix is taken whole or not at all, the earlier one first.
 * Fixes that only touch are not taken together either: which text comes first would be a guess.
 */
export function acceptedEdits(fixes: readonly Fix[]): readonly Edit[] {
  const touched = new Set<number>();
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const offsets = edits.flatMap(({ span }) => Array.from({ length: span.end - span.start + 1 }, (_, index) => span.start + index));
    if (offsets.some((offset) => touched.has(offset))) continue;
    for (const offset of offsets) touched.add(offset);
    taken.push(...edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
