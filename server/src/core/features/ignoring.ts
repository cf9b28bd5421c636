import type { Block } from '../markdown/block.ts';
import { findingsOf, planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Edit, type Span } from '../text/span.ts';

/** A rule's finding at a place: what a user points at. */
export interface FindingAt {
  readonly rule: string;
  readonly span: Span;
}

/**
 * The edit that writes an ignore comment for a finding: on a line of its own before a paragraph or heading; at the end of a list item, a
 * table cell or a line of a quotation, where a line of its own would break them apart. Undefined where the finding is not there.
 */
export function ignoreEdit(snapshot: Snapshot, uri: string, at: FindingAt, reason: string): Edit | undefined {
  const plan = planOf(snapshot, uri);
  const place = placeOf(snapshot, uri, at);
  if (!plan || !place) return undefined;
  const { text, blocks } = plan;
  const block = blocks.find(({ span }) => span.start <= place.start && place.start <= span.end);
  if (!block) return undefined;
  const written = reason.replace(/--+>?/g, '—').replace(/\s+/g, ' ').trim();
  const comment = `<!-- plandoc-ignore ${at.rule}${written && ` ${written}`} -->`;
  const line = lineStart(text, block.span.start);
  if (!mayStandAlone(text, block, line)) return { span: { start: block.span.end, end: block.span.end }, text: comment };
  return { span: { start: line, end: line }, text: `${comment}${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

/** The first place of the rule's findings that the stretch touches. */
function placeOf(snapshot: Snapshot, uri: string, { rule, span }: FindingAt): Span | undefined {
  return findingsOf(snapshot, uri)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => [finding.span, ...finding.places])
    .find((place) => place.start === span.start || contains(span, place.start) || contains(place, span.start));
}

/** True for a paragraph or heading at the margin: nothing but wide spaces and `#` stands before its text. */
function mayStandAlone(text: string, { kind, span }: Block, line: number): boolean {
  return (kind === 'paragraph' || kind === 'heading') && /^[\u3000\u2003\u00a0#]* ?$/.test(text.slice(line, span.start));
}

function lineStart(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return text[start] === '\uFEFF' ? start + 1 : start;
}
