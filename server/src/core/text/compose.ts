import { applyEdits, type Edit, type Span } from './span.ts';

/**
 * The edits to `text` that do at once what `first` and then `second` do one after the other; offsets of `second` are into the text after `first`.
 * Each list is in order and without overlaps. Edits that meet in the text between become one.
 */
export function composed(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const between = applyEdits(text, first);
  const done = placesAfter(first);
  const result: Edit[] = [];
  let shift = 0;
  let [nextDone, nextSecond] = [0, 0];
  for (const { start, end } of merged([...done, ...second.map(({ span }) => span)])) {
    const before = start - shift;
    for (; nextDone < done.length && (done[nextDone]?.end ?? 0) <= end; nextDone += 1) shift += growth(first[nextDone]);
    const inside: Edit[] = [];
    for (; nextSecond < second.length && (second[nextSecond]?.span.end ?? 0) <= end; nextSecond += 1)
      inside.push(...shifted(second[nextSecond], -start));
    result.push({ span: { start: before, end: end - shift }, text: applyEdits(between.slice(start, end), inside) });
  }
  return result;
}

/** Where the new text of each edit stands once all are made. */
function placesAfter(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.span.start + shift;
    shift += growth(edit);
    return { start, end: start + edit.text.length };
  });
}

/** Stretches in order, those that overlap or touch made one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

const growth = (edit: Edit | undefined): number => (edit ? edit.text.length - (edit.span.end - edit.span.start) : 0);

const shifted = (edit: Edit | undefined, by: number): Edit[] =>
  edit ? [{ span: { start: edit.span.start + by, end: edit.span.end + by }, text: edit.text }] : [];
