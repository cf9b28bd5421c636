import { type MarkRead, markAt } from '../plan/mark.ts';
import { markOf } from '../rules/siblings.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import type { Edit } from '../text/span.ts';

/**
 * What Enter does to numbering: `offset` stands on the new line. After a numbered paragraph the next mark is written ((三) → (四), 二是 → 三是);
 * a mark with nothing behind it is taken away, as lists end. Nothing where the line before has no mark, the new line is not empty, or the
 * next line has the mark already.
 */
export function nextMarkAt(snapshot: Snapshot, uri: string, offset: number): readonly Edit[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const { text } = plan;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = lineEnd(text, offset);
  const next = end + (text[end] === '\r' ? 2 : 1);
  if (start === 0 || text.slice(start, end).trim() !== '') return [];
  const before = lineBefore(text, start - 1);
  const mark = before && markIn(before.text);
  if (!before || !mark) return [];
  const rest = before.text.slice(mark.end);
  if (rest.trim() === '') return [{ span: { start: before.start, end: before.start + before.text.length }, text: '' }];
  const written = markOf(mark.form, mark.number + 1);
  const after = markIn(text.slice(next, lineEnd(text, next)));
  if (!written || (after?.form === mark.form && after.number === mark.number + 1)) return [];
  const lead = before.text.slice(0, mark.start);
  const [pause = ''] = /[，,、：:]$/.exec(before.text.slice(mark.start, mark.end)) ?? [];
  return [{ span: { start, end }, text: `${lead}${written}${written.endsWith(pause) ? '' : pause}${/^[ \t]/.test(rest) ? ' ' : ''}` }];
}

/** The mark that a line begins with, after spaces, `#`, `-` or `>`. */
export function markIn(line: string): MarkRead | undefined {
  const at = line.search(/[^\s#>*-]/);
  return at < 0 ? undefined : markAt(line, at);
}

/** The line that ends at `end`, over one blank line at most. */
function lineBefore(text: string, end: number): { readonly start: number; readonly text: string } | undefined {
  let to = end;
  if (text[to - 1] === '\r') to -= 1;
  const start = text.lastIndexOf('\n', to - 1) + 1;
  const line = text.slice(start, to);
  if (line.trim() !== '') return { start, text: line };
  return start === 0 || to === end - 2 ? undefined : lineAbove(text, start - 1);
}

function lineAbove(text: string, end: number): { readonly start: number; readonly text: string } | undefined {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(start, end).replace(/\r$/, '');
  return line.trim() === '' ? undefined : { start, text: line };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
