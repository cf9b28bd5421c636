import type { ComparisonRow } from '../plan/comparison.ts';
import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Part, Statement } from '../plan/statement.ts';
import type { Span } from '../text/span.ts';
import { counts, isStated, type Stated } from './figures.ts';

/** A target that a plan answers for: an indicator of the vocabulary with a figure, for the plan's own year. */
export const isHeadlineTarget = (statement: Statement, year: number | undefined): statement is Stated =>
  isStated(statement) &&
  counts(statement) &&
  statement.part === 'targets' &&
  statement.known &&
  statement.measured &&
  statement.statistic !== 'gap' &&
  statement.statistic !== 'contribution' &&
  (year === undefined || statement.year === '' || statement.year === String(year));

/** The first headline target of each row that has one, with its row. */
export function headlineRows(rows: readonly ComparisonRow[], year: number | undefined): readonly HeadlineRow[] {
  const found: HeadlineRow[] = [];
  for (const row of rows) {
    if (row.targets.length === 0) continue;
    const target = row.targets.find((statement): statement is Stated => isHeadlineTarget(statement, year));
    if (target) found.push({ row, target });
  }
  return found;
}

export interface HeadlineRow {
  readonly row: ComparisonRow;
  readonly target: Stated;
}

/** Where a plan's part begins: the title of its heading; undefined where no heading opens it. */
export function headingOf(plan: Plan, part: Part): Span | undefined {
  const find = (headings: readonly Heading[]): Span | undefined => {
    for (const heading of headings) {
      const found = heading.part === part ? heading.titleSpan : find(heading.children);
      if (found && found.end > found.start) return found;
    }
    return undefined;
  };
  return find(plan.outline);
}

/** The stretches of a plan that belong to a part: its headings with all under them, wherever they stand in the outline. */
export function stretchesOf(plan: Plan, part: Part): readonly Span[] {
  const within = (headings: readonly Heading[]): readonly Span[] =>
    headings.flatMap((heading) => (heading.part === part ? [heading.span] : within(heading.children)));
  return within(plan.outline);
}
