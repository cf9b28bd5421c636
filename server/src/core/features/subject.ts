import type { IndicatorEntry } from '../lexicon/indicator.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, offsetIn, spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { blockBefore, statementsOfBlocks } from '../plan/standing.ts';
import type { Statement } from '../plan/statement.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { firstWhere } from '../text/first-where.ts';
import { contains, type Span } from '../text/span.ts';
import { nameInRow } from './table-name.ts';

/** What stands at a place: an indicator and, if it is given a figure there, the statement. */
export interface Subject {
  readonly indicator: string;
  readonly statement?: Statement;
  /** The figure or the name that the place is on. */
  readonly span: Span;
}

/**
 * The indicator at an offset: a figure first, then the name of a statement, also of a row’s figures, then a name of the vocabulary in running text.
 * The offset right after the last character still counts, as a cursor stands there. Undefined where nothing of the kind stands.
 */
export function subjectAt(snapshot: Snapshot, uri: string, offset: number): Subject | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return undefined;
  return statedAt(plan, offset) ?? statedAt(plan, offset - 1) ?? inRowAt(plan, offset) ?? namedAt(plan, snapshot.lexicon, offset);
}

function statedAt(plan: Plan, offset: number): Subject | undefined {
  const statements = statementsOfBlocks(plan, blockBefore(plan, offset));
  const byFigure = statements.find((statement) => contains(statement.span, offset));
  if (byFigure) return { indicator: byFigure.indicator, statement: byFigure, span: byFigure.span };
  const byName = statements.find(({ name }) => name && contains(name, offset));
  return byName?.name && { indicator: byName.indicator, statement: byName, span: byName.name };
}

/** The name of a table’s row. */
function inRowAt(plan: Plan, offset: number): Subject | undefined {
  const at = blockAt(plan, offset, ({ kind }) => kind === 'cell');
  if (!plan.blocks[at]?.cell) return undefined;
  for (const statement of statementsOfBlocks(plan, ...rowAround(plan, at))) {
    const span = nameInRow(plan, statement);
    if (span && (contains(span, offset) || span.end === offset)) return { indicator: statement.indicator, span };
  }
  return undefined;
}

/** The first and the last cell of the row that a cell stands in. */
function rowAround({ blocks }: Plan, at: number): [number, number] {
  const { table, row } = blocks[at]?.cell ?? {};
  const isOfRow = (index: number): boolean => blocks[index]?.cell?.table === table && blocks[index]?.cell?.row === row;
  let [first, last] = [at, at];
  while (first > 0 && isOfRow(first - 1)) first -= 1;
  while (isOfRow(last + 1)) last += 1;
  return [first, last];
}

/** The first block of a kind that an offset is in or at the end of; -1 where there is none. */
function blockAt(plan: Plan, offset: number, isMeant: (block: Block) => boolean): number {
  let found = -1;
  for (let index = blockBefore(plan, offset); index >= 0; index -= 1) {
    const block = plan.blocks[index];
    if (!block || block.span.end < offset) break;
    if (isMeant(block)) found = index;
  }
  return found;
}

const longestName = 24;

/** The longest name of the vocabulary that covers the offset in running text. */
function namedAt(plan: Plan, lexicon: Lexicon, offset: number): Subject | undefined {
  const block = plan.blocks[blockAt(plan, offset, ({ kind }) => kind !== 'code' && kind !== 'front')];
  if (!block) return undefined;
  const { text } = block;
  const at = placeIn(text.length, (index) => offsetIn(block, index), offset);
  let longest: Named | undefined;
  for (let start = Math.max(0, at - longestName); start <= at; start += 1) {
    const least = longest ? longest.end - longest.start + 1 : 2;
    longest = nameFrom(start, Math.max(at, start + least), text, lexicon) ?? longest;
  }
  return longest && { indicator: longest.entry.name, span: spanIn(block, longest) };
}

interface Named extends Span {
  readonly entry: IndicatorEntry;
}

/** The longest name that starts at a place of a text and ends no earlier than `least`. */
function nameFrom(start: number, least: number, text: string, lexicon: Lexicon): Named | undefined {
  if (!lexicon.nameEdges.mayBegin(text, start)) return undefined;
  for (let end = Math.min(start + longestName, text.length); end >= least; end -= 1) {
    const entry = lexicon.nameEdges.mayEnd(text, end) ? lexicon.indicator(text.slice(start, end)) : undefined;
    if (entry) return { start, end, entry };
  }
  return undefined;
}

/** The last index whose offset is not past the one asked for. */
const placeIn = (length: number, offsetOf: (index: number) => number, offset: number): number =>
  firstWhere(length, (index) => offsetOf(index + 1) > offset);
