import type { Nodes } from 'mdast';
import type { Span } from '../text/span.ts';
import type { Source } from './source.ts';

/** A stretch of the document, without a line break, that is readable text; `quiet` where no rule may judge it. */
export interface Piece extends Span {
  readonly quiet: boolean;
}

/** A line break may follow it in the same node. */
const CHARACTER_REFERENCE = /^(&#?[0-9A-Za-z]{1,31};)\s*$/;

/** The readable stretches of inline Markdown, in the order of the document; marks, comments and the addresses of links lie between them. */
export function piecesOf(source: Source, nodes: readonly Nodes[]): Piece[] {
  return withoutLooseStrong(
    source.text,
    nodes.flatMap((node) => piecesOfNode(source, node)),
  );
}

/**
 * CommonMark leaves `**` in the text where Chinese punctuation stands inside it and a character outside: **一是加快发展。**推动…
 * It was meant as strong, so a pair of such marks around words on one line is left out too.
 */
function withoutLooseStrong(text: string, pieces: Piece[]): Piece[] {
  const marks = pieces.filter(({ start, end, quiet }) => !quiet && end - start === 2 && text.startsWith('**', start));
  const left = new Set<Piece>();
  for (let at = 0; at + 1 < marks.length; at += 1) {
    const [opening, closing] = [marks[at], marks[at + 1]];
    if (opening === undefined || closing === undefined) break;
    const words = text.slice(opening.end, closing.start);
    if (words.trim() !== words || words === '' || /[\r\n]/.test(words)) continue;
    left.add(opening).add(closing);
    at += 1;
  }
  return left.size === 0 ? pieces : pieces.filter((piece) => !left.has(piece));
}

function piecesOfNode(source: Source, node: Nodes): readonly Piece[] {
  const span = source.spanOf(node);
  switch (node.type) {
    case 'text': {
      const [, reference] = CHARACTER_REFERENCE.exec(source.text.slice(span.start, span.end)) ?? [];
      return linePieces(source.text, span, reference !== undefined && !node.value.startsWith(reference));
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return piecesOf(source, node.children);
    case 'link': {
      const quiet = source.text[span.start] === '<';
      return quiet ? linePieces(source.text, { start: span.start + 1, end: span.end - 1 }, true) : piecesOf(source, node.children);
    }
    case 'inlineCode': {
      const ticks = /^`*/.exec(source.text.slice(span.start, span.end))?.[0].length ?? 0;
      return linePieces(source.text, { start: span.start + ticks, end: span.end - ticks }, true);
    }
    case 'html':
      return node.value.startsWith('<!--') ? [] : linePieces(source.text, span, true);
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return linePieces(source.text, span, true);
    default:
      return [];
  }
}

/** One piece for each line of a stretch that holds more than blanks; where a line breaks, the blanks around are left out. */
export function linePieces(text: string, { start: from, end: to }: Span, quiet: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  while (start < to) {
    let next = start;
    while (next < to && !isBreak(text.charCodeAt(next))) next += 1;
    let end = next;
    if (next < to) while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) pieces.push({ start, end, quiet });
    start = next + 1;
    while (start < to && isBlank(text.charCodeAt(start))) start += 1;
  }
  return pieces;
}

export const isBreak = (code: number): boolean => code === 10 || code === 13;

export const isBlank = (code: number): boolean => code === 32 || code === 9;
