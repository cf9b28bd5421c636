import { type Block, spanIn } from '../markdown/block.ts';
import { inChinese } from '../text/numerals.ts';
import type { Edit, Span } from '../text/span.ts';
import { announcedLists } from './announced.ts';
import { type Miscount, miscountsIn } from './miscounts.ts';
import type { Fault, Rule, RuleContext, Severity } from './rule.ts';

/** A stated count whose list has more or fewer members. */
interface Miscounted extends Fault {
  readonly stated: string;
  readonly number: number;
  readonly least: number;
  readonly most: number;
  readonly members: readonly string[];
  readonly list: Span;
  readonly sure: boolean;
  readonly edit?: Edit;
}

export const enumerationCount: Rule<Miscounted> = {
  id: 'enumeration-count',
  group: 'numbering',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '所说的数与所列的项数不符。', en: 'A stated count that its list does not have.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of miscountsIn(plan, lexicon))
      for (const miscount of found) yield miscounted(prose.block, miscount, spanIn(prose.block, miscount.list.span));
    for (const { count, marks, block } of announcedLists(plan)) {
      const list = { start: marks[0]?.start ?? 0, end: marks.at(-1)?.end ?? 0 };
      const members = marks.map(({ start, end }) => plan.text.slice(start, end).trim());
      yield miscounted(block, { count, list: { members, least: members.length, most: members.length, span: list }, sure: true }, list);
    }
  },

  message({ stated, number, least, most, members }) {
    const listed = least === most ? String(least) : `${least}—${most}`;
    const shown = members.length > 6 ? [...members.slice(0, 3), '…', ...members.slice(-1)] : members;
    return {
      zh: `这里说的是“${stated}”，列出的是${listed}项（${shown.join('、')}）。数与所列不符，不是漏列就是数错；请核实。`,
      en: `“${stated}” says ${number}, and ${listed} are listed (${shown.join('; ')}). Either one was left out or the count is wrong; check which.`,
    };
  },

  severityOf: ({ sure }): Severity => (sure ? 'warning' : 'info'),

  related: ({ list }) => [{ span: list, message: { zh: '所列各项', en: 'the list' } }],

  edits: ({ edit }) => (edit ? [edit] : []),

  fixTitle: { zh: '把数改为所列的项数', en: 'Make the count that of the list' },
};

/** `where` is the list in the document. */
function miscounted(block: Block, { count, list, sure }: Miscount, where: Span): Miscounted {
  const wanted = count.summing ? (list.least === 2 ? '两' : inChinese(list.least)) : String(list.least);
  return {
    span: spanIn(block, count.span),
    stated: block.text.slice(count.span.start, count.span.end),
    number: count.number,
    least: list.least,
    most: list.most,
    members: list.members,
    list: where,
    sure,
    ...(list.least === list.most && { edit: { span: spanIn(block, count.numeral), text: wanted } }),
  };
}
