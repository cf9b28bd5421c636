import { type Block, spanIn } from '../markdown/block.ts';
import { isDigit, isLatin, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder, type Hit } from './finder.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

/** A mark that stands alone: `opens` tells which half it is, `partner` what it lacks. */
interface Unpaired extends Fault {
  readonly mark: string;
  readonly partner: string;
  readonly opens: boolean;
  /** What stands in the partner's place: “甲“, 《甲〉. */
  readonly instead?: string;
  /** Others of the kind in the same paragraph. */
  readonly more: readonly Span[];
}

export const unpairedMark: Rule<Unpaired> = {
  id: 'unpaired-mark',
  group: 'document',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '引号、括号、书名号不成对。', en: 'A quotation mark, bracket or title mark without its counterpart.' },

  *faults({ plan, lexicon }: RuleContext) {
    const strays = straysIn(plan, lexicon);
    const matched = matchedAcross(strays, proseOf(plan));
    for (const { prose, found } of strays)
      yield* faultsOf(
        prose.block,
        found.filter((mark) => !matched.has(mark)),
      );
  },

  places: ({ more }) => more,

  message: ({ mark, partner, opens, instead }): Message =>
    instead
      ? {
          zh: `这里的 ${instead} 与${opens ? '前面' : '后面'}的 ${mark} 不成对，应为 ${partner} 。标号不成对，引用和注释的起止不明；请改正。`,
          en: `${instead} does not pair with ${mark} ${opens ? 'before' : 'behind'} it; ${partner} is meant. Where the passage begins and ends is unclear.`,
        }
      : {
          zh: `${mark} 缺少与之成对的 ${partner} 。标号不成对，引用和注释的起止不明；请在${opens ? '后面' : '前面'}补上，或删去这一半。`,
          en: `${mark} has no ${partner}. Where the passage begins and ends is unclear; add it ${opens ? 'behind' : 'before'} or remove this one.`,
        },
};

/** Half-width and full-width brackets make a pair: their width is another rule's business. */
const families = ['“”', '‘’', '（）()', '《》', '〈〉', '「」', '『』', '【】', '〔〕', '［］'] as const;

interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly family: string;
  readonly opens: boolean;
}

const isPaired = signs(families.join(''));
/** By the code unit of a sign: the number of its family. */
const familyOf = new Map(families.flatMap((family, number) => [...family].map((sign) => [sign.charCodeAt(0), number] as const)));
const isOpening = signs(families.map((family) => [...family].filter((_, index) => index % 2 === 0).join('')).join(''));

/** The marks of a text that stand alone in it, in order. */
const straysIn = finder(families.join(''), ({ text, seen }): readonly Mark[] => {
  const open: number[][] = [];
  const strays: number[] = [];
  for (const at of seen.marks) {
    if (!isPaired(text, at) || isApostrophe(text, at) || isEnumerator(text, at)) continue;
    const family = familyOf.get(text.charCodeAt(at)) ?? 0;
    const opened = open[family] ?? [];
    open[family] = opened;
    if (isOpening(text, at)) opened.push(at);
    else if (opened.pop() === undefined) strays.push(at);
  }
  for (const opened of open) for (const at of opened ?? noMarks) strays.push(at);
  return strays.length > 0 ? strays.sort((a, b) => a - b).map((at) => markAt(text, at)) : none;
});

const none: readonly Mark[] = [];
const noMarks: readonly number[] = [];

const markAt = (text: string, at: number): Mark => ({
  at,
  sign: text.charAt(at),
  family: families[familyOf.get(text.charCodeAt(at)) ?? 0] ?? '',
  opens: isOpening(text, at),
});

const isApostrophe = (text: string, at: number): boolean => text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '');

/** 1） and a) count items and open nothing. */
function isEnumerator(text: string, at: number): boolean {
  return (
    (text[at] === ')' || text[at] === '）') &&
    (isDigit(text, at - 1) || isLatin(text, at - 1)) &&
    /(?:^|[\s。；;：:，,、])(?:\d{1,3}|[A-Za-z])$/.test(text.slice(Math.max(0, at - 5), at))
  );
}

/** More strays than this in one paragraph have one cause, be it a lost line or no text at all: the first stands for all. */
const mostInBlock = 3;

function* faultsOf(block: Block, strays: readonly Mark[]): Iterable<Unpaired> {
  const scattered: Mark[] = [];
  for (const family of families) {
    const same = strays.filter((mark) => mark.family === family);
    const [first, ...rest] = same;
    if (first && same.length > mostInBlock)
      yield { ...faultAt(block, first), more: rest.map(({ at }) => spanIn(block, spanOf(at, at + 1))) };
    else scattered.push(...same);
  }
  scattered.sort((a, b) => a.at - b.at);
  for (let index = 0; index < scattered.length; index += 1) {
    const mark = scattered[index] as Mark;
    const next = scattered[index + 1];
    if (next && isPair(mark, next)) {
      // ”甲”: the first faces the wrong way; “甲“ and 《甲〉: the second.
      const [right, wrong] = mark.opens ? [mark, next] : [next, mark];
      yield { ...faultAt(block, wrong), mark: right.sign, partner: partnerOf(right), opens: right.opens, instead: wrong.sign };
      index += 1;
    } else yield faultAt(block, mark);
  }
}

/** Two strays in a row that were meant for each other: quotation marks of one direction, or an opening and a closing of two kinds. */
function isPair(mark: Mark, next: Mark): boolean {
  if (mark.sign === next.sign) return /[“”‘’]/.test(mark.sign);
  return mark.opens && !next.opens;
}

const faultAt = (block: Block, mark: Mark): Unpaired => ({
  span: spanIn(block, spanOf(mark.at, mark.at + 1)),
  mark: mark.sign,
  partner: partnerOf(mark),
  opens: mark.opens,
  more: [],
});

const partnerOf = ({ family, sign }: Mark): string => [...family][[...family].indexOf(sign) ^ 1] ?? '';

/** True where a line ends within a sentence: what it opens the next one may close. */
const runsOn = ({ text }: Prose): boolean => !/[。！？；：!?;]\s*$/.test(text.slice(-8));

/** A paragraph that goes on with a speech: its opening mark is closed at its end or not at all, for “甲”方 is only a word. */
const isSpeech = ({ text }: Prose, strays: readonly Mark[]): boolean =>
  text.startsWith('“') && (strays.some(({ at, opens }) => at === 0 && opens) || /”\s*$/.test(text.slice(-4)));

/**
 * Marks that find their counterpart in the next block, where a line was broken within a sentence,
 * and the opening quotation marks of a speech that each of its paragraphs begins with again.
 */
function matchedAcross(strays: readonly Hit<Mark>[], prose: readonly Prose[]): ReadonlySet<Mark> {
  const matched = new Set<Mark>();
  for (const [number, { prose: here, index, found: marks }] of strays.entries()) {
    const next = prose[index + 1];
    if (!next) continue;
    const following = strays[number + 1];
    const behind = following?.index === index + 1 ? following.found : [];
    for (const family of families) {
      const opening = marks.findLast((mark) => mark.opens && mark.family === family);
      const closing = runsOn(here) ? behind.find((mark) => !mark.opens && mark.family === family) : undefined;
      if (opening && closing) matched.add(opening).add(closing);
      if (opening?.at === 0 && opening.sign === '“' && isSpeech(next, behind)) matched.add(opening);
    }
  }
  return matched;
}
