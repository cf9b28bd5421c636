import type { ComparisonRow } from '../../plan/comparison.ts';
import type { Statement } from '../../plan/statement.ts';

/** The targets that a document gives itself, also where it only says that they are to be reached. */
export const ownTargets = ({ targets, tasks }: ComparisonRow): readonly Statement[] => [...targets, ...tasks];
