import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, type Snapshot } from '../snapshot.ts';
import { documentLinkAt } from './document-links.ts';
import { type Location, locationOf } from './location.ts';
import { type Subject, subjectAt } from './subject.ts';

/**
 * Where a reference (见第三部分（二）) leads, or where the figure at an offset comes from: a task's figure from this year's target, a result from last year's target. A target, and a name
 * without a figure, lead to this year's target. A target that is given several times comes from where it stands first, of several
 * statistics the one that was asked for: one place at most.
 */
export function definitionsAt(snapshot: Snapshot, uri: string, offset: number): readonly Location[] {
  const link = documentLinkAt(snapshot, uri, offset);
  if (link && typeof link.target !== 'string') return [link.target];
  const subject = subjectAt(snapshot, uri, offset);
  const row = subject && comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator);
  const origins = row ? originsOf(row, subject) : [];
  const origin = origins.find(({ statistic }) => statistic === subject?.statement?.statistic) ?? origins[0];
  return origin ? [locationOf(snapshot, uri, origin)] : [];
}

function originsOf({ targets, results, priorTargets }: ComparisonRow, { statement }: Subject): readonly Statement[] {
  const wanted = statement && results.includes(statement) ? [priorTargets, results] : [targets, results, priorTargets];
  return wanted.find((statements) => statements.length > 0) ?? [];
}
