import type { Location as LspLocation } from 'vscode-languageserver-protocol';
import {
  draftFrom,
  historiesOf,
  type Language,
  type Location,
  type PlacedValue,
  type Snapshot,
  type Task,
  targetsOf,
} from '../core/index.ts';
import { rangeOf } from './positions.ts';
import type { DraftResult, HistoriesResult, PlacedItem, TargetsResult, TaskItem } from './requests.ts';

// What the views beside the editor show.

export function targetsFor(snapshot: Snapshot, uri: string, language: Language): TargetsResult {
  const { targets, unlinked } = targetsOf(snapshot, uri, language);
  return {
    targets: targets.map(({ indicator, findings, result, priorTarget, tasks, ...target }) => ({
      indicator,
      findings,
      ...placed(snapshot, target),
      tasks: tasks.map((task) => taskItem(snapshot, task)),
      ...(result && { result: placed(snapshot, result) }),
      ...(priorTarget && { priorTarget: placed(snapshot, priorTarget) }),
    })),
    unlinked: unlinked.map((task) => taskItem(snapshot, task)),
  };
}

export function historiesFor(snapshot: Snapshot, uri: string, language: Language): HistoriesResult {
  return historiesOf(snapshot, uri, language).map(({ indicator, unit, points }) => ({
    indicator,
    unit,
    points: points.map(({ year, kind, text, value, location }) => ({
      year,
      kind,
      amount: value,
      ...placed(snapshot, { value: text, location }),
    })),
  }));
}

export const draftFor = (snapshot: Snapshot, uri: string): DraftResult | null => draftFrom(snapshot, uri) ?? null;

const taskItem = (snapshot: Snapshot, { indicator, heading, ...task }: Task): TaskItem => ({
  indicator,
  heading,
  ...placed(snapshot, task),
});

/** A figure with its place as the protocol has it. */
export const placed = (snapshot: Snapshot, { value, location }: PlacedValue): PlacedItem => ({
  value,
  location: locationIn(snapshot, location),
});

/** A place as the protocol has it. */
export function locationIn(snapshot: Snapshot, { uri, span }: Location): LspLocation {
  const document = snapshot.documents.get(uri);
  return { uri, range: document ? rangeOf(document, span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}
