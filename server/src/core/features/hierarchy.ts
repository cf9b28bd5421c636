import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, planOf, type Snapshot } from '../snapshot.ts';
import { headingAt } from './heading.ts';
import { type Location, locationOf } from './location.ts';
import { subjectAt } from './subject.ts';
import { shortTitle } from './title.ts';
import { type Language, valueText } from './value.ts';

/** One figure on the way from last year’s result over this year’s target to the tasks that carry it. */
export interface Link {
  readonly indicator: string;
  readonly value: string;
  /** The heading it stands under. */
  readonly heading: string;
  readonly location: Location;
}

/** The target of the indicator at an offset; without one its first task or result. Undefined where no indicator stands. */
export function linkAt(snapshot: Snapshot, uri: string, offset: number, language: Language): Link | undefined {
  const row = rowAt(snapshot, uri, offset);
  const first = row && [...row.targets, ...row.tasks, ...row.results][0];
  return first && linkOf(snapshot, uri, first, language);
}

/** Where the target at an offset comes from: last year’s result, and last year’s target. */
export const linksBefore = (snapshot: Snapshot, uri: string, offset: number, language: Language): readonly Link[] =>
  linksIn(snapshot, uri, offset, language, ({ results, priorTargets }) => [...results, ...priorTargets]);

/** Where the target at an offset leads: the tasks that carry it. */
export const linksAfter = (snapshot: Snapshot, uri: string, offset: number, language: Language): readonly Link[] =>
  linksIn(snapshot, uri, offset, language, ({ tasks }) => tasks);

function linksIn(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  language: Language,
  pick: (row: ComparisonRow) => readonly Statement[],
): readonly Link[] {
  const row = rowAt(snapshot, uri, offset);
  return row ? pick(row).map((statement) => linkOf(snapshot, uri, statement, language)) : [];
}

function rowAt(snapshot: Snapshot, uri: string, offset: number): ComparisonRow | undefined {
  const subject = subjectAt(snapshot, uri, offset);
  return subject && comparisonOf(snapshot, uri)?.byIndicator.get(subject.indicator);
}

function linkOf(snapshot: Snapshot, uri: string, statement: Statement, language: Language): Link {
  const location = locationOf(snapshot, uri, statement);
  const plan = planOf(snapshot, location.uri);
  const heading = headingAt(plan?.outline ?? [], statement.span.start) ?? '';
  return {
    indicator: statement.indicator,
    value: valueText(statement, plan?.text ?? '', language),
    heading: shortTitle(heading),
    location,
  };
}
