import { type Landmarks, landmark, visitPlaces } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { firstWhere } from '../../text/first-where.ts';
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
  readonly landmarks: Landmarks;
}

const quotation = /《[^《》\n]{0,80}》|“[^“”\n]{0,40}”|「[^「」\n]{0,40}」|『[^『』\n]{0,40}』|"[^"“”。；\n]{1,40}"/y;
const bracket = /[（(](?:[^（）()\d\n]{0,40}|[A-Z][A-Za-z\d.&-]{0,12})[）)]|(?<=\p{Script=Han})\[\d{1,2}\]/uy;

export function paragraphText(text: string, lexicon: Lexicon): ParagraphText {
  const landmarks = lexicon.landmarks(text);
  const folded = (landmarks.all & landmark.fullWidth) !== 0 ? halfWidth(text) : text;
  const quotations = spansOf(quotation, text, landmarks, landmark.quote);
  const quoted = (landmarks.all & landmark.compound) === 0 ? quotations : withCompoundNames(quotations, text, landmarks, lexicon);
  const plain = blanked(folded, spansOf(bracket, folded, landmarks, landmark.bracket));
  const masked = (landmarks.all & landmark.adjustment) !== 0 ? plain.replace(lexicon.adjusted, (match) => ' '.repeat(match.length)) : plain;
  return { text, folded, masked, quoted, landmarks };
}

const none: readonly Span[] = [];

/** What a sticky pattern finds at the landmarks of a kind, none of it twice. */
function spansOf(pattern: RegExp, text: string, landmarks: Landmarks, kind: number): readonly Span[] {
  if ((landmarks.all & kind) === 0) return none;
  const spans: Span[] = [];
  let end = 0;
  visitPlaces(landmarks, kind, (start) => {
    if (start < end) return;
    pattern.lastIndex = start;
    if (!pattern.test(text)) return;
    end = pattern.lastIndex;
    spans.push({ start, end });
  });
  return spans;
}

function withCompoundNames(quoted: readonly Span[], text: string, landmarks: Landmarks, lexicon: Lexicon): readonly Span[] {
  const spans = [...quoted];
  let end = 0;
  visitPlaces(landmarks, landmark.compound, (start) => {
    const name = start < end ? undefined : lexicon.lists.compoundNames.startingAt(text, start);
    if (!name) return;
    end = start + name.word.length;
    if (!quoteAt(quoted, start)) spans.push({ start, end });
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** The text with blanks in place of these stretches. */
function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}

/** The quotations that reach into a stretch; mostly none, so that what looks at each of its signs need not ask for each. */
export function quotesIn(quoted: readonly Span[], start: number, end: number): readonly Span[] {
  const from = quoteFrom(quoted, start);
  let to = from;
  while (to < quoted.length && (quoted[to] as Span).start < end) to += 1;
  return from === to ? none : quoted.slice(from, to);
}

/** The quotation that covers an offset. */
export function quoteAt(quoted: readonly Span[], at: number): Span | undefined {
  const quote = quoted[quoteFrom(quoted, at)];
  return quote && quote.start <= at ? quote : undefined;
}

/** The index of the first quotation that ends behind an offset. */
const quoteFrom = (quoted: readonly Span[], at: number): number => firstWhere(quoted.length, (index) => (quoted[index] as Span).end > at);
