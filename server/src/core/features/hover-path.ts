import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';
import { headingsOver } from './heading.ts';
import { escaped } from './hover-card.ts';
import { shortTitle } from './title.ts';

/** On a numbering mark: the headings that lead to it, outermost first. */
export function pathAt(snapshot: Snapshot, uri: string, offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  const plan = planOf(snapshot, uri);
  const path = plan?.isPlan ? headingsOver(plan.outline, offset) : [];
  const mark = path.at(-1)?.mark;
  if (!plan || !mark || !(contains(mark.span, offset) || mark.span.end === offset)) return undefined;
  const named = path.map(
    (heading) => `${heading.mark ? plan.text.slice(heading.mark.span.start, heading.mark.span.end) : ''}${shortTitle(heading.title)}`,
  );
  return { span: mark.span, markdown: named.map(escaped).join(' › ') };
}
