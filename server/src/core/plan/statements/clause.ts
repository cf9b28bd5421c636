import { signs } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import { type ParagraphText, quoteAt, quotesIn } from './paragraph.ts';

/** Ⅰ—Ⅲ类 is one name; a dash of two signs parts clauses. */
const isRangeSign = (text: string, at: number): boolean => text[at] === '—' && text[at - 1] !== '—' && text[at + 1] !== '—';

const isClauseMark = signs('。；;！？!?：:，,\n（(）)—《》');

/** No clause is longer: what is, is no text, and is not gone back through for each of its figures. */
const longest = 400;

/** After the last mark that ends a clause, outside quotation marks. */
export function clauseStart(paragraph: ParagraphText, from: number, end: number): number {
  const { masked } = paragraph;
  const start = Math.max(from, end - longest);
  const quoted = quotesIn(paragraph.quoted, start, end);
  for (let at = end - 1; at >= start; at -= 1) {
    const quote = quoteAt(quoted, at);
    if (quote && quote.start < at) at = quote.start;
    else if (isClauseMark(masked, at) && !isRangeSign(masked, at)) return at + 1;
  }
  return start;
}

const none: readonly Span[] = [];

/** The stretches between the separators, outside quotation marks. */
export function splitAt(
  paragraph: ParagraphText,
  start: number,
  end: number,
  isSeparator: (text: string, at: number) => boolean,
): readonly Span[] {
  const members: Span[] = [];
  const quoted = quotesIn(paragraph.quoted, start, end);
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const quote = quoteAt(quoted, at);
    if (quote && at < end) {
      at = Math.min(quote.end, end) - 1;
      continue;
    }
    if (at < end && !isSeparator(paragraph.masked, at)) continue;
    // Mostly there is one, and no separator.
    if (from === start && at === end) return at > from ? [{ start, end }] : none;
    if (at > from) members.push({ start: from, end: at });
    from = at + 1;
  }
  return members;
}

const isTrailing = signs(' \t\r\n\u3000\u00a0等的与、“');

/** Leaves off 等, 的 and blanks after the name. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isTrailing(text, at - 1)) at -= 1;
  return at;
}
