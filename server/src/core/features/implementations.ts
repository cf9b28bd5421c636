import { comparisonOf, type Snapshot } from '../snapshot.ts';
import { type Location, locationOf } from './location.ts';
import { subjectAt } from './subject.ts';

/** The tasks that carry the indicator at an offset, in the order of the text; nothing where no indicator stands or no task takes it up. */
export function implementationsAt(snapshot: Snapshot, uri: string, offset: number): readonly Location[] {
  const subject = subjectAt(snapshot, uri, offset);
  const row = subject && comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator);
  return (row?.tasks ?? []).map((task) => locationOf(snapshot, uri, task));
}
