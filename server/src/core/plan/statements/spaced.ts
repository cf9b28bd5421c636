import type { Span } from '../../text/span.ts';
import type { ParagraphStatement } from './grammar.ts';

/** A statement read without spaces (2025 年, 5.5 % 左右), put back to where its signs stand; `at` gives the offset of each. */
export function putBack(statement: ParagraphStatement, at: readonly number[]): ParagraphStatement {
  const { name } = statement;
  const back = ({ start, end }: Span): Span => ({ start: at[start] ?? 0, end: end > start ? (at[end - 1] ?? 0) + 1 : (at[start] ?? 0) });
  return { ...statement, number: back(statement.number), span: back(statement.span), name: name && back(name) };
}
