import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

type Extensions = NonNullable<Data['fromMarkdownExtensions']>;
type TreeExtension = Exclude<Extensions[number], readonly unknown[]>;
type Enter = NonNullable<NonNullable<TreeExtension['enter']>['data']>;

/** The syntax tree of Markdown (CommonMark 0.31, GFM, YAML front matter), every text node with its exact place; any string has one. */
export function treeOf(text: string): Root {
  return processor.parse(text);
}

/**
 * A line that is indented is a paragraph: in a plan it is never code. Bare addresses are found in the finished text instead,
 * since the literal autolinks of GFM swallow the Chinese text that follows.
 */
const withoutConstructs = { disable: { null: ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } };

/** Opens a text node of its own for each token, `skipped` characters in, so that its place in the source is exact. */
const separateText = (skipped: number): Enter =>
  function (token) {
    const { line, column, offset } = token.start;
    const start = { line, column: column + skipped, offset: offset + skipped };
    const node = { type: 'text' as const, value: '', position: { start, end: start } };
    const parent = this.stack[this.stack.length - 1];
    if (parent !== undefined && 'children' in parent) (parent.children as (typeof node)[]).push(node);
    this.stack.push(node);
  };

const exactPlaces: TreeExtension = {
  enter: { data: separateText(0), characterEscape: separateText(1), characterReference: separateText(0) },
};

/** What a transform makes has no place in the source. */
const withoutTransforms = ({ enter, exit, canContainEols }: TreeExtension): TreeExtension => ({ enter, exit, canContainEols });

function exact(this: Processor): void {
  const data = this.data();
  const extensions = ((data.fromMarkdownExtensions ?? []) as TreeExtension[][]).flat();
  data.fromMarkdownExtensions = [...extensions.map(withoutTransforms), exactPlaces];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), withoutConstructs];
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkFrontmatter).use(exact).freeze();
