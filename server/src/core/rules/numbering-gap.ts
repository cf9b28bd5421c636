import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { chineseNumber, inChinese } from '../text/numerals.ts';
import type { Edit } from '../text/span.ts';
import { citationsIn } from './cited.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';
import { type Marked, markOf, nameOf, type Run, renumbered, runsOf } from './siblings.ts';

/** A sibling that does not bear the number that is due. `missing` numbers stand between it and the one before. */
interface Gap extends Fault {
  readonly kind: 'missing' | 'repeated' | 'order';
  readonly found: string;
  readonly expected: string;
  readonly missing: readonly string[];
  readonly before?: Marked;
  readonly run: Run;
}

export const numberingGap: Rule<Gap> = {
  id: 'numbering-gap',
  group: 'numbering',
  since: '0.1.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '同级编号缺号、重号或次序颠倒。', en: 'A missing, repeated or out-of-order number among siblings.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const run of runsOf(plan)) {
      if (!isInOrder(run) && !isAutomatic(run, plan.text)) yield* gapsIn(run, plan.text);
    }
    yield* annexGapsIn(plan, lexicon);
  },

  message({ kind, found, expected, missing, before }) {
    const last = before && { zh: `“${nameOf(before)}”之后`, en: `after “${nameOf(before)}”` };
    const what = {
      missing: {
        zh: `${last ? `${last.zh}是“${found}”` : `从“${found}”起`}，缺${missing.map((mark) => `“${mark}”`).join('')}`,
        en: `“${found}” stands ${last ? last.en : 'first'}; ${missing.map((mark) => `“${mark}”`).join(', ')} is missing`,
      },
      repeated: { zh: `编号“${found}”重复，此处应为“${expected}”`, en: `“${found}” is repeated; “${expected}” is due here` },
      order: {
        zh: `${last ? `${last.zh}是` : '开头是'}“${found}”，此处应为“${expected}”`,
        en: `“${found}” stands ${last ? last.en : 'first'}, where “${expected}” is due`,
      },
    }[kind];
    return {
      zh: `${what.zh}。编号不连，按编号引用的文字会落空；请核实是漏了、重了一段还是编号写错。`,
      en: `${what.en}. References by number go astray; check whether a passage was dropped or doubled, or the number is wrong.`,
    };
  },

  related: ({ before }) => (before ? [{ span: before.mark.span, message: { zh: '前一个编号', en: 'the number before' } }] : []),

  edits: ({ run }, { plan, lexicon }) => {
    const due = new Map(run.siblings.map((sibling, index) => [sibling, run.start + index]));
    const marks = run.siblings.flatMap((sibling) => {
      const { mark } = sibling;
      const number = due.get(sibling) ?? mark.number;
      const text = renumbered(plan.text.slice(mark.span.start, mark.span.end), mark.form, number);
      return text && mark.number !== number ? [{ span: mark.span, text }] : [];
    });
    return marks.length > 0 ? () => [...marks, ...followed(plan, lexicon, due)] : [];
  },

  fixTitle: { zh: '按顺序重排这一组编号和对它的引用', en: 'Renumber this group and the references to it' },
};

/** References to a passage follow it to its new number; where two passages bear the number, nobody can say which one is meant. */
function followed(plan: Plan, lexicon: Lexicon, due: ReadonlyMap<Marked, number>): readonly Edit[] {
  return citationsIn(plan, lexicon).flatMap(({ steps }) =>
    steps.flatMap(({ target, among, numeral, number, written }) => {
      const wanted = target && due.get(target);
      if (wanted === undefined || wanted === number || among.filter(({ mark }) => mark.number === number).length > 1) return [];
      return [{ span: numeral, text: /\d/.test(written) ? String(wanted) : inChinese(wanted) }];
    }),
  );
}

/** True of most runs: they need no further look. */
const isInOrder = ({ siblings, start }: Run): boolean => siblings.every(({ mark }, index) => mark.number === start + index);

/** Ordered lists of Markdown may give every item a 1: it is the reader's program that counts. */
const isAutomatic = ({ siblings }: Run, text: string): boolean =>
  siblings.length > 1 &&
  siblings.every(({ mark }) => mark.number === 1 && /^1[.)]$/.test(mark.form) && /[ \t]/.test(text[mark.span.end] ?? ''));

function* gapsIn(run: Run, text: string): Iterable<Gap> {
  const { siblings } = run;
  if (standsAlone(run, text)) return;
  let due = beginsUnmarked(run, text) ? 2 : run.start;
  for (let at = 0; at < siblings.length; at += 1) {
    const sibling = siblings[at] as Marked;
    const { number } = sibling.mark;
    const before = siblings[at - 1];
    const next = siblings[at + 1]?.mark.number;
    const kind = number === before?.mark.number ? 'repeated' : 'order';
    if (number === due || isLastWord(sibling)) {
      due += 1;
    } else if (number === due + 1 && next === due) {
      // 一、三、二、四: two that changed places are one fault.
      yield gapOf('order', run, at, due, text);
      at += 1;
      due += 2;
    } else if (next === due + 1) {
      // 一、五、三: only this number is wrong; those behind it count on from the right one.
      yield gapOf(kind, run, at, due, text);
      due += 1;
    } else {
      yield gapOf(number > due ? 'missing' : kind, run, at, due, text);
      due = number + 1;
    }
  }
}

/** 主要一是抓投资，二是促消费: where no stop goes before 一是 it was not read as a mark, and yet the list begins with it. */
function beginsUnmarked({ siblings }: Run, text: string): boolean {
  const mark = siblings[0]?.mark;
  const first = mark && mark.level > 5 && mark.number === 2 ? markOf(mark.form, 1) : undefined;
  if (!mark || !first) return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', mark.span.start - 1) + 1, mark.span.start - 400), mark.span.start);
  const at = line.lastIndexOf(first);
  return at >= 0 && !/[二三四五六七八九十][是要]/.test(line.slice(at + first.length));
}

/** 附件1 and then 附件3: annexes count from one. A single one may be kept apart from the others. */
function* annexGapsIn({ outline }: Plan, { words }: Lexicon): Iterable<Gap> {
  const annexes = outline.flatMap(({ title, titleSpan, mark }) => {
    const word = mark ? undefined : words.marks.annexes.find((name) => title.startsWith(name));
    if (word === undefined) return [];
    const [, digits = '', numeral = ''] =
      /^\s*(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))(?![、.．\d])/.exec(title.slice(word.length)) ?? [];
    const number = Number(digits) || chineseNumber(numeral);
    return number ? [{ span: titleSpan, number, name: (value: number) => `${word}${digits ? value : inChinese(value)}` }] : [];
  });
  if (annexes.length < 2) return;
  let due = 1;
  for (const { span, number, name } of annexes) {
    if (number !== due) {
      const missing = number > due ? Array.from({ length: Math.min(number - due, mostNamed) }, (_, offset) => name(due + offset)) : [];
      const kind = number === due - 1 ? 'repeated' : number > due ? 'missing' : 'order';
      yield { kind, span, found: name(number), expected: name(due), missing, run: { siblings: [], start: 1 } };
    }
    due = number + 1;
  }
}

/** 首先…其次…最后: the last of a list is the last, however many there are. */
const isLastWord = ({ mark }: Marked): boolean => mark.form === '首先' && mark.number === 4;

function gapOf(kind: Gap['kind'], run: Run, at: number, due: number, text: string): Gap {
  const { mark } = run.siblings[at] as Marked;
  const before = run.siblings[at - 1];
  const found = text.slice(mark.span.start, mark.span.end).trim();
  // 第一部分 and 第一章 are of one form: the words of the mark itself tell which it is.
  const name = (value: number) => (/^第.*.$/.test(found) ? renumbered(found, mark.form, value) : markOf(mark.form, value)) ?? String(value);
  return {
    kind,
    span: mark.span,
    found,
    expected: name(due),
    missing: kind === 'missing' ? Array.from({ length: Math.min(mark.number - due, mostNamed) }, (_, offset) => name(due + offset)) : [],
    ...(before && { before }),
    run,
  };
}

/** A number far off the mark is a slip, not a hundred lost items: no more than this many are listed. */
const mostNamed = 5;

/**
 * A single 二是 within a sentence is no second of a list; one that opens its paragraph is.
 * A single 三、 heads a chapter kept in a file of its own.
 */
function standsAlone({ siblings, parent }: Run, text: string): boolean {
  const [only] = siblings;
  if (!only || siblings.length > 1) return false;
  return (
    !parent || (only.mark.level > 5 && !/(?:^|\n)[\s　>*_]*$/.test(text.slice(Math.max(0, only.mark.span.start - 8), only.mark.span.start)))
  );
}
