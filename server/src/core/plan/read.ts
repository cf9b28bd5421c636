import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, spanIn } from '../markdown/block.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { figure } from '../quantity/quantity.ts';
import { apart, byText, isFull } from '../text/remembered.ts';
import { endOfDocument, frontMatterIn, isTitle, opening, partsIn, placeIn, planYearIn, titleIn } from './document.ts';
import { type FoundHeading, headingsIn, isProse, nested } from './outlining.ts';
import type { Identity, Plan } from './plan.ts';
import { reportMark } from './report-mark.ts';
import type { Part, Statement } from './statement.ts';
import type { ParagraphStatement } from './statements/grammar.ts';
import { readParagraph } from './statements/reading.ts';
import { tableStatements } from './statements/table.ts';
import { yearOf } from './statements/time.ts';

/** A text, read as a plan. Never throws: what cannot be read is left out, and `isPlan` says whether it is a plan at all. */
export function readPlan(text: string, lexicon: Lexicon): Plan {
  const { blocks, headings, parts, end, identity } = openingOf(text, lexicon);
  const { year, place } = identity;
  const contexts = contextsOf(blocks, headings, parts, year, lexicon);
  const statements = blocks.flatMap((block, index) => {
    const context = contexts[index];
    return block.span.start < end && context && isProse(block) && block.kind !== 'heading'
      ? statementsIn(block, index, context, year, lexicon)
      : [];
  });
  const tabled = tableStatements(blocks, end, year, lexicon);
  const read = [...statements, ...tabled].sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    blocks,
    outline: nested(headings, end, (heading) => parts.get(heading)),
    statements: place !== undefined && place === lexicon.words.nationName ? read.map((statement) => nationwide(statement, lexicon)) : read,
    end,
    ...identity,
  };
}

/** The same without the statements: a small part of the work, for sorting many texts by place and year. */
export const readIdentity = (text: string, lexicon: Lexicon): Identity => openingOf(text, lexicon).identity;

function openingOf(text: string, lexicon: Lexicon) {
  // A comment on a line of its own is no part of the plan: what stands around it reads as if it were not there.
  const blocks = readBlocks(text).filter((block) => block.kind !== 'html' || !isComment(block.text));
  const front = frontMatterIn(blocks);
  const all = headingsIn(blocks, text.length);
  const end = endOfDocument(blocks, all, text.length, lexicon);
  const headings = all.filter((heading) => heading.start < end);
  const start = opening(blocks, headings);
  const title = titleIn(front, start, lexicon);
  const year = planYearIn(front, headings, start, lexicon);
  const place = placeIn(front, title, start, blocks, lexicon);
  const parts = partsOfHeadings(headings, year, lexicon);
  const found = new Set(parts.values());
  const titled = lexicon.words.titles.some((word) => title?.text.includes(word));
  const identity: Identity = {
    front,
    isPlan:
      !text.startsWith(reportMark) &&
      (front.place !== undefined || front.year !== undefined || front.prior !== undefined || titled || found.size >= 2),
    ...(title && { title }),
    ...(place && { place }),
    ...(year !== undefined && { year }),
  };
  return { blocks, headings, parts, end, identity };
}

const isComment = (html: string): boolean =>
  html.startsWith('<!--') && html.endsWith('-->') && html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';

/** In the nation's own plan GDP is 国内生产总值, even where the text says 经济增长. */
function nationwide(statement: Statement, lexicon: Lexicon): Statement {
  const indicator = lexicon.words.national[statement.indicator];
  return indicator ? { ...statement, indicator } : statement;
}

/** What a paragraph cannot know of itself: the part it stands in, and whether that part speaks of five years. */
interface Context {
  readonly part?: Part;
  /** The years that a section plans for, where they are not the plan's own: 今后五年, “十五五”时期. */
  readonly ahead?: string;
  readonly fiveYears: boolean;
  /** The block begins with the year reported: what it says without 年均 or 累计 is of that year. */
  readonly yearly: boolean;
  /** Where the text begins after the item number that the block begins with. */
  readonly bodyStart: number;
}

/** The part of each heading: its own words, else that of the heading it stands under. */
function partsOfHeadings(headings: readonly FoundHeading[], year: number | undefined, lexicon: Lexicon): Map<FoundHeading, Part> {
  const parts = new Map<FoundHeading, Part>();
  let current: Part | undefined;
  let mixed = false;
  for (const heading of headings) {
    if (heading.level === 0) current = undefined;
    const named: Part[] = isTitle(heading, lexicon)
      ? []
      : heading.level <= 1 || (mixed && heading.level === 2)
        ? partsIn(heading.title, lexicon)
        : [];
    if (heading.level <= 1 && (heading.mark || named.length > 0)) {
      mixed = named.length > 1;
      const earlier = year !== undefined && new RegExp(`${year - 1}年`).test(heading.title) && !heading.title.includes(`${year}年`);
      current = earlier && named[0] !== 'targets' && current === undefined ? 'review' : (named[0] ?? next(current));
    } else if (named.length > 0) current = named[0];
    else if (mixed && heading.level === 2 && heading.mark) current = next(current);
    if (current) parts.set(heading, current);
  }
  return parts;
}

/** The part of a numbered heading whose words name none: what comes after the targets is how they are to be reached. */
const next = (current: Part | undefined): Part | undefined => (current === 'review' || current === undefined ? undefined : 'tasks');

function contextsOf(
  blocks: readonly Block[],
  headings: readonly FoundHeading[],
  parts: ReadonlyMap<FoundHeading, Part>,
  year: number | undefined,
  lexicon: Lexicon,
): readonly Context[] {
  const { targetOpeners, fiveYears } = lexicon.words;
  const byBlock = new Map<number, FoundHeading>();
  for (const heading of headings) if (!byBlock.has(heading.block)) byBlock.set(heading.block, heading);
  let part: Part | undefined;
  let listing = false;
  let five = false;
  let fiveSection = false;
  let ahead: string | undefined;
  return blocks.map((block, index) => {
    const heading = byBlock.get(index);
    if (heading && heading.level <= 2) {
      part = parts.get(heading);
      if (heading.level <= 1) ahead = part === 'review' ? undefined : yearsAhead(heading.title, year, lexicon);
      if (heading.level <= 1) fiveSection = fiveYears.some((word) => heading.title.includes(word));
      five = fiveSection;
      listing = false;
    }
    const opens = part !== 'review' && targetOpeners.some((word) => block.text.includes(word));
    const continues = listing && (block.kind === 'item' || block.kind === 'cell' || /^[\s　]*(?:——|\d|（\d|[①-⑳])/.test(block.text));
    listing = (opens && /[：:]\s*$|是\s*$/.test(block.text)) || continues;
    if (part === 'review') five = speaksOfFive(block.text.slice(0, 40), lexicon) ?? five;
    const own: Part | undefined = opens || continues ? 'targets' : part;
    const opening = /^[—\s　*]*(.{0,12})/u.exec(block.text.slice(heading?.bodyStart ?? 0))?.[1] ?? '';
    const yearly = year !== undefined && opening.startsWith(String(year - 1)) && /^\d{4} ?年/.test(opening);
    const period =
      own === 'review' ? undefined : (yearsAhead(opening, year, lexicon) ?? (own === 'targets' ? yearAhead(opening, year) : undefined));
    return {
      yearly,
      bodyStart: heading && heading.level <= 5 ? heading.bodyStart : 0,
      fiveYears: five && own === 'review',
      ...(own && { part: own }),
      ...((period ?? ahead) && { ahead: period ?? ahead }),
    };
  });
}

/** 五年来 opens a look back over five years, 刚刚过去的2021年 one over the last of them; undefined where neither is said. */
function speaksOfFive(opening: string, { words: { fiveYears, oneYear } }: Lexicon): boolean | undefined {
  if (fiveYears.some((word) => opening.includes(word))) return true;
  return oneYear.some((word) => opening.includes(word)) ? false : undefined;
}

/** The five years that a heading plans for, unless it names the plan's own year as well. */
function yearsAhead(title: string, year: number | undefined, lexicon: Lexicon): string | undefined {
  if (/(?:19|20)\d{2}年/.test(title) || year === undefined) return undefined;
  const plan = /十([一二三四五六七八九])五/.exec(title)?.[1];
  if (plan) return yearOf({ kind: 'fiveYearPlan', ordinal: 10 + '一二三四五六七八九'.indexOf(plan) + 1, since: false }, year, String(year));
  return lexicon.words.fiveAhead.some((word) => title.includes(word)) ? `${year}-${year + 4}` : undefined;
}

/** 到2030年 at the head of a paragraph of targets. */
function yearAhead(opening: string, planYear: number | undefined): string | undefined {
  const year = /^到((?:19|20)\d{2}) ?年/.exec(opening)?.[1];
  return year !== undefined && planYear !== undefined && Number(year) > planYear ? year : undefined;
}

function statementsIn(block: Block, index: number, context: Context, planYear: number | undefined, lexicon: Lexicon): Statement[] {
  const { bodyStart } = context;
  const usual = context.ahead ?? (planYear === undefined ? '' : String(context.part === 'review' ? planYear - 1 : planYear));
  return remembered(block.text.slice(bodyStart), lexicon).map((read) => {
    const inBlock = (span: { start: number; end: number }) => spanIn(block, { start: span.start + bodyStart, end: span.end + bodyStart });
    const { value, time } = read;
    const five =
      context.fiveYears &&
      planYear !== undefined &&
      (time?.kind === 'cumulative' ||
        time?.kind === 'steady' ||
        (!time && !context.yearly && ['growth', 'increment', 'ratioChange', 'gap'].includes(read.statistic)));
    return {
      indicator: read.indicator,
      phrase: read.phrase,
      known: read.known,
      statistic: read.statistic,
      figure: value === undefined ? undefined : figureOf(value),
      unit: read.unit,
      bound: read.bound,
      year: five ? `${planYear - 5}-${planYear - 1}` : yearOf(time, planYear, usual),
      part: context.part,
      intended: read.intended && context.part === 'review',
      base: read.base,
      measured: read.measured,
      paced: read.paced,
      scope: read.scope,
      basis: read.basis,
      number: inBlock(read.number),
      span: inBlock(read.span),
      name: read.name && inBlock(read.name),
      block: index,
    };
  });
}

/** The same few numbers are written over and over. */
const figureOf = byText(figure);

const memories = new WeakMap<Lexicon, Map<string, ParagraphStatement[]>>();

/** Statements depend on the paragraph's text alone, so an edit reads only the paragraph it touched. Bounded: when full it starts anew. */
function remembered(text: string, lexicon: Lexicon): ParagraphStatement[] {
  const memory = memoryOf(lexicon);
  const known = memory.get(text);
  if (known) return known;
  const own = apart(text);
  const statements = readParagraph(own, lexicon);
  memory.set(own, statements);
  return statements;
}

function memoryOf(lexicon: Lexicon): Map<string, ParagraphStatement[]> {
  const memory = memories.get(lexicon);
  if (memory && !isFull(memory)) return memory;
  const fresh = new Map<string, ParagraphStatement[]>();
  memories.set(lexicon, fresh);
  return fresh;
}
