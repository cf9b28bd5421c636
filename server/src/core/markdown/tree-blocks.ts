import type { Heading, ListItem, Nodes, Root } from 'mdast';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { blockOf } from './block-of.ts';
import { endsSentence } from './continues.ts';
import { paragraphBlocks, type Setting } from './paragraph-blocks.ts';
import { lineBreakAt, linesOf, paragraphsOf } from './paragraphs.ts';
import { linePieces, type Piece, piecesOf } from './pieces.ts';
import type { Source } from './source.ts';
import { tableBlocks } from './table-blocks.ts';
import { verbatimBlock } from './verbatim-block.ts';

/** The blocks of a syntax tree, in the order of the document. */
export function blocksOfTree(source: Source, root: Root): Block[] {
  const blocks = blocksOfNodes(source, root.children, { kind: 'paragraph', nested: false });
  const tables = [...new Set(blocks.map(({ cell }) => cell?.table).filter((table) => table !== undefined))];
  return blocks.map((block) => (block.cell ? { ...block, cell: { ...block.cell, table: tables.indexOf(block.cell.table) } } : block));
}

const blocksOfNodes = (source: Source, nodes: readonly Nodes[], setting: Setting): Block[] =>
  nodes.flatMap((node) => [...(source.blocksFor(node) ?? blocksOfNode(source, node, setting))]);

function blocksOfNode(source: Source, node: Nodes, setting: Setting): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(source.text, piecesOf(source, node.children), setting);
    case 'heading':
      return headingBlocks(source, node, setting);
    case 'listItem':
      return itemBlocks(source, node, setting);
    case 'list':
    case 'blockquote':
      return blocksOfNodes(source, node.children, setting);
    case 'footnoteDefinition':
      return blocksOfNodes(source, node.children, { kind: 'footnote', nested: true });
    case 'definition':
      return definitionBlocks(source.text, source.spanOf(node));
    case 'table':
      return tableBlocks(source, node, setting);
    case 'code':
      return verbatimBlock(source.text, 'code', source.spanOf(node), node.value);
    case 'yaml':
      return verbatimBlock(source.text, 'front', source.spanOf(node), node.value);
    case 'html': {
      const lines = linesOf(source.text, linePieces(source.text, source.spanOf(node), false), true);
      return [blockOf(source.text, lines, { kind: 'html' })].filter((block) => block !== undefined);
    }
    default:
      return [];
  }
}

/** The lines over the underline of a setext heading may be pasted paragraphs; the last of them is the heading if it is no sentence. */
function headingBlocks(source: Source, { position, children, depth }: Heading, { kind, nested }: Setting): Block[] {
  const { text } = source;
  const span = source.spanOf({ position });
  const isUnderlined = lineBreakAt(text, span.start, span.end) !== undefined;
  const blocks: Block[] = [];
  const paragraphs = paragraphsOf(text, piecesOf(source, children), nested);
  for (const [index, lines] of paragraphs.entries()) {
    const block = blockOf(text, lines, { kind });
    if (block === undefined) continue;
    const isHeading = !isUnderlined || (index === paragraphs.length - 1 && !endsSentence(block.text));
    const start = isUnderlined ? block.span.start : span.start;
    blocks.push(isHeading ? { ...block, kind: 'heading', depth, span: { start, end: block.span.end } } : block);
  }
  return blocks;
}

function itemBlocks(source: Source, { position, children }: ListItem, setting: Setting): Block[] {
  const [first, ...rest] = children;
  const isText = first?.type === 'paragraph';
  const pieces = isText ? piecesOf(source, first.children) : [];
  const number = numberOf(source.text, source.spanOf({ position }), pieces[0]);
  const inside = { ...setting, nested: true };
  return [
    ...paragraphBlocks(source.text, [...number, ...pieces], inside, 'item'),
    ...blocksOfNodes(source, isText ? rest : children, inside),
  ];
}

/** The number of an ordered item as written, up to the text that follows it on the same line. */
function numberOf(text: string, { start, end }: Span, first: Piece | undefined): Piece[] {
  const [number] = /^\d{1,9}[.)]/.exec(text.slice(start, Math.min(end, start + 10))) ?? [];
  if (number === undefined) return [];
  const after = start + number.length;
  const isFollowed = first !== undefined && /^[ \t]*$/.test(text.slice(after, first.start));
  return [{ start, end: isFollowed ? first.start : after, quiet: false }];
}

/** `[注]: 说明` reads as the address of a link; what is no address is a note. */
function definitionBlocks(text: string, span: Span): Block[] {
  const start = Math.min(text.indexOf(']:', span.start) + 2, span.end);
  if (!/[^\0-\x7f]/.test(text.slice(start, span.end))) return [];
  return paragraphBlocks(text, linePieces(text, { start, end: span.end }, false), { kind: 'footnote', nested: true });
}
