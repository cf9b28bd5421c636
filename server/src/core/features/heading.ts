import type { Heading } from '../plan/outline.ts';
import { contains } from '../text/span.ts';

/** The title of the deepest heading over an offset; undefined before the first one. */
export function headingAt(headings: readonly Heading[], offset: number): string | undefined {
  const heading = headings.find(({ span }) => contains(span, offset));
  return heading && (headingAt(heading.children, offset) ?? (heading.title || undefined));
}
