import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, findingsOf, planOf, type Snapshot } from '../snapshot.ts';
import { overlaps, type Span } from '../text/span.ts';
import { headingAt } from './heading.ts';
import { type Location, locationOf } from './location.ts';
import { shortTitle } from './title.ts';
import { type Language, valueText } from './value.ts';

/** A figure and the place where it stands. */
export interface PlacedValue {
  readonly value: string;
  readonly location: Location;
}

/** One target of a plan with what belongs to it. */
export interface Target extends PlacedValue {
  readonly indicator: string;
  readonly result?: PlacedValue;
  readonly priorTarget?: PlacedValue;
  readonly tasks: readonly Task[];
  /** How many findings touch the target, its result or one of its tasks. */
  readonly findings: number;
}

/** A task that gives an indicator a figure. */
export interface Task extends PlacedValue {
  readonly indicator: string;
  /** The heading it stands under. */
  readonly heading: string;
}

/** The targets of a plan in their order, and the tasks whose indicator has no target. Nothing for other Markdown. */
export function targetsOf(
  snapshot: Snapshot,
  uri: string,
  language: Language,
): { readonly targets: readonly Target[]; readonly unlinked: readonly Task[] } {
  const rows = planOf(snapshot, uri)?.isPlan ? (comparisonOf(snapshot, uri)?.rows ?? []) : [];
  const found = findingsOf(snapshot, uri).flatMap(({ span, places }) => [span, ...places]);
  const view = { snapshot, uri, language, found };
  const targets = rows.flatMap((row) => targetIn(view, row)).sort((a, b) => a.location.span.start - b.location.span.start);
  const unlinked = rows
    .filter((row) => row.targets.length === 0)
    .flatMap((row) => row.tasks.filter(isHeadline).map((task) => taskIn(view, task)));
  return { targets, unlinked };
}

interface View {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly language: Language;
  readonly found: readonly Span[];
}

const isHeadline = ({ known, measured }: Statement): boolean => known && measured;

function targetIn(view: View, { indicator, targets, tasks, results, priorTargets }: ComparisonRow): readonly Target[] {
  const target = targets.find(({ measured }) => measured);
  if (!target) return [];
  const alike = (statements: readonly Statement[]) => statements.find(({ statistic }) => statistic === target.statistic) ?? statements[0];
  const [result, priorTarget] = [alike(results), alike(priorTargets)];
  const spans = [...targets, ...tasks, ...(result ? [result] : [])].map(({ span }) => span);
  return [
    {
      indicator,
      ...placed(view, target),
      ...(result && { result: placed(view, result) }),
      ...(priorTarget && { priorTarget: placed(view, priorTarget) }),
      tasks: tasks.map((task) => taskIn(view, task)),
      findings: view.found.filter((place) => spans.some((span) => overlaps(place, span))).length,
    },
  ];
}

function taskIn(view: View, task: Statement): Task {
  const heading = headingAt(planOf(view.snapshot, view.uri)?.outline ?? [], task.span.start);
  return { indicator: task.indicator, heading: heading === undefined ? '' : shortTitle(heading), ...placed(view, task) };
}

function placed({ snapshot, uri, language }: View, statement: Statement): PlacedValue {
  const location = locationOf(snapshot, uri, statement);
  const text = planOf(snapshot, location.uri)?.text ?? '';
  return { value: valueText(statement, text, language), location };
}
