import { statementsOfBlocks } from '../plan/standing.ts';
import type { Statement } from '../plan/statement.ts';
import { planOf, priorOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';

/** A place in a document of the snapshot. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** Where a statement of a comparison stands: in the document itself or in last year's. */
export function locationOf(snapshot: Snapshot, uri: string, statement: Statement): Location {
  const plan = planOf(snapshot, uri);
  const own = plan && statementsOfBlocks(plan, statement.block).includes(statement);
  const prior = priorOf(snapshot, uri)?.prior?.uri;
  return { uri: own || prior === undefined ? uri : prior, span: statement.span };
}
