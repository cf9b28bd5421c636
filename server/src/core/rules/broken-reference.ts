import seed from '../../../../seeds/rules/broken-reference.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { chineseNumber } from '../text/numerals.ts';
import { digits, signs, whiteSpace } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { citationsIn } from './cited.ts';
import { finder } from './finder.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';
import { type Marked, nameOf } from './siblings.ts';

/** A reference to what the document does not have. */
interface Broken extends Fault {
  readonly written: string;
  /** What there is instead; empty where nothing of the kind is in the document. */
  readonly present: readonly string[];
  readonly last?: Marked;
  readonly more: readonly Span[];
  readonly sure: boolean;
}

export const brokenReference: Rule<Broken> = {
  id: 'broken-reference',
  group: 'numbering',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '引用的部分、条目、附件或图表在文中没有。', en: 'A reference to a part, item, annex or table that is not there.' },

  *faults({ plan, lexicon }: RuleContext) {
    yield* passages(plan, lexicon);
    yield* attachments(plan, lexicon);
  },

  message({ written, present, sure }): Message {
    const shown = present.length > 6 ? [...present.slice(0, 2), '…', ...present.slice(-1)] : present;
    const there =
      present.length > 0
        ? { zh: `，文中只有${shown.join('、')}`, en: `; there are only ${shown.join(', ')}` }
        : sure
          ? { zh: '，所指部分之下没有编号', en: '; that part has no numbered passages' }
          : { zh: '，本文内没有这一类内容', en: '; the document has none of the kind' };
    return {
      zh: `“${written}”在文中找不到${there.zh}。引用落空，读者无从查对；请核实编号，或者补上所引内容。`,
      en: `“${written}” is not in the document${there.en}. The reference leads nowhere; check the number, or add what it refers to.`,
    };
  },

  severityOf: ({ sure }): Severity => (sure ? 'warning' : 'info'),

  related: ({ last }) => (last ? [{ span: last.mark.span, message: { zh: '最后一个编号', en: 'the last number there is' } }] : []),

  places: ({ more }) => more,
};

function* passages(plan: Plan, lexicon: Lexicon): Iterable<Broken> {
  const names = new Map<readonly Marked[], readonly string[]>();
  for (const { span, written, steps } of citationsIn(plan, lexicon)) {
    const missing = steps.find(({ target }) => !target);
    // 本文第六节 where there are no 节 at all: other parts may be meant by the word.
    const ofNoKind = missing?.among.length === 0 && /[章节]$/.test(written);
    if (!missing || (missing.among.length === 0 && steps.length < 2 && !ofNoKind)) continue;
    const last = missing.among.at(-1);
    const present = names.get(missing.among) ?? [...new Set(missing.among.map(nameOf))];
    names.set(missing.among, present);
    yield { span, written, present, more: [], sure: !ofNoKind, ...(last && { last }) };
  }
}

const number = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const annexCited = new RegExp(
  `(?<=${seed.triggers.map((word) => (word === '(' ? '\\(' : word)).join('|')})(附[件表录图])\\s?(${number})((?:[、和及](?:附[件表录图])?(?:${number}))*)(?!号)`,
  'g',
);
const figureCited = new RegExp(
  `(?:(?<=详见|参见|见|如)(${seed.figures.join('|')})\\s?(\\d{1,2})(?!\\d|号)|(?<=[（(])(${seed.figures.join('|')})\\s?(\\d{1,2})(?=[）)]))`,
  'g',
);

/** A reference to annexes, tables or figures of one kind. */
interface Attachment {
  readonly kind: string;
  readonly first: string;
  readonly numbers: readonly number[];
  /** In the text of the block. */
  readonly at: Span;
}

/** With what the kinds begin. */
const kindSigns = ['附', ...seed.figures].map((word) => word.charAt(0)).join('');

const annexed = /附[件表录图]/;
const figured = new RegExp(`(?:${seed.figures.join('|')})\\s?\\d`);

/** The references to annexes, tables and figures in the words of a block. 主要指标（表1） on a line of its own is a caption. */
const attachmentsIn = finder(kindSigns, ({ judged }): readonly Attachment[] => {
  const annexes = annexed.test(judged) ? Array.from(judged.matchAll(annexCited), (match) => attachmentOf(match, 1)) : [];
  if (!figured.test(judged)) return annexes;
  const isCaption = !judged.includes('。');
  const figures = Array.from(judged.matchAll(figureCited)).flatMap((match) =>
    match[1] ? [attachmentOf(match, 1)] : isCaption ? [] : [attachmentOf(match, 3)],
  );
  return [...annexes, ...figures];
});

/** `group` is that of the kind; the first number is behind it, and what else 附件 lists behind that. */
function attachmentOf(match: RegExpMatchArray, group: 1 | 3): Attachment {
  const { 0: whole, index: start = 0 } = match;
  const [kind = '', first = '', rest = ''] = match.slice(group);
  const numbers = [first, ...(rest.match(anyNumber) ?? [])].map(numberOf);
  return { kind, first, numbers, at: spanOf(start, start + whole.length) };
}

const anyNumber = new RegExp(number, 'g');

/** 见附件2, 如表3所示: held against the lines that begin with 附件2, 表3. */
function* attachments(plan: Plan, lexicon: Lexicon): Iterable<Broken> {
  const hits = attachmentsIn(plan, lexicon);
  if (hits.length === 0) return;
  const present = presentIn(plan);
  const nowhere = new Map<string, { written: string; spans: Span[] }>();
  for (const { prose, found } of hits) {
    for (const { kind, first, numbers, at } of found) {
      const there = present.get(kind) ?? new Set<number>();
      const lacking = numbers.find((one) => !there.has(one));
      if (lacking === undefined) continue;
      const span = spanIn(prose.block, at);
      if (there.size > 0) {
        const names = [...there].sort((a, b) => a - b).map((one) => `${kind}${one}`);
        yield { span, written: `${kind}${lacking}`, present: names, more: [], sure: true };
      } else {
        const known = nowhere.get(kind) ?? { written: `${kind}${first}`, spans: [] };
        nowhere.set(kind, known);
        known.spans.push(span);
      }
    }
  }
  for (const { written, spans } of nowhere.values()) {
    const [first, ...more] = spans;
    if (first) yield { span: first, written, present: [], more, sure: false };
  }
}

const numberOf = (written: string): number => (/\d/.test(written) ? Number(written) : (chineseNumber(written) ?? 0));

const heads = new RegExp(
  `^[\\s　（(【《]*(附[件表录图]|${seed.figures.join('|')})\\s?(${number})?(?=[\\s　：:．.、》）)】-]|$|[\\p{Script=Han}])`,
  'u',
);

/** What may stand before the head of a line, and what a head or a number of a list begins with. */
const isOpening = signs(`${whiteSpace}（(【《`);
const isHead = signs(`${kindSigns}${digits}`);

/** The numbers of annexes, tables and figures that the document has, by kind: their headings, and the list that 附件： opens. */
function presentIn(plan: Plan): ReadonlyMap<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  let listing: string | undefined;
  for (const { text } of plan.blocks) {
    let at = 0;
    while (isOpening(text, at)) at += 1;
    if (!isHead(text, at)) {
      listing = undefined;
      continue;
    }
    const head = heads.exec(text);
    const kind = head?.[1];
    const listed = /^[\s　]*(\d{1,2})[.．、]/.exec(text)?.[1];
    if (kind) {
      const numbers = found.get(kind) ?? new Set<number>();
      found.set(kind, numbers);
      if (head[2]) numbers.add(numberOf(head[2]));
      else if (kind.startsWith('附') && text.length < 60) {
        numbers.add(1);
        for (const [, inner = ''] of text.matchAll(/(?:^|[\s：:；;])(\d{1,2})[.．、]/g)) numbers.add(Number(inner));
        listing = /[：:]/.test(text) ? kind : undefined;
      }
    } else if (listing && listed) found.get(listing)?.add(Number(listed));
    else listing = undefined;
  }
  return found;
}
