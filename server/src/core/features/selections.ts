import type { Heading } from '../plan/outline.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * What a growing selection takes in from an offset outwards: number, figure with its unit, clause, sentence, paragraph, then each heading
 * with all under it, the whole document last. Each lies within the next; nothing for other Markdown.
 */
export function selectionsAt(snapshot: Snapshot, uri: string, offset: number): readonly Span[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const { text } = plan;
  const statement = plan.statements.find(({ span }) => contains(span, offset));
  const block = plan.blocks.find(({ span }) => contains(span, offset) || span.end === offset);
  const spans = [
    ...(statement && contains(statement.number, offset) ? [statement.number] : []),
    ...(statement ? [statement.span] : []),
    ...(block
      ? [between(text, offset, /[，；。！？,;!?\n]/, block.span), between(text, offset, /[。！？!?\n]/, block.span), block.span]
      : []),
    ...headingsAt(plan.outline, offset)
      .reverse()
      .map(({ span }) => span),
    { start: 0, end: text.length },
  ];
  return spans.filter((span, index) => {
    const inner = spans[index - 1];
    return !inner || (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
  });
}

/** The stretch around an offset between two stops, within a block. */
function between(text: string, offset: number, stop: RegExp, { start, end }: Span): Span {
  let [from, to] = [Math.min(offset, end), offset];
  while (from > start && !stop.test(text[from - 1] ?? '')) from -= 1;
  while (to < end && !stop.test(text[to] ?? '')) to += 1;
  return { start: from, end: to };
}

function headingsAt(headings: readonly Heading[], offset: number): Heading[] {
  const heading = headings.find(({ span }) => contains(span, offset));
  return heading ? [heading, ...headingsAt(heading.children, offset)] : [];
}
