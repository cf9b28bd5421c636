import seed from '../../../../seeds/rules/broken-reference.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, spanIn } from '../markdown/block.ts';
import type { Heading } from '../plan/outline.ts';
import { ofPlanWith } from '../plan/plan.ts';
import { chineseNumber } from '../text/numerals.ts';
import { signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder, type Hit } from './finder.ts';
import type { Seen } from './seen.ts';
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
export const citationsIn = ofPlanWith((plan, lexicon: Lexicon): readonly Citation[] => {
  const hits = citedIn(plan, lexicon);
  return hits.length > 0 ? citationsAt(hits, passagesOf(plan.outline)) : [];
});

const citationsAt = (hits: readonly Hit<Cited>[], passages: Passages): readonly Citation[] =>
  hits.flatMap(({ found, prose }) => found.map((cited) => citationOf(cited, prose.block, passages)));

/** A reference as the words of a block have it, before it is known what it leads to. Spans are in the text of the block. */
interface Cited {
  readonly kind: Kind;
  readonly at: Span;
  readonly written: string;
  /** Its numbers by the group of the pattern, 0 being the first. */
  readonly numerals: readonly (Numeral | undefined)[];
}

interface Numeral {
  readonly written: string;
  readonly number: number;
  readonly at: Span;
}

const number = `(?:${han}|\\d{1,2})`;

/** In the order in which they are looked for: what one has found no later one finds again. `sign` is what it needs at least, and quick to try. */
const patterns = {
  part: { pattern: part, sign: new RegExp(`第${number}部分`) },
  own: { pattern: own, sign: new RegExp(`第${number}[章节]`) },
  quoted: { pattern: quoted, sign: /[“"][（(一二三四五六七八九十]/ },
  bracketed: { pattern: bracketed, sign: new RegExp(`[（(]${number}[）)]`) },
  plain: { pattern: plain, sign: new RegExp(`第${number}[项点]`) },
} as const;
type Kind = keyof typeof patterns;

/** True where something may be a reference: a number behind 第, a bracket or quotation right behind what leads to one. */
function mayCite(text: string, { marks, numbers }: Seen): boolean {
  for (const at of numbers) if (text[at - 1] === '第') return true;
  for (const at of marks) {
    if (isBracket(text, at) && (text[at - 1] === '第' || endsItem(text, at - 1))) return true;
    if (isQuotation(text, at) && endsItem(text, isParticle(text, at - 1) ? at - 2 : at - 1)) return true;
  }
  return false;
}

const itemEnds = seed.items.map((word) => word.slice(-1)).join('');
const endsItem = signs(itemEnds);
const isParticle = signs('中的');
const isBracket = signs('（(');
const isQuotation = signs('“"');

const citedIn = finder(`第${itemEnds}`, ({ text, judged, seen }): readonly Cited[] => {
  if (!mayCite(judged, seen)) return none;
  const found: Cited[] = [];
  for (const kind of Object.keys(patterns) as Kind[]) {
    const { pattern, sign } = patterns[kind];
    const searched = kind === 'quoted' ? text : judged;
    if (!sign.test(searched)) continue;
    for (const match of searched.matchAll(pattern)) {
      const at = spanOf(match.index, match.index + match[0].length);
      if (ofAnother.test(judged.slice(Math.max(0, at.start - 16), at.start))) continue;
      if (found.some((other) => other.at.start <= at.start && at.start < other.at.end)) continue;
      found.push({
        kind,
        at,
        written: match[0],
        numerals: match.slice(1).map((written, group) => numeralOf(written, match.indices?.[group + 1])),
      });
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start);
});

const none: readonly Cited[] = [];

function numeralOf(written: string | undefined, at: readonly [number, number] | undefined): Numeral | undefined {
  if (written === undefined || !at) return undefined;
  return { written, number: /\d/.test(written) ? Number(written) : (chineseNumber(written) ?? 0), at: spanOf(...at) };
}

/** The numbered passages of a plan by what a reference can lead to. */
interface Passages {
  readonly all: readonly Marked[];
  readonly parts: readonly Marked[];
  readonly chapters: readonly Marked[];
  readonly second: readonly Marked[];
  readonly fourth: readonly Marked[];
}

function passagesOf(outline: readonly Heading[]): Passages {
  const all = markedIn(outline);
  return {
    all,
    parts: all.filter(({ mark }) => mark.level === 1),
    chapters: all.filter(({ mark }) => ['第一节', '第一部分', '第一篇'].includes(mark.form)),
    second: all.filter(isSecond),
    fourth: all.filter(isFourth),
  };
}

/** （三） is looked for among the second level, （3） among the fourth or within paragraphs. */
const isSecond = ({ mark }: Marked): boolean => mark.level === 2;
const isFourth = ({ mark }: Marked): boolean => mark.level === 4 || mark.level === 8;
const isBracketed = ({ written }: Numeral): ((marked: Marked) => boolean) => (/\d/.test(written) ? isFourth : isSecond);
const isUnderPart = ({ mark }: Marked): boolean => mark.level > 1;

function citationOf({ kind, at, written, numerals }: Cited, block: Block, passages: Passages): Citation {
  const steps = resolvers[kind](numerals, block, passages);
  return { span: spanIn(block, at), written, steps: steps.filter((one) => one !== undefined) };
}

type Resolver = (numerals: Cited['numerals'], block: Block, passages: Passages) => readonly (Step | undefined)[];

/** What the numbers of a reference lead to. */
const resolvers: Readonly<Record<Kind, Resolver>> = {
  part([first, second, third], block, { parts }) {
    const step = stepOf(first, parts, block);
    if (!step?.target) return [step];
    const under = markedIn(step.target.children);
    return [
      step,
      third ? stepOf(third, under.filter(isUnderPart), block) : second && stepOf(second, under.filter(isBracketed(second)), block),
    ];
  },
  own: ([first], block, { chapters }) => [stepOf(first, chapters, block)],
  quoted: ([first, second], block, passages) => [
    first ? stepOf(first, passages.parts, block) : second && stepOf(second, inBrackets(second, passages), block),
  ],
  bracketed([first], block, passages) {
    if (!first) return [];
    const near = around(block, passages).filter(isBracketed(first));
    return [stepOf(first, near.length > 0 ? near : inBrackets(first, passages), block)];
  },
  plain([first], block, passages) {
    const near = around(block, passages).filter(isUnderPart);
    return [stepOf(first, near.length > 0 ? near : passages.all, block)];
  },
};

function stepOf(numeral: Numeral | undefined, among: readonly Marked[], block: Block): Step | undefined {
  if (!numeral) return undefined;
  const { written, number, at } = numeral;
  const target = among.find(({ mark }) => mark.number === number);
  return { written, number, numeral: spanIn(block, at), among, ...(target && { target }) };
}

const inBrackets = ({ written }: Numeral, { second, fourth }: Passages): readonly Marked[] => (/\d/.test(written) ? fourth : second);

/** The passages of the part that a block stands in; all where it stands in none. */
function around({ span: { start } }: Block, { parts, all }: Passages): readonly Marked[] {
  const enclosing = parts.findLast(({ span }) => span.start <= start && start < span.end);
  return enclosing ? markedIn(enclosing.children) : all;
}
