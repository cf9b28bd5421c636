import { comparisonOf, planOf, type Snapshot } from '../snapshot.ts';
import { type Location, locationOf } from './location.ts';
import { subjectAt } from './subject.ts';

/**
 * Where this document states the indicator at an offset first of all: its target, of several statistics the one that was asked for; without a
 * target its first figure, in whatever part. Other than a definition it never leads into another document. One place at most.
 */
export function declarationsAt(snapshot: Snapshot, uri: string, offset: number): readonly Location[] {
  const subject = subjectAt(snapshot, uri, offset);
  const targets = (subject && comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator)?.targets) ?? [];
  const first =
    targets.find(({ statistic }) => statistic === subject?.statement?.statistic) ??
    targets[0] ??
    planOf(snapshot, uri)?.statements.find(({ indicator }) => indicator === subject?.indicator);
  return first ? [locationOf(snapshot, uri, first)] : [];
}
