import type { Block } from '../markdown/block.ts';
import { ofPlan, type Plan } from '../plan/plan.ts';
import type { Span } from '../text/span.ts';

/** A comment by which an author silences rules: `<!-- plandoc-ignore RULE、RULE 理由 -->`, or a pair of -start and -end. */
export interface Ignore {
  /** From `<!--` to `-->`. */
  readonly span: Span;
  /** `line` silences the next block, or the one it stands in; `start` all up to its `end`. */
  readonly form: 'line' | 'start' | 'end';
  readonly reason: string;
  /** True where `-->` is missing: Markdown then takes all the rest of the document for the comment. */
  readonly unfinished?: boolean;
  /** The rules it names. Of a `start`, `open` are those that no `end` closes; of an `end`, those that no `start` opened. */
  readonly parts: readonly { readonly rule: string; readonly region?: Span; readonly open?: boolean }[];
}

/** The ignore comments of a plan, in the order of the text. In code they are an example, not a comment. */
export const ignoresOf = ofPlan((plan): readonly Ignore[] => (plan.text.includes('plandoc-ignore') ? readIgnores(plan) : []));

const readIgnores = (plan: Plan): readonly Ignore[] =>
  withRegions(
    plan,
    Array.from(plan.text.matchAll(comment), commentOf).filter(({ span }) => !isCode(plan, span.start)),
  );

const comment = /<!--\s*plandoc-ignore(?:-(start|end))?(?=[\s-])([\s\S]*?)(?:-->|$)/g;
const names = /^\s*([a-z]+(?:-[a-z]+)*(?:\s*[,，、]\s*[a-z]+(?:-[a-z]+)*)*)(?![a-z-])/;

interface Comment extends Pick<Ignore, 'span' | 'form' | 'reason' | 'unfinished'> {
  readonly rules: readonly string[];
}

function commentOf({ 0: whole, 1: form, 2: words = '', index }: RegExpMatchArray): Comment {
  const start = index ?? 0;
  const [named = '', listed = ''] = names.exec(words) ?? [];
  const unfinished = !whole.endsWith('-->');
  return {
    ...(unfinished && { unfinished }),
    span: { start, end: start + (unfinished ? whole.trimEnd().search(/[\r\n]|$/) : whole.length) },
    form: form === 'start' || form === 'end' ? form : 'line',
    rules: [...new Set(listed.split(/\s*[,，、]\s*/).filter(Boolean))],
    reason: words
      .slice(named.length)
      .replace(/^[\s:：—–-]+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

function isCode({ text, blocks }: Plan, at: number): boolean {
  const block = blocks.findLast(({ span }) => span.start <= at);
  if (!block || at >= block.span.end) return false;
  if (block.kind === 'html') return false;
  if (block.kind === 'code' || block.kind === 'front') return true;
  // Inline code: the comment stands in a quiet stretch of the block's own text, which a real comment is no part of.
  return block.text.includes(text.slice(at, text.indexOf('-->', at)));
}

function withRegions(plan: Plan, comments: readonly Comment[]): readonly Ignore[] {
  return comments.map(({ rules, ...rest }, index) => {
    const parts = rules.map((rule): Ignore['parts'][number] => {
      if (rest.form === 'line') {
        const region = besides(plan, rest.span);
        return region ? { rule, region } : { rule };
      }
      if (rest.form === 'start') {
        const end = comments.slice(index + 1).find((other) => other.form === 'end' && other.rules.includes(rule));
        return { rule, region: { start: rest.span.end, end: end?.span.start ?? plan.text.length }, ...(!end && { open: true }) };
      }
      const before = comments.slice(0, index).findLast((other) => other.form !== 'line' && other.rules.includes(rule));
      return { rule, ...(before?.form !== 'start' && { open: true }) };
    });
    return { ...rest, parts };
  });
}

/** What a comment covers: alone on its line the next block, a table as a whole; beside words what stands on that line. */
function besides({ text, blocks }: Plan, { start, end }: Span): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const words = text.slice(lineStart, start) + text.slice(end, lineEnd);
  if (/[^\s>|*+-]/.test(words.replace(otherComments, ''))) {
    const here = blocks.filter(({ span }) => span.start < lineEnd && span.end > lineStart);
    return around(here);
  }
  const next = blocks.find(({ span, kind }) => span.start >= end && kind !== 'html');
  const table = next?.cell?.table;
  return next && around(table === undefined ? [next] : blocks.filter(({ cell }) => cell?.table === table));
}

const otherComments = /<!--.*?-->/g;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function around(blocks: readonly Block[]): Span | undefined {
  const [first] = blocks;
  const last = blocks[blocks.length - 1];
  return first && last && { start: first.span.start, end: last.span.end };
}
