import { Readings, readers } from '../text/readers.ts';
import { type OwnStatement, ofOwn, type Statement } from './statement.ts';

/**
 * What a document says in a row, wherever it stands: the same object through edits elsewhere, as long as the statements are the same in the same
 * order, and those that shared a block still do.
 */
export interface OwnRow {
  readonly statements: readonly OwnStatement[];
  /** For each whether it stands in the same block as the one before. */
  readonly joined: readonly boolean[];
  readonly readings: Readings;
}

/** Readers of a row that go by what its statements say and by which of them share a block. */
export const { of: ofRow } = readers<OwnRow>();

/** What these statements say; nothing for a single one, nor where one stands in a table, whose own words are not all that it goes by. */
export function ownRow(statements: readonly Statement[]): OwnRow | undefined {
  const [first] = statements;
  if (!first || statements.length < 2) return undefined;
  const last = lastRow(first.own);
  if (last.row && isSame(last.row, statements)) return last.row;
  last.row = statements.some(({ own }) => own.inTable) ? undefined : newRow(statements);
  return last.row;
}

const lastRow = ofOwn((): { row?: OwnRow | undefined } => ({}));

const newRow = (statements: readonly Statement[]): OwnRow => ({
  statements: statements.map(({ own }) => own),
  joined: statements.map((_, at) => isJoined(statements, at)),
  readings: new Readings(),
});

function isSame({ statements: own, joined }: OwnRow, statements: readonly Statement[]): boolean {
  if (own.length !== statements.length) return false;
  for (let at = 0; at < own.length; at += 1) if (statements[at]?.own !== own[at] || isJoined(statements, at) !== joined[at]) return false;
  return true;
}

const isJoined = (statements: readonly Statement[], at: number): boolean => statements[at]?.block === statements[at - 1]?.block;
