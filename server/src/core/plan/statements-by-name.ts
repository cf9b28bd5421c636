import { ofPlan } from './plan.ts';
import type { Statement } from './statement.ts';

/** Statements by their indicator, in the order in which the text first names each. */
export type StatementsByName = ReadonlyMap<string, readonly Statement[]>;

/** What a plan says of each indicator, in the order of the text; the 由A of 由A提高到B and what is of a wider place are left out. */
export const statementsByName = ofPlan(({ statements }): StatementsByName => {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.base || statement.wider) continue;
    const group = found.get(statement.indicator);
    if (group) group.push(statement);
    else found.set(statement.indicator, [statement]);
  }
  return found;
});
