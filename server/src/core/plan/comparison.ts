import type { Outcome } from './outcome.ts';
import type { OwnRow } from './own-row.ts';
import type { Statement } from './statement.ts';

/**
 * One indicator, this year and last: what rules, hovers and reports all read.
 * Statements of `targets`, `tasks` and `results` are this document's; those of `priorTargets` and `priorResults` last year's document's.
 */
export interface ComparisonRow {
  readonly indicator: string;
  readonly targets: readonly Statement[];
  readonly tasks: readonly Statement[];
  /** This document's review: last year's results. */
  readonly results: readonly Statement[];
  /** This document's review gives all its parts instead: 城镇 and 农村 for 居民人均可支配收入. */
  readonly inParts: boolean;
  /** Last year's document: its targets, which this review answers; also targets quoted in this document's review. */
  readonly priorTargets: readonly Statement[];
  /** Last year's document: its own review, two years back. */
  readonly priorResults: readonly Statement[];
  /** The name under which last year's document has it, where that is another and was matched by likeness. */
  readonly priorName?: string | undefined;
  /** What became of last year's target; absent where no result answers it. */
  readonly outcome?: Outcome | undefined;
  /** What this document says, wherever it stands; absent where there is nothing to remember. */
  readonly own?: OwnRow | undefined;
}

/** Rows in the order in which the document first names each indicator, then those only last year's document names. */
export interface Comparison {
  readonly rows: readonly ComparisonRow[];
  readonly byIndicator: ReadonlyMap<string, ComparisonRow>;
}
