import { comparisonOf, type Snapshot } from '../snapshot.ts';
import type { Completion, Place } from './completion-place.ts';

/** Nobody reads further down a list. */
const most = 12;

/** The units in which this document and last year's give the indicator before the number, then the usual ones of its dimension. */
export function unitsFor(place: Place): readonly Completion[] {
  const { before, offset, snapshot } = place;
  const clause = before.slice(Math.max(0, before.search(/[^，。；、,;]*$/)));
  const numberAt = clause.search(/[\d.０-９．]+$/);
  const name = lastNameIn(clause.slice(0, numberAt), snapshot);
  if (name === undefined && isMarkOrYear(clause, numberAt)) return [];
  const verb = snapshot.lexicon.predicate.endingAt(clause, numberAt)?.tags ?? [];
  const units = verb.some((tag) => tag === 'up' || tag === 'down') ? rates(snapshot) : unitsOf(place, name);
  return [...new Set(units)]
    .filter((unit) => unit !== '')
    .slice(0, most)
    .map((unit) => ({ kind: 'unit', label: unit, detail: name ?? '', span: { start: offset, end: offset }, insert: unit, filter: unit }));
}

/** 1 at the start of a line, 二、2024, 到2035: no amounts. */
const isMarkOrYear = (clause: string, numberAt: number): boolean =>
  clause.slice(0, numberAt).replace(/[\s#>*-]/g, '') === '' || /^(?:19|20)\d\d$/.test(clause.slice(numberAt));

const rates = ({ lexicon }: Snapshot): readonly string[] => [...lexicon.units.ofDimension('ratio'), ...lexicon.units.ofDimension('points')];

function unitsOf({ snapshot, uri }: Place, name: string | undefined): readonly string[] {
  const entry = name === undefined ? undefined : snapshot.lexicon.indicator(name);
  if (!entry) return rates(snapshot);
  const row = comparisonOf(snapshot, uri)?.byIndicator.get(entry.name);
  const given = row ? [...row.priorTargets, ...row.results, ...row.targets, ...row.tasks] : [];
  const written = given.filter(({ statistic }) => statistic !== 'growth').flatMap(({ unit }) => (unit ? [unit.written] : []));
  return [...written, ...snapshot.lexicon.units.ofDimension(entry.dimension)];
}

/** The last indicator of the vocabulary that a clause names. */
function lastNameIn(clause: string, { lexicon }: Snapshot): string | undefined {
  for (let end = clause.length; end > 1; end -= 1) {
    const found = lexicon.names.endingAt(clause, end);
    if (found) return found.word;
  }
  return undefined;
}
