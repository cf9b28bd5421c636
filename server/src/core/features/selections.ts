import type { Heading } from '../plan/outline.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * What a growing selection takes in from an offset outwards: number, figure with its unit, clause, sentence, paragraph (in a table cell and row), then each heading
 * with all under it, the whole document last. Each lies within the next; nothing for other Markdown.
 */
export function selectionsAt(snapshot: Snapshot, uri: string, offset: number): readonly Span[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const { text } = plan;
  const statement = plan.statements.find(({ span }) => contains(span, offset)) ?? plan.statements.find(({ span }) => span.end === offset);
  const block = plan.blocks.find(({ span }) => contains(span, offset) || span.end === offset);
  const spans = [
    ...(statement && (contains(statement.number, offset) || statement.number.end === offset) ? [statement.number] : []),
    ...(statement ? [statement.span] : []),
    ...(block?.kind === 'cell' ? [block.span, between(text, offset, /\n/, { start: 0, end: text.length })] : []),
    ...(block && block.kind !== 'cell'
      ? [between(text, offset, /[，；。！？,;!?\n]/, block.span), between(text, offset, /[。！？!?\n]/, block.span), block.span]
      : []),
    ...headingsAt(plan.outline, offset)
      .reverse()
      .map(({ span }) => span),
    { start: 0, end: text.length },
  ];
  return spans.filter((span, index) => {
    const inner = spans[index - 1];
    if (!inner) return true;
    return span.start <= inner.start && span.end >= inner.end && adds(text, span, inner);
  });
}

/** A line end alone is no more than was taken in before. */
const adds = (text: string, { start, end }: Span, inner: Span): boolean =>
  /\S/.test(text.slice(start, inner.start)) || /\S/.test(text.slice(inner.end, end));

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
