import type { Statement } from '../plan/statement.ts';
import { type Exact, exact, formatted } from '../quantity/exact.ts';
import type { Unit } from '../quantity/quantity.ts';
import { planOf, plansOf, type Snapshot } from '../snapshot.ts';
import { halfWidth } from '../text/numerals.ts';
import { contains, type Edit, type Span } from '../text/span.ts';
import { restatementsOf } from './restatements.ts';
import { subjectAt } from './subject.ts';

/** What can be renamed at a place: a figure, with every restatement of it, or a name, wherever it stands. */
export interface Renamable {
  readonly kind: 'figure' | 'name';
  readonly span: Span;
  /** The text as it stands. */
  readonly text: string;
}

/** The edits of one document. Documents of other years are changed only where the user says so. */
export interface DocumentEdits {
  readonly uri: string;
  readonly edits: readonly Edit[];
  readonly otherYear: boolean;
}

/** What stands at an offset that can be renamed: the digits of a figure, also from its unit; an indicator’s words, a name in “” or 《》. Undefined elsewhere. */
export function renamableAt(snapshot: Snapshot, uri: string, offset: number): Renamable | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return undefined;
  const at = (span: Span): boolean => contains(span, offset) || span.end === offset;
  const written = ({ number, unit }: Statement): Span => ({ start: number.start, end: number.end + (unit?.written.length ?? 0) });
  const figure =
    plan.statements.find(({ number, figure }) => figure && at(number)) ??
    plan.statements.find((statement) => statement.figure && at(written(statement)));
  const span =
    figure?.number ??
    plan.statements.find(({ name }) => name && at(name))?.name ??
    quotedAt(plan.text, offset) ??
    namedAt(snapshot, uri, offset);
  return span && { kind: figure ? 'figure' : 'name', span, text: plan.text.slice(span.start, span.end) };
}

/**
 * The edits that rename what stands at an offset. A new figure is written at each place in that place's own unit, exactly; a name is
 * replaced wherever it stands in the place's documents. Undefined where nothing can be renamed, or the new figure is no number or not
 * exact in one of the units.
 */
export function renameEdits(snapshot: Snapshot, uri: string, offset: number, newText: string): readonly DocumentEdits[] | undefined {
  const target = renamableAt(snapshot, uri, offset);
  if (!target) return undefined;
  if (target.kind === 'name') return newText.trim() === '' ? undefined : renamedEverywhere(snapshot, uri, target.text, newText.trim());
  const statement = planOf(snapshot, uri)?.statements.find(({ number }) => number === target.span);
  const edits = statement && figureEdits(snapshot, uri, statement, digitsOf(newText, statement));
  return edits && [{ uri, edits, otherYear: false }];
}

/** What was typed for a figure, its unit taken off where it was typed as well. */
function digitsOf(typed: string, { unit }: Statement): string {
  const written = halfWidth(typed.trim());
  return unit?.written && written.endsWith(unit.written) ? written.slice(0, -unit.written.length).trimEnd() : written;
}

function figureEdits(snapshot: Snapshot, uri: string, statement: Statement, written: string): readonly Edit[] | undefined {
  const { unit } = statement;
  if (!unit || !/^\d+(?:\.\d+)?$/.test(written)) return undefined;
  const edits: Edit[] = [];
  for (const place of restatementsOf(snapshot, uri, statement)) {
    const text = place === statement ? written : place.unit && digitsIn(exact(written), unit, place.unit);
    if (text === undefined) return undefined;
    edits.push({ span: place.number, text });
  }
  return edits;
}

/** More decimals than any figure of a plan has. */
const finest = 8;

/** The value in another unit, as digits; undefined where they would not be exact. */
function digitsIn(value: Exact, from: Unit, to: Unit): string | undefined {
  if (from.scale.equals(to.scale)) return formatted(value, finest);
  const converted = value.mul(from.scale).div(to.scale);
  const digits = formatted(converted, finest);
  return exact(digits).equals(converted) ? digits : undefined;
}

function renamedEverywhere(snapshot: Snapshot, uri: string, old: string, text: string): readonly DocumentEdits[] {
  const place = planOf(snapshot, uri)?.place;
  const documents = plansOf(snapshot).filter((other) => other.uri === uri || (place !== undefined && other.plan.place === place));
  return documents
    .map((other) => ({
      uri: other.uri,
      edits: occurrences(other.plan.text, old).map((span) => ({ span, text })),
      otherYear: other.uri !== uri,
    }))
    .filter(({ edits }) => edits.length > 0);
}

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

const longestName = 60;
const quotes: Readonly<Record<string, string>> = { '“': '”', '《': '》' };

/** A name of the vocabulary without a figure beside it: in running text, in a table. */
function namedAt(snapshot: Snapshot, uri: string, offset: number): Span | undefined {
  const subject = subjectAt(snapshot, uri, offset);
  return subject?.statement ? undefined : subject?.span;
}

/** The inside of the “” or 《》 that an offset stands in. */
function quotedAt(text: string, offset: number): Span | undefined {
  for (let start = offset - 1; start >= 0 && offset - start <= longestName; start -= 1) {
    const sign = text[start] ?? '';
    if (sign === '\n' || sign === '”' || sign === '》') return undefined;
    const closer = quotes[sign];
    if (!closer) continue;
    const end = text.indexOf(closer, offset);
    const inside = text.slice(start + 1, end);
    return end < 0 || inside.length > longestName || inside.includes('\n') ? undefined : { start: start + 1, end };
  }
  return undefined;
}
