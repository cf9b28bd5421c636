import type { Place, ReportFile } from './report.ts';
import { charactersOf, steering, widthOf } from './width.ts';

/** The line of a finding, cut to a width around the marked place; `…` stands where something was cut away. */
export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * The quoted line of a place, at most about `width` columns of a terminal wide. A place that goes on over several lines is marked
 * to the end of its first line. What would steer a terminal is shown as spaces.
 */
export function quoteOf(file: ReportFile, place: Place, width: number): Quote {
  const line = charactersOf((file.lines[place.line - 1] ?? '').replace(steering, ' '));
  const from = place.column - 1;
  const to = place.endLine > place.line ? line.length : Math.max(from, place.endColumn - 1);
  const marked = fitting(line.slice(from, to), width);
  const room = width - widthOf(marked);
  const right = line.slice(to);
  const before = fittingFromEnd(line.slice(0, from), Math.max(room / 2, room - widthOf(right.join(''))));
  const after = fitting(right, room - widthOf(before));
  return { before: before.trimStart(), marked, after: after.trimEnd() };
}

/** As many characters from the start as fit. */
function fitting(characters: readonly string[], width: number): string {
  const fit = countFitting(characters, width);
  return fit === characters.length ? characters.join('') : `${characters.slice(0, countFitting(characters, width - 1)).join('')}…`;
}

function fittingFromEnd(characters: readonly string[], width: number): string {
  const backwards = [...characters].reverse();
  const fit = countFitting(backwards, width);
  if (fit === characters.length) return characters.join('');
  return `…${backwards
    .slice(0, countFitting(backwards, width - 1))
    .reverse()
    .join('')}`;
}

function countFitting(characters: readonly string[], width: number): number {
  let used = 0;
  let count = 0;
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    count += 1;
  }
  return count;
}
