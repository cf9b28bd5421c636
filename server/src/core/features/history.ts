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

/** The same of one indicator; undefined where no plan of the place has it as a target, or gives it a figure. */
export function historyOf(snapshot: Snapshot, uri: string, indicator: string, language: Language): History | undefined {
  const plans = plansOfPlace(snapshot, uri);
  const byPlan = new Map(plans.map((named) => [named, named.plan.statements.filter((statement) => statement.indicator === indicator)]));
  const isAimedAt = Array.from(byPlan.values()).some((statements) => statements.some(isTarget));
  if (!isAimedAt) return undefined;
  return historyIn(
    indicator,
    Array.from(byPlan, ([named, statements]) => ({ named, statements: statements.filter(counts) })),
    language,
  );
}

/** The indicators of all plans of the document’s place, each with its targets and results by year; those of the document come first. */
export function historiesOf(snapshot: Snapshot, uri: string, language: Language): readonly History[] {
  const own = planOf(snapshot, uri);
  if (!own?.isPlan) return [];
  const plans = plansOfPlace(snapshot, uri);
  const names = new Set(
    [own, ...plans.map(({ plan }) => plan)].flatMap((plan) => plan.statements.filter(isTarget).map(({ indicator }) => indicator)),
  );
  const byName = plans.map((named) => ({ named, groups: grouped(named.plan) }));
  const historyNamed = (indicator: string): History | undefined =>
    historyIn(
      indicator,
      byName.map(({ named, groups }) => ({ named, statements: groups.get(indicator) ?? [] })),
      language,
    );
  return Array.from(names, historyNamed).filter((history) => history !== undefined);
}

/** The document's plan and those of the same place, but for what is no plan of one year; none for what is no plan. */
function plansOfPlace(snapshot: Snapshot, uri: string): readonly NamedPlan[] {
  const own = planOf(snapshot, uri);
  if (!own?.isPlan) return [];
  return plansOf(snapshot).filter(
    ({ uri: other, plan }) => other === uri || (own.place !== undefined && plan.place === own.place && !plan.genre),
  );
}

const isTarget = ({ part, base, intended }: Statement): boolean => (part === 'targets' || intended) && !base;
const counts = (statement: Statement): boolean => isTarget(statement) || isResult(statement);
const isResult = ({ part, base, intended }: Statement): boolean => part === 'review' && !base && !intended;

function grouped({ statements }: Plan): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!counts(statement)) continue;
    const group = groups.get(statement.indicator);
    if (group) group.push(statement);
    else groups.set(statement.indicator, [statement]);
  }
  return groups;
}

/** Of the statistic in which it is given most often; of two figures for one year and kind the first of the latest plan. */
function historyIn(
  indicator: string,
  byPlan: readonly { readonly named: NamedPlan; readonly statements: readonly Statement[] }[],
  language: Language,
): History | undefined {
  const stated = byPlan.flatMap(({ named, statements }) => statements.map((statement) => ({ named, statement })));
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
