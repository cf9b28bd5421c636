import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { ofWordsWith, type Words } from '../markdown/words.ts';
import { signs, whiteSpace } from '../text/signs.ts';
import type { Years } from './block-statements.ts';
import type { FoundHeading } from './outlining.ts';
import type { Part } from './statement.ts';
import { yearOf } from './statements/time.ts';

/** What a block cannot know of itself: the part it stands in, and which years that part speaks of. */
export interface Context {
  readonly part?: Part | undefined;
  /** The years that a section is about, where they are not those of its part: 今后五年, “十五五”时期, 今年上半年. */
  readonly ahead?: string | undefined;
  readonly fiveYears: boolean;
  /** Where a sentence of the block turns to those years, or from them; what stands before it is not so. 0 where none does. */
  readonly turn: number;
  /** The block begins with the year reported, or 全年: what it says without 年均 or 累计 is of that year. */
  readonly yearly: boolean;
  /** Where the text begins after the item number that the block begins with. */
  readonly bodyStart: number;
}

/** The context of each block; `parts` gives the part of each heading. */
export function contextsOf(
  blocks: readonly Block[],
  headings: readonly FoundHeading[],
  parts: readonly (Part | undefined)[],
  { year, last, reviewed }: Years,
  lexicon: Lexicon,
): readonly Context[] {
  const horizon = last === undefined ? undefined : String(last);
  let part: Part | undefined;
  let listing = false;
  let five = false;
  let fiveSection = false;
  let ahead: string | undefined;
  let reviewing = false;
  let next = 0;
  return blocks.map(({ kind, words }, index) => {
    const heading = headings[next]?.index === index ? headings[next] : undefined;
    const named = parts[next];
    while (headings[next]?.index === index) next += 1;
    if (heading && heading.level <= 2) {
      if (heading.level <= 1) reviewing = false;
      part = named ?? (reviewing ? 'review' : undefined);
      if (heading.level <= 1 && part === 'review') ahead = isWithinYear(heading.title, year, lexicon) ? String(year) : undefined;
      else if (heading.level <= 1) ahead = yearsOf(periodIn(heading.title, lexicon), year);
      if (heading.level <= 1) fiveSection = lexicon.fiveYears.test(heading.title);
      five = fiveSection;
      listing = false;
    }
    const bodyStart = heading?.bodyStart ?? 0;
    const opening = openingOf(words, bodyStart, lexicon);
    const isOfReviewed = reviewed !== undefined && opening.year === String(reviewed);
    // 2023年，全县…: under a heading that tells no part, and from there on, it is what was reached.
    if (part === undefined && isOfReviewed && !heading) {
      part = 'review';
      reviewing = true;
    }
    const opens = part !== 'review' && opensTargets(words, lexicon);
    const continues = listing && (kind === 'item' || kind === 'cell' || isListed(words.text));
    listing = (opens && leadsOn(words.text)) || continues;
    const look = part === 'review' ? looksBack(words, lexicon) : undefined;
    const turn = look && look.five !== five ? look.from : 0;
    five = look?.five ?? five;
    const own: Part | undefined = opens || continues ? 'targets' : part;
    const period =
      own === 'review' ? undefined : (yearsOf(opening.period, year) ?? (own === 'targets' ? yearAhead(opening.until, year) : undefined));
    return {
      yearly: opening.wholeYear || isOfReviewed,
      bodyStart: heading && heading.level <= 5 ? bodyStart : 0,
      fiveYears: five && own === 'review',
      turn: own === 'review' ? turn : 0,
      part: own,
      ahead: period ?? ahead ?? (own === 'review' ? undefined : horizon),
    };
  });
}

/** 2024年上半年计划执行情况, 今年以来: what is reported is of the year that is planned, unless the year before is named too. */
const isWithinYear = (title: string, year: number | undefined, { words: { timing } }: Lexicon): boolean =>
  year !== undefined && timing.withinYear.some((word) => title.includes(word)) && !title.includes(`${year - 1}年`);

/** They open a list of targets where no result is reported. */
const opensTargets = ofWordsWith(({ text }, { targetOpeners }: Lexicon) => targetOpeners.test(text));

const leadsOn = (text: string): boolean => /[：:是]\s*$/.test(text);

const isListed = (text: string): boolean => /^[\s　]*(?:——|\d|（\d|[①-⑳])/.test(text);

/** 五年来 opens a look back over five years, 刚刚过去的2021年 one over the last of them, from its sentence on; undefined where neither is said. */
const looksBack = ofWordsWith(({ text }, { fiveYears, oneYear }: Lexicon): { five: boolean; from: number } | undefined => {
  const beginning = text.slice(0, 40);
  const five = fiveYears.exec(beginning);
  const found = five ?? oneYear.exec(beginning);
  return found ? { five: five !== null, from: beginning.lastIndexOf('。', found.index) + 1 } : undefined;
});

/** What the first characters of a paragraph say of its time. */
interface Opening {
  /** 2023年 at the head. */
  readonly year: string | undefined;
  /** 全年 at the head. */
  readonly wholeYear: boolean;
  /** 到2030年 at the head. */
  readonly until: string | undefined;
  readonly period: Period | undefined;
}

function openingOf(words: Words, start: number, lexicon: Lexicon): Opening {
  const last = lastOpening(words, lexicon);
  if (last.opening && last.start === start) return last.opening;
  last.start = start;
  last.opening = openingIn(words.text, start, lexicon);
  return last.opening;
}

/** The opening behind the item number that the words began with last. */
const lastOpening = ofWordsWith((_words, _lexicon: Lexicon): { start: number; opening?: Opening } => ({ start: 0 }));

const isBefore = signs(`${whiteSpace}—*`);
const firstWords = /.{0,12}/uy;

function openingIn(text: string, start: number, lexicon: Lexicon): Opening {
  let from = start;
  while (isBefore(text, from)) from += 1;
  firstWords.lastIndex = from;
  firstWords.test(text);
  const opening = text.slice(from, firstWords.lastIndex);
  return {
    year: /^(\d{4}) ?年/.exec(opening)?.[1],
    wholeYear: lexicon.words.timing.wholeYear.some((word) => opening.startsWith(word)),
    until: /^到((?:19|20)\d{2}) ?年/.exec(opening)?.[1],
    period: periodIn(opening, lexicon),
  };
}

/** The five years that a heading plans for: the ordinal of a five-year plan, or those ahead. */
type Period = number | 'ahead';

/** The period that a heading or the opening of a paragraph names, unless it names a year as well: 今年是“十五五”开局之年 is of this year. */
function periodIn(title: string, { fiveAhead, words: { timing } }: Lexicon): Period | undefined {
  const plan = /十([一二三四五六七八九])五/.exec(title)?.[1];
  const isOfYear = /(?:19|20)\d{2}年/.test(title) || timing.thisYear.some((year) => title.includes(year));
  if ((plan === undefined && !fiveAhead.test(title)) || isOfYear) return undefined;
  return plan === undefined ? 'ahead' : 10 + '一二三四五六七八九'.indexOf(plan) + 1;
}

function yearsOf(period: Period | undefined, year: number | undefined): string | undefined {
  if (period === undefined || year === undefined) return undefined;
  return period === 'ahead' ? `${year}-${year + 4}` : yearOf({ kind: 'fiveYearPlan', ordinal: period, since: false }, year, String(year));
}

/** 到2030年 at the head of a paragraph of targets. */
const yearAhead = (until: string | undefined, planYear: number | undefined): string | undefined =>
  until !== undefined && planYear !== undefined && Number(until) > planYear ? until : undefined;
