import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';
import { restatementsOf } from './restatements.ts';

/**
 * The places whose digits change together with the figure at an offset, for editors that are told to: its restatements written with the
 * very same digits. Nothing where the figure stands alone.
 */
export function linkedFiguresAt(snapshot: Snapshot, uri: string, offset: number): readonly Span[] {
  const plan = planOf(snapshot, uri);
  const statement = plan?.isPlan
    ? plan.statements.find(({ number, figure }) => figure && (contains(number, offset) || number.end === offset))
    : undefined;
  if (!plan || !statement) return [];
  const digits = plan.text.slice(statement.number.start, statement.number.end);
  const places = restatementsOf(snapshot, uri, statement).map(({ number }) => number);
  const alike = places.filter(({ start, end }) => plan.text.slice(start, end) === digits);
  return alike.length > 1 ? alike : [];
}
