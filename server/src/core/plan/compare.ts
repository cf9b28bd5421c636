import type { Comparison, ComparisonRow } from './comparison.ts';
import type { Plan } from './plan.ts';
import type { Statement } from './statement.ts';

/** This year's plan beside last year's, indicator by indicator; without last year's plan its own review is the prior year. */
export function compare(plan: Plan, prior?: Plan): Comparison {
  const names = new Set(
    [...plan.statements, ...(prior?.statements ?? [])].filter((statement) => !statement.base).map((statement) => statement.indicator),
  );
  const own = grouped(plan.statements);
  const earlier = grouped(prior?.statements ?? []);
  const rows = Array.from(names, (indicator): ComparisonRow => {
    const here = own.get(indicator) ?? [];
    const before = earlier.get(indicator) ?? [];
    return {
      indicator,
      targets: here.filter((statement) => statement.part === 'targets'),
      tasks: here.filter((statement) => statement.part === 'tasks'),
      results: here.filter((statement) => statement.part === 'review' && !statement.intended),
      priorTargets: [...before.filter((statement) => statement.part === 'targets'), ...here.filter((statement) => statement.intended)],
      priorResults: before.filter((statement) => statement.part === 'review' && !statement.intended),
    };
  });
  return { rows, byIndicator: new Map(rows.map((row) => [row.indicator, row])) };
}

function grouped(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.base) continue;
    const group = groups.get(statement.indicator);
    if (group) group.push(statement);
    else groups.set(statement.indicator, [statement]);
  }
  return groups;
}
