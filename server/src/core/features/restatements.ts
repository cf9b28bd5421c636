import type { Statement } from '../plan/statement.ts';
import { comparable } from '../quantity/quantity.ts';
import { comparisonOf, type Snapshot } from '../snapshot.ts';

/**
 * All places of the document that give the same figure as this statement: the target and the tasks that say it again, or the same result.
 * The statement itself is among them; alone it stands where nothing says it again.
 */
export function restatementsOf(snapshot: Snapshot, uri: string, statement: Statement): readonly Statement[] {
  const row = comparisonOf(snapshot, uri)?.byIndicator.get(statement.indicator);
  const groups = row ? [[...row.targets, ...row.tasks], row.results] : [];
  const group = groups.find((statements) => statements.includes(statement)) ?? [statement];
  return group.filter((other) => other === statement || isSame(other, statement));
}

function isSame(a: Statement, b: Statement): boolean {
  if (!a.figure || !b.figure || !a.unit || !b.unit || a.statistic !== b.statistic || a.year !== b.year) return false;
  return (
    comparable(a.unit, b.unit) &&
    a.figure.low.mul(a.unit.scale).equals(b.figure.low.mul(b.unit.scale)) &&
    a.figure.high.mul(a.unit.scale).equals(b.figure.high.mul(b.unit.scale))
  );
}
