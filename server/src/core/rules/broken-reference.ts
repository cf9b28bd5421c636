import seed from '../../../../seeds/rules/broken-reference.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type Span, spanOf } from '../text/span.ts';
import { citationsIn } from './cited.ts';
import { proseOf } from './prose.ts';
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

  *faults({ plan }: RuleContext) {
    yield* passages(plan);
    yield* attachments(plan);
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

function* passages(plan: Plan): Iterable<Broken> {
  for (const { span, written, steps } of citationsIn(plan)) {
    const missing = steps.find(({ target }) => !target);
    // 本文第六节 where there are no 节 at all: other parts may be meant by the word.
    const ofNoKind = missing?.among.length === 0 && /[章节]$/.test(written);
    if (!missing || (missing.among.length === 0 && steps.length < 2 && !ofNoKind)) continue;
    const last = missing.among.at(-1);
    const present = [...new Set(missing.among.map(nameOf))];
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

/** 见附件2, 如表3所示: held against the lines that begin with 附件2, 表3. */
function* attachments(plan: Plan): Iterable<Broken> {
  const prose = proseOf(plan);
  if (!prose.some(({ judged }) => /附[件表录图]|[见如（(](?:表|图|专栏)\s?\d/.test(judged))) return;
  const present = presentIn(plan);
  const nowhere = new Map<string, { written: string; spans: Span[] }>();
  for (const { block, judged } of prose) {
    for (const match of [...judged.matchAll(annexCited), ...judged.matchAll(figureCited)]) {
      const isBracketed = match[1] === undefined;
      const [whole, kind = '', first = ''] = isBracketed ? [match[0], match[3], match[4]] : match;
      // 主要指标（表1） on a line of its own is a caption.
      if (isBracketed && !judged.includes('。')) continue;
      const rest = isBracketed ? '' : (match[3] ?? '');
      const numbers = [first, ...(rest.match(new RegExp(number, 'g')) ?? [])].map(numberOf);
      const there = present.get(kind) ?? new Set<number>();
      const lacking = numbers.find((one) => !there.has(one));
      if (lacking === undefined) continue;
      const span = spanIn(block, spanOf(match.index, match.index + whole.length));
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

/** The numbers of annexes, tables and figures that the document has, by kind: their headings, and the list that 附件： opens. */
function presentIn(plan: Plan): ReadonlyMap<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  let listing: string | undefined;
  for (const { text } of plan.blocks) {
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
