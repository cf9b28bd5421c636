import type { Heading } from '../plan/outline.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';

/** What can be folded: each heading with all that is under it, and the front matter. Blank lines at the end stay outside. */
export function foldsOf(snapshot: Snapshot, uri: string): readonly Span[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const front = plan.front.span;
  return [...(front ? [front] : []), ...withDescendants(plan.outline).map(({ span }) => span)].map((span) =>
    withoutTrailingBlanks(plan.text, span),
  );
}

const withDescendants = (headings: readonly Heading[]): Heading[] =>
  headings.flatMap((heading) => [heading, ...withDescendants(heading.children)]);

function withoutTrailingBlanks(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
