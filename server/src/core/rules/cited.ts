import seed from '../../../../seeds/rules/broken-reference.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type Span, spanOf } from '../text/span.ts';
import { fromWords, type Prose, proseOf } from './prose.ts';
import { type Marked, markedIn } from './siblings.ts';

/** One number of a reference, with the passages of the document that bear it. */
export interface Step {
  readonly written: string;
  readonly number: number;
  readonly numeral: Span;
  /** Passages of its kind in reach; that which is meant is the one of this number. */
  readonly among: readonly Marked[];
  readonly target?: Marked;
}

/** A reference to numbered passages of the document itself: 见第三部分（六）, 第（三）项, 前述第4项. */
export interface Citation {
  readonly span: Span;
  readonly written: string;
  readonly steps: readonly Step[];
}

const han = '[一二三四五六七八九十]{1,3}';
const anyOf = (words: readonly string[]): string => words.map((word) => (word === '(' ? '\\(' : word)).join('|');

const part = new RegExp(
  `(?<=${anyOf(seed.triggers)})第(${han}|\\d{1,2})部分(?:的?第?[（(](${han}|\\d{1,2})[）)](?:[项条点节款])?|的?第(${han}|\\d{1,2})[项点])?`,
  'gd',
);
const bracketed = new RegExp(`(?:(?<=${anyOf(seed.items)})第?|(?<![条款》法章节部分])第)[（(](${han}|\\d{1,2})[）)](?:[项条点])?`, 'gd');
const own = new RegExp(`(?<=(?:${anyOf(seed.own)})[中的]?)第(${han}|\\d{1,2})[章节](?![\\p{Script=Han}]*[会议届])`, 'gdu');
/** “八、保障措施”: the heading itself is quoted. */
const quoted = new RegExp(`(?<=(?:${anyOf(seed.items)})[中的]?[“"])(?:(${han})、|[（(](${han})[）)])(?=[^”"\\n]{2,30}[”"])`, 'gd');
const plain = new RegExp(`(?<=${anyOf(seed.items)})第(${han}|\\d{1,2})[项点]`, 'gd');

/** 《…》第三条、第（五）项; 规划纲要第八部分: the number is that of another document. */
const ofAnother =
  /[》条款](?:[^，。；]{0,12}[、和及或])?$|(?:条例|办法|规定|细则|纲要|规划|决议|决定|文件|讲话|法律)(?:中)?的?$|〕\d+号.{0,6}$/;

/** All references to numbered passages, in the order of the text; those into other documents, 《…》第三条, are none. */
export function citationsIn(plan: Plan): readonly Citation[] {
  const known = citations.get(plan);
  if (known) return known;
  const marks = markedIn(plan.outline);
  const found = proseOf(plan).flatMap((prose) => (mayCite(prose) ? citedIn(prose, marks) : []));
  citations.set(plan, found);
  return found;
}

const sign = /[第见述][（(第\d一二三四五六七八九十]|[见告文划分述][中的]?[“"]/;

const mayCite = fromWords(
  ({ text, judged }) =>
    sign.test(judged) && ([part, own, bracketed, plain].some((pattern) => judged.search(pattern) >= 0) || text.search(quoted) >= 0),
);

const citations = new WeakMap<Plan, readonly Citation[]>();

function citedIn(prose: Prose, marks: readonly Marked[]): readonly Citation[] {
  const { judged, text, block } = prose;
  const found: Citation[] = [];
  const here = block.span.start;
  const parts = marks.filter(({ mark }) => mark.level === 1);
  const step = (match: RegExpMatchArray, group: 1 | 2 | 3, among: readonly Marked[]): Step | undefined => {
    const written = match[group];
    const at = match.indices?.[group];
    if (written === undefined || !at) return undefined;
    const number = /\d/.test(written) ? Number(written) : (chineseNumber(written) ?? 0);
    const target = among.find(({ mark }) => mark.number === number);
    return { written, number, numeral: spanIn(block, spanOf(...at)), among, ...(target && { target }) };
  };
  const add = (match: RegExpMatchArray, steps: readonly (Step | undefined)[]): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (ofAnother.test(judged.slice(Math.max(0, start - 16), start))) return;
    if (found.some(({ span }) => span.start <= offset(start) && offset(start) < span.end)) return;
    found.push({ span: spanIn(block, spanOf(start, end)), written: match[0], steps: steps.filter((one) => one !== undefined) });
  };
  const offset = (at: number): number => spanIn(block, spanOf(at, at + 1)).start;
  for (const match of judged.matchAll(part)) {
    const first = step(match, 1, parts);
    const under = first?.target ? markedIn(first.target.children) : [];
    const second = match[3]
      ? step(
          match,
          3,
          under.filter(({ mark }) => mark.level > 1),
        )
      : step(match, 2, bracketsUnder(under, match[2] ?? ''));
    add(match, [first, first?.target && second]);
  }
  for (const match of judged.matchAll(own))
    add(match, [
      step(
        match,
        1,
        marks.filter(({ mark }) => mark.form === '第一节' || mark.form === '第一部分'),
      ),
    ]);
  for (const match of /[“"][（(一二三四五六七八九十]/.test(text) ? text.matchAll(quoted) : [])
    add(match, [match[1] ? step(match, 1, parts) : step(match, 2, bracketsUnder(marks, match[2] ?? ''))]);
  const enclosing = parts.findLast(({ span }) => span.start <= here && here < span.end);
  const local = enclosing ? markedIn(enclosing.children) : marks;
  for (const match of judged.matchAll(bracketed)) {
    const near = bracketsUnder(local, match[1] ?? '');
    add(match, [step(match, 1, near.length > 0 ? near : bracketsUnder(marks, match[1] ?? ''))]);
  }
  for (const match of judged.matchAll(plain)) {
    const near = local.filter(({ mark }) => mark.level > 1);
    add(match, [step(match, 1, near.length > 0 ? near : marks)]);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** （三） is looked for among the second level, （3） among the fourth or within paragraphs. */
const bracketsUnder = (marks: readonly Marked[], written: string): readonly Marked[] =>
  marks.filter(({ mark }) => (/\d/.test(written) ? mark.level === 4 || mark.level === 8 : mark.level === 2));
