import type { Snapshot } from '../snapshot.ts';
import type { Edit, Span } from '../text/span.ts';
import { fixAllOf } from './fix-all.ts';

/**
 * The edits that bring a document, or the stretch of it that is given, into form: what the safe fixes mend, which changes no figure and no
 * word. An edit that reaches out of the stretch is left alone.
 */
export function formatOf(snapshot: Snapshot, uri: string, within?: Span): readonly Edit[] {
  const edits = fixAllOf(snapshot, uri);
  return within ? edits.filter(({ span }) => span.start >= within.start && span.end <= within.end) : edits;
}
