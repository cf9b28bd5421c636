import type { Lexicon } from '../../lexicon/lexicon.ts';
import { halfWidth } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';

/** A paragraph prepared for reading. All views have the same length, so offsets are those of the paragraph. */
export interface ParagraphText {
  readonly text: string;
  /** Digits and signs half-width. */
  readonly folded: string;
  /** As folded, with brackets that hold no figure (（含农户）, （以下简称…）) and 剔除…因素后 blanked out: they stand in the way of a name. */
  readonly masked: string;
  /** 《…》 and “…”: titles and policy names, and names of industries that hold a 、. No number in them is a figure, no word in them a verb. */
  readonly quoted: readonly Span[];
}

const quotation = /《[^《》\n]{0,80}》|“[^“”\n]{0,40}”|「[^「」\n]{0,40}」|『[^『』\n]{0,40}』|"[^"“”。；\n]{1,40}"/g;
const bracket = /[（(](?:[^（）()\d\n]{0,40}|[A-Z][A-Za-z\d.&-]{0,12})[）)]/g;

const blank = (match: string): string => ' '.repeat(match.length);

export function paragraphText(text: string, lexicon: Lexicon): ParagraphText {
  const folded = halfWidth(text);
  const quoted: Span[] = [];
  quotation.lastIndex = 0;
  for (let match = quotation.exec(text); match; match = quotation.exec(text)) quoted.push({ start: match.index, end: quotation.lastIndex });
  if (text.includes('、'))
    for (const { index, 0: name } of text.matchAll(lexicon.compoundName))
      if (!quoteAt(quoted, index)) quoted.push({ start: index, end: index + name.length });
  quoted.sort((a, b) => a.start - b.start);
  const masked = folded.replace(bracket, blank).replace(lexicon.adjusted, blank);
  return { text, folded, masked, quoted };
}

/** The quotation that covers an offset. */
export function quoteAt(quoted: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = quoted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quote = quoted[middle] as Span;
    if (at < quote.start) high = middle - 1;
    else if (at >= quote.end) low = middle + 1;
    else return quote;
  }
  return undefined;
}
