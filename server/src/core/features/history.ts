import type { Plan } from '../plan/plan.ts';
import type { Statement, Statistic } from '../plan/statement.ts';
import { formatted } from '../quantity/exact.ts';
import { type NamedPlan, planOf, plansOf, type Snapshot } from '../snapshot.ts';
import type { Location } from './location.ts';
import { type Language, valueText } from './value.ts';

/** What an indicator was to be and what it came to, year by year, as the plans of one place have it. */
export interface History {
  readonly indicator: string;
  /** Figures of one statistic only: amounts do not stand beside rates. */
  readonly statistic: Statistic;
  readonly unit: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly year: string;
  readonly kind: 'target' | 'result';
  readonly text: string;
  /** In the history’s unit, in decimal digits, for drawing. */
  readonly value: string;
  readonly location: Location;
}

/** The indicators of all plans of the document’s place, each with its targets and results by year; those of the document come first. */
export function historiesOf(snapshot: Snapshot, uri: string, language: Language): readonly History[] {
  const own = planOf(snapshot, uri);
  if (!own?.isPlan) return [];
  const plans = plansOf(snapshot).filter((other) => other.uri === uri || (own.place !== undefined && other.plan.place === own.place));
  const names = new Set(
    [own, ...plans.map(({ plan }) => plan)].flatMap((plan) => plan.statements.filter(isTarget).map(({ indicator }) => indicator)),
  );
  const byName = new Map(plans.map((named) => [named, grouped(named.plan)]));
  return Array.from(names, (indicator) => historyIn(indicator, byName, language)).filter((history) => history !== undefined);
}

const isTarget = ({ part, base, intended }: Statement): boolean => (part === 'targets' || intended) && !base;
const isResult = ({ part, base, intended }: Statement): boolean => part === 'review' && !base && !intended;

function grouped({ statements }: Plan): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!isTarget(statement) && !isResult(statement)) continue;
    const group = groups.get(statement.indicator);
    if (group) group.push(statement);
    else groups.set(statement.indicator, [statement]);
  }
  return groups;
}

type Groups = ReadonlyMap<NamedPlan, ReadonlyMap<string, readonly Statement[]>>;

/** Of the statistic in which it is given most often; of two figures for one year and kind the first of the latest plan. */
function historyIn(indicator: string, groups: Groups, language: Language): History | undefined {
  const stated = [...groups].flatMap(([named, byName]) => (byName.get(indicator) ?? []).map((statement) => ({ named, statement })));
  const usable = stated.filter(({ statement }) => statement.figure && statement.unit && /^\d{4}$/.test(statement.year));
  const first = mostCommon(usable.map(({ statement }) => statement));
  if (!first?.unit) return undefined;
  const { statistic, unit } = first;
  const points = new Map<string, Point>();
  for (const { named, statement } of usable) {
    if (statement.statistic !== statistic || statement.unit?.dimension !== unit.dimension || !statement.figure) continue;
    const kind = isTarget(statement) ? 'target' : 'result';
    const key = `${statement.year} ${kind}`;
    if (points.has(key)) continue;
    points.set(key, {
      year: statement.year,
      kind,
      text: valueText(statement, named.plan.text, language),
      value: formatted(statement.figure.low.mul(statement.unit.scale).div(unit.scale)),
      location: { uri: named.uri, span: statement.span },
    });
  }
  return { indicator, statistic, unit: unit.written, points: [...points.values()].sort((a, b) => (a.year < b.year ? -1 : 1)) };
}

function mostCommon(statements: readonly Statement[]): Statement | undefined {
  const counts = new Map<Statistic, number>();
  for (const { statistic } of statements) counts.set(statistic, (counts.get(statistic) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return statements.find(({ statistic }) => statistic === best);
}
