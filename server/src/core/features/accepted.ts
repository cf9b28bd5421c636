import { type Baseline, type BaselineEntry, baselineText } from '../baseline.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf, planOf, type Snapshot, silentOf, suppressedOf } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';
import { oneSpelling, pathFrom, uriOfPath } from '../text/uri.ts';

/** What is said of findings that are accepted together. */
export type Acceptance = Pick<BaselineEntry, 'reason' | 'state'>;

/** Names of the places of a document's findings, shown or suppressed, that hold while other parts of it change. */
export function fingerprintsIn(snapshot: Snapshot, uri: string): (finding: Pick<Finding, 'rule'>, place: Span) => string {
  const all = [...findingsOf(snapshot, uri), ...suppressedOf(snapshot, uri).map(({ finding }) => finding)];
  return fingerprintsOf(all, (other = uri) => snapshot.documents.get(other)?.text);
}

/** The text of the baseline with the findings of one rule at a place added, or said of anew; undefined where there are none. */
export function withAccepted(
  snapshot: Snapshot,
  uri: string,
  at: { readonly rule: string; readonly span: Span },
  acceptance: Acceptance,
  baseline: Baseline,
): string | undefined {
  const found = findingsOf(snapshot, uri).filter(
    ({ rule, span, places }) =>
      rule === at.rule && [span, ...places].some(({ start }) => start === at.span.start || contains(at.span, start)),
  );
  if (found.length === 0) return undefined;
  const printOf = fingerprintsIn(snapshot, uri);
  return baselineText([...baseline.entries, ...found.map((finding) => entryOf(snapshot, uri, finding, printOf, acceptance, baseline))]);
}

/**
 * The baseline in which all that is found now in these documents is accepted: what it held of them and still holds stays with its
 * reason, what matches nothing any more goes, and entries of other documents stay.
 */
export function rebased(snapshot: Snapshot, uris: readonly string[], acceptance: Acceptance, baseline: Baseline): readonly BaselineEntry[] {
  const stale = new Set(staleEntries(snapshot, uris, baseline));
  const added = uris.flatMap((uri) => {
    const printOf = fingerprintsIn(snapshot, uri);
    return findingsOf(snapshot, uri).map((finding) => entryOf(snapshot, uri, finding, printOf, acceptance, baseline));
  });
  return [...baseline.entries.filter((entry) => !stale.has(entry)), ...added];
}

/** Entries of these documents that match nothing any more. Rules that had no say are not held against their entries. */
export function staleEntries(snapshot: Snapshot, uris: readonly string[], baseline: Baseline): readonly BaselineEntry[] {
  const documents = new Map(uris.filter((uri) => planOf(snapshot, uri)?.isPlan).map((uri) => [oneSpelling(uri), uri]));
  const found = new Map<string, ReadonlySet<string>>();
  return baseline.entries.filter((entry) => {
    const uri = documents.get(oneSpelling(uriOfPath(entry.file, baseline.uri) ?? ''));
    if (uri === undefined || silentOf(snapshot, uri).has(entry.rule)) return false;
    const prints = found.get(uri) ?? printsIn(snapshot, uri);
    found.set(uri, prints);
    return ![entry.fingerprint, ...(entry.places ?? [])].some((print) => prints.has(`${entry.rule} ${print}`));
  });
}

function printsIn(snapshot: Snapshot, uri: string): ReadonlySet<string> {
  const printOf = fingerprintsIn(snapshot, uri);
  const all = [...findingsOf(snapshot, uri), ...suppressedOf(snapshot, uri).map(({ finding }) => finding)];
  return new Set(all.flatMap((finding) => [finding.span, ...finding.places].map((place) => `${finding.rule} ${printOf(finding, place)}`)));
}

function entryOf(
  snapshot: Snapshot,
  uri: string,
  finding: Finding,
  printOf: ReturnType<typeof fingerprintsIn>,
  { reason, state }: Acceptance,
  baseline: Baseline,
): BaselineEntry {
  const { rule, span, places } = finding;
  const text = snapshot.documents.get(uri)?.text.slice(span.start, Math.min(span.end, span.start + quoted)) ?? '';
  return {
    rule,
    file: pathFrom(baseline.uri, uri),
    fingerprint: printOf(finding, span),
    ...(places.length > 0 && { places: places.map((place) => printOf(finding, place)) }),
    text: text.replace(/\s+/g, ' '),
    reason,
    state,
  };
}

/** As much of the words found fault with as people need to know them again. */
const quoted = 40;
