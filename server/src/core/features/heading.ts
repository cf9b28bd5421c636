import type { Heading } from '../plan/outline.ts';
import { firstWhere } from '../text/first-where.ts';
import { contains } from '../text/span.ts';

/** The headings over an offset, outermost first. */
export function headingsOver(headings: readonly Heading[], offset: number): readonly Heading[] {
  const heading = headings[firstWhere(headings.length, (index) => (headings[index]?.span.end ?? 0) > offset)];
  return heading && contains(heading.span, offset) ? [heading, ...headingsOver(heading.children, offset)] : [];
}

/** The title of the deepest heading over an offset that has one; undefined before the first one. */
export const headingAt = (headings: readonly Heading[], offset: number): string | undefined =>
  headingsOver(headings, offset).findLast(({ title }) => title !== '')?.title;
