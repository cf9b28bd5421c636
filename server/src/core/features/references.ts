import { planOf, plansOf, type Snapshot } from '../snapshot.ts';
import type { Location } from './location.ts';
import { subjectAt } from './subject.ts';

/**
 * Every place that gives the indicator at an offset a figure, or makes it a target without one: this document's first,
 * then those of the same place's other years, latest first.
 */
export function referencesAt(snapshot: Snapshot, uri: string, offset: number): readonly Location[] {
  const subject = subjectAt(snapshot, uri, offset);
  const own = planOf(snapshot, uri);
  if (!subject || !own) return [];
  const others = plansOf(snapshot)
    .filter(({ uri: other, plan }) => other !== uri && own.place !== undefined && plan.place === own.place)
    .sort((a, b) => (b.plan.year ?? 0) - (a.plan.year ?? 0));
  return [{ uri, plan: own }, ...others].flatMap(({ uri: name, plan }) =>
    plan.statements.filter(({ indicator }) => indicator === subject.indicator).map(({ span }) => ({ uri: name, span })),
  );
}
