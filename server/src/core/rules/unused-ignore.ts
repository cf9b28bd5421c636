import type { Edit, Span } from '../text/span.ts';
import type { Ignore } from './ignores.ts';
import type { Fault, JudgedIgnore, Message, Rule, RuleContext, Severity } from './rule.ts';

type Cause = 'unfinished' | 'nameless' | 'unknown' | 'unused' | 'unopened' | 'unclosed' | 'unreasoned';

interface IdleIgnore extends Fault {
  readonly cause: Cause;
  /** The rules it is about, as the comment names them. */
  readonly names: readonly string[];
  readonly near?: string;
  readonly edit?: Edit;
}

/** Runs after all others: what they found decides whether an ignore comment is of any use. */
export const unusedIgnore: Rule<IdleIgnore> = {
  id: 'unused-ignore',
  group: 'document',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: {
    zh: '忽略批注不起作用：没有可忽略的问题、规则名有误、首尾不配对或未写理由。',
    en: 'An ignore comment to no effect: nothing to ignore, a wrong rule name, no counterpart, or no reason given.',
  },

  *faults({ plan, ignores = [] }: RuleContext) {
    for (const judged of ignores) {
      const fault = faultOf(plan.text, judged);
      if (fault) yield fault;
    }
  },

  message({ cause, names, near }) {
    const { zh, en } = words[cause](names.join('、'), names.join(', '));
    return near ? { zh: `${zh}是不是 ${near}？`, en: `${en} Did you mean ${near}?` } : { zh, en };
  },

  severityOf: ({ cause }): Severity => (cause === 'unreasoned' || cause === 'unclosed' ? 'info' : 'warning'),

  edits: ({ edit }): readonly Edit[] => (edit ? [edit] : []),

  fixTitle: { zh: '删去不起作用的忽略', en: 'Remove what ignores nothing' },
};

const words: Readonly<Record<Cause, (zh: string, en: string) => Message>> = {
  unfinished: () => ({
    zh: '这条忽略批注没有写完，缺 -->，后面的全文都成了批注，不再检查；请补上 -->。',
    en: 'This ignore comment lacks its -->, so all the rest of the document is taken for the comment and not checked: add the -->.',
  }),
  nameless: () => ({
    zh: '这条忽略批注没有写规则名，所以什么也不忽略；请写作 <!-- plandoc-ignore 规则名 理由 -->。',
    en: 'This ignore comment names no rule and so ignores nothing: write <!-- plandoc-ignore RULE reason -->.',
  }),
  unknown: (zh, en) => ({
    zh: `没有叫 ${zh} 的规则，这条忽略批注不起作用；请改正规则名（plandoc rules 列出全部）。`,
    en: `There is no rule ${en}, so this comment ignores nothing: mend the name (plandoc rules lists them all).`,
  }),
  unused: (zh, en) => ({
    zh: `这里没有 ${zh} 的问题可忽略，留着会掩盖以后的差错；请删去。`,
    en: `There is nothing of ${en} to ignore here, and left in place it would hide later faults: remove it.`,
  }),
  unopened: (zh, en) => ({
    zh: `前面没有 ${zh} 的 plandoc-ignore-start，这个结尾不起作用；请补上开头或删去。`,
    en: `No plandoc-ignore-start of ${en} comes before, so this end ends nothing: add the start or remove it.`,
  }),
  unclosed: (zh, en) => ({
    zh: `${zh} 的忽略没有 plandoc-ignore-end，一直管到文末；请在该结束处补上。`,
    en: `The ignoring of ${en} has no plandoc-ignore-end and goes on to the end of the document: put one where it should stop.`,
  }),
  unreasoned: () => ({
    zh: '这条忽略批注没有写理由，复核的人不知道为什么可以忽略；请在规则名后写明。',
    en: 'This ignore comment gives no reason, so a reviewer cannot tell why it is right: state one after the rule.',
  }),
};

/** One comment, one finding: the gravest of what is wrong with it. */
function faultOf(text: string, { ignore, unused, unknown }: JudgedIgnore): IdleIgnore | undefined {
  const { span, form, parts, reason, unfinished } = ignore;
  const fault = (cause: Cause, names: readonly string[], more: Partial<IdleIgnore> = {}): IdleIgnore => ({ span, cause, names, ...more });
  const [stranger] = unknown;
  const open = parts.filter((part) => part.open).map(({ rule }) => rule);
  if (unfinished) return fault('unfinished', []);
  if (parts.length === 0) return fault('nameless', []);
  if (stranger)
    return fault(
      'unknown',
      unknown.map(({ name }) => name),
      stranger.near === undefined ? {} : { near: stranger.near },
    );
  if (form === 'end') return open.length > 0 ? fault('unopened', open) : undefined;
  if (unused.length > 0) return fault('unused', unused, form === 'line' ? { edit: editOf(text, ignore, unused) } : {});
  if (open.length > 0) return fault('unclosed', open);
  return reason === '' ? fault('unreasoned', []) : undefined;
}

/** Takes the comment out, with its line if it stands alone on it; or only those rules of it. */
function editOf(text: string, { span, parts }: Ignore, unused: readonly string[]): Edit {
  const used = parts.map(({ rule }) => rule).filter((rule) => !unused.includes(rule));
  if (used.length === 0) return { span: lineOf(text, span), text: '' };
  const comment = text.slice(span.start, span.end);
  const first = comment.indexOf(parts[0]?.rule ?? '');
  const last = parts[parts.length - 1]?.rule ?? '';
  return { span: { start: span.start + first, end: span.start + comment.indexOf(last, first) + last.length }, text: used.join('、') };
}

function lineOf(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 40))?.[0];
  return after === undefined || text.slice(lineStart, start).trim() !== '' ? { start, end } : { start: lineStart, end: end + after.length };
}
