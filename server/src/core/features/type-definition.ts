import type { Snapshot } from '../snapshot.ts';
import { subjectAt } from './subject.ts';

/** The canonical name of the vocabulary's entry for the indicator at an offset: what `indicatorPage` tells about. Undefined where none stands. */
export function entryAt(snapshot: Snapshot, uri: string, offset: number): string | undefined {
  const subject = subjectAt(snapshot, uri, offset);
  return subject && snapshot.lexicon.indicator(subject.indicator)?.name;
}
