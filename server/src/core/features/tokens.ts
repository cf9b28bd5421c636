import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';
import { nameInRow } from './table-name.ts';

/** What a stretch of a plan is, for colouring. */
export type TokenKind = 'indicator' | 'target' | 'result' | 'figure' | 'unit';

export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** The indicators, figures and units that were read, in the order of the text, none overlapping another; nothing for other Markdown. */
export function tokensOf(snapshot: Snapshot, uri: string): readonly Token[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const tokens = plan.statements
    .flatMap((statement) => tokensIn(plan, statement))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    const isFree = span.start >= end && span.end > span.start && !plan.text.slice(span.start, span.end).includes('\n');
    if (isFree) end = span.end;
    return isFree;
  });
}

function tokensIn(plan: Plan, statement: Statement): readonly Token[] {
  const { number, unit } = statement;
  const name = statement.name ?? nameInRow(plan, statement);
  const unitEnd = number.end + (unit?.written.length ?? 0);
  return [
    ...(name && statement.measured ? [{ kind: 'indicator' as const, span: name }] : []),
    { kind: figureKind(statement), span: number },
    ...(unit && unit.written !== '' && unitEnd <= statement.span.end
      ? [{ kind: 'unit' as const, span: { start: number.end, end: unitEnd } }]
      : []),
  ];
}

function figureKind({ part, base, measured, intended }: Statement): TokenKind {
  if (base || !measured) return 'figure';
  if (part === 'targets' || intended) return 'target';
  return part === 'review' ? 'result' : 'figure';
}
