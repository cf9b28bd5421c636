import seed from '../../../../seeds/rules/page-residue.json' with { type: 'json' };
import { type Block, spanIn } from '../markdown/block.ts';
import { ofWords } from '../markdown/words.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import type { Fault, Rule, RuleContext, Severity } from './rule.ts';

type Where = 'head' | 'body' | 'tail';

/** Lines that belong to the page a text was copied from: one finding each for what stands before the text, within it and behind it. */
interface Residue extends Fault {
  readonly where: Where;
  readonly runs: readonly Span[];
  readonly lines: number;
  readonly sample: string;
}

export const pageResidue: Rule<Residue> = {
  id: 'page-residue',
  group: 'document',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '文中留有网页或排版软件的残余文字。', en: 'Lines of a web page or of Word left in.' },

  *faults({ plan }: RuleContext) {
    const runsAt = runsOf(plan);
    for (const where of ['head', 'body', 'tail'] as const) {
      const runs = runsAt[where];
      const [first] = runs;
      if (!first) continue;
      const spans = runs.map((run) => spanOf(run[0]?.span.start ?? 0, run.at(-1)?.span.end ?? 0));
      yield {
        span: spans[0] as Span,
        where,
        runs: spans,
        lines: runs.reduce((sum, run) => sum + run.length, 0),
        sample: (first[0]?.text ?? '').trim().slice(0, 20),
      };
    }
  },

  message({ where, lines, sample }) {
    const place = places[where];
    return {
      zh: `${place.zh}有${lines}行不属于文稿的残余文字（“${sample}”${lines > 1 ? '等' : ''}），是从网页或排版软件带来的。会被当作正文排印和统计；请核实后删去。`,
      en: `${lines === 1 ? 'A line' : `${lines} lines`} ${place.en} (“${sample}”${lines > 1 ? ', …' : ''}) came with the web page or from Word and would be printed as text. Check and delete.`,
    };
  },

  severityOf: ({ where }): Severity => (where === 'body' ? 'warning' : 'info'),

  places: ({ runs }) => runs.slice(1),

  edits: ({ runs }, { plan }) => runs.map((run) => ({ span: withLineEnd(run, plan.text), text: '' })),

  fixTitle: { zh: '删去这些残余文字', en: 'Delete these lines' },
};

const places: Readonly<Record<Where, { zh: string; en: string }>> = {
  head: { zh: '正文之前', en: 'before the text' },
  body: { zh: '正文中间', en: 'within the text' },
  tail: { zh: '正文之后', en: 'behind the text' },
};

interface Line {
  readonly text: string;
  readonly span: Span;
  readonly where: Where;
  /** `beside` counts only next to a sure one or outside the body: 来源：统计局 may stand under a table. */
  readonly kind: 'sure' | 'beside' | 'none';
}

type Run = readonly Line[];

/** Stretches of lines that belong to the page. Behind the end all that follows does, as long as it holds no paragraph of the text. */
function runsOf(plan: Plan): Readonly<Record<Where, readonly Run[]>> {
  const start = Math.max(firstMark(plan), plan.title?.span.end ?? 0);
  const runs: Record<Where, Line[][]> = { head: [], body: [], tail: [] };
  const tail: Line[] = [];
  let run: Line[] = [];
  for (const block of plan.blocks) {
    if (!isReadable(block)) continue;
    // Behind the end the lines of the text count as well.
    const pieces = block.span.end > plan.end ? linesOf(block.words) : residueIn(block.words);
    if (pieces.length === 0) run = [];
    for (const piece of pieces) {
      const line = lineOf(piece, block, plan, start);
      if (line.where === 'tail') tail.push(line);
      if (line.kind === 'none') run = [];
      else if (run[0]?.where === line.where) run.push(line);
      else {
        run = [line];
        runs[line.where].push(run);
      }
    }
  }
  const body = runs.body.filter((found) => found.some(({ kind }) => kind === 'sure'));
  return { head: runs.head, body, tail: tail.length > 0 && !tail.some(({ text }) => isProse(text)) ? [tail] : runs.tail };
}

function lineOf({ at, length, text, kind }: Piece, block: Block, plan: Plan, start: number): Line {
  // The page number - 3 - looks like the item of a list: its dash belongs to it.
  const isWhole = block.kind === 'item' && length === block.text.length;
  const span = isWhole ? withBullet(block.span, plan.text) : spanIn(block, spanOf(at, at + text.length));
  const where = span.start >= plan.end ? 'tail' : span.start < start ? 'head' : 'body';
  return { text, span, where, kind };
}

/** A line of a text, or the residue within it, with the length of the whole line. */
interface Piece extends Pick<Line, 'text' | 'kind'> {
  readonly at: number;
  readonly length: number;
}

const none: readonly Piece[] = [];

/** The lines of words among which there is residue; most words have none. */
const residueIn = ofWords((words): readonly Piece[] => {
  const { text } = words;
  if (!text.includes('\n') && (text.length > longest || kindOf(text) === 'none') && !inline.test(text)) return none;
  const lines = linesOf(words);
  return lines.some(({ kind }) => kind !== 'none') ? lines : none;
});

const linesOf = ofWords(({ text }): readonly Piece[] => {
  const hasInline = inline.test(text);
  let next = 0;
  return text.split('\n').flatMap((line): readonly Piece[] => {
    const at = next;
    next += line.length + 1;
    const kind = kindOf(line);
    const inner = kind === 'none' && hasInline ? inlineIn(line) : undefined;
    const { length } = line;
    if (at >= text.length) return [];
    return inner
      ? [{ at: at + inner.start, length, text: line.slice(inner.start, inner.end), kind: 'sure' }]
      : [{ at, length, text: line, kind }];
  });
});

const isReadable = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'item' || kind === 'heading';

/** Where the text proper begins: its first numbered heading. */
const firstMark = ({ outline }: Plan): number =>
  outline.find(({ mark, children }) => mark ?? children.some((child) => child.mark))?.span.start ?? 0;

/** A line of a page is short; a paragraph may begin with the same words. */
const longest = 90;
const dotted = /(?:\.{4,}|…{2,}|·{4,}|．{4,})\s*\d{1,3}\s*$/;
const pageNumber =
  /^(?:页码\s*)?(?:(?:[-—–－]\s*)?\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[，,\s/]*共\s*\d{1,3}\s*页)?|Page\s*\d{1,3}(?:\s*of\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})$/i;
/** The time a page was printed, and the number it is registered under. */
const stamp = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?|\p{Script=Han}?ICP[备证]\d+号.{0,6})$/u;
const newspaper = /^[（(【]?(?:下转|上接|紧接)第?\s*[\dA一二三四五六七八九十]+\s*版[^。]{0,8}[）)】]?$/;
const crumbs = /[>＞»]\s*正文\s*$/;

function kindOf(line: string): Line['kind'] {
  const text = line.trim().replace(/^[\u200b\ufeff　]+/, '');
  if (text === '' || text.length > longest) return 'none';
  if (exact.has(text) || starts.startingAt(text, 0)) return 'sure';
  if (dotted.test(text) || pageNumber.test(text) || stamp.test(text) || newspaper.test(text) || crumbs.test(text)) return 'sure';
  const parts = separator.test(text) ? text.split(separators).filter((part) => part !== '') : [text];
  if (parts.length > 1 && parts.every((part) => exact.has(part))) return 'sure';
  if (!beside.startingAt(text, 0) || /[。；]/.test(text)) return 'none';
  // 作者：… 来源：…: two such fields in one line are a page's; one may be a source under a table.
  return parts.filter((part) => beside.startingAt(part, 0) ?? starts.startingAt(part, 0)).length > 1 ? 'sure' : 'beside';
}

const exact: ReadonlySet<string> = new Set(seed.exact);
const starts = wordList({ word: seed.starts });
const beside = wordList({ word: seed.beside });

const separator = /[\s　|｜【】[\]［］（）()·]/;
const separators = /[\s　|｜【】[\]［］（）()·]+/;

const inline = new RegExp(seed.inline.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

/** Residue within a line: the field that Word could not fill, the editor's name in brackets at the end of a report. */
function inlineIn(line: string): Span | undefined {
  for (const word of seed.inline) {
    const start = line.indexOf(word);
    if (start < 0) continue;
    const end = /^[^）)】\]。，；]{0,24}[）)】\]。]?/.exec(line.slice(start + word.length));
    return spanOf(start, start + word.length + (end?.[0].length ?? 0));
  }
  return undefined;
}

const isProse = (text: string): boolean => text.length > 150 && (text.match(/。/g)?.length ?? 0) > 1;

function withBullet({ start, end }: Span, text: string): Span {
  const bullet = /[-*+][ \t]+$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return spanOf(start - bullet, end);
}

/** A line goes with its line break, so that no empty one is left. */
function withLineEnd({ start, end }: Span, text: string): Span {
  const begins = start === 0 || text[start - 1] === '\n';
  const rest = /^[ \t\r]*\n/.exec(text.slice(end, end + 20))?.[0].length;
  if (begins && rest) return spanOf(start, end + rest);
  return begins && end === text.length ? spanOf(Math.max(0, start - 1), end) : spanOf(start, end);
}
