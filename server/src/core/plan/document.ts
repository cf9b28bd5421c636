import { parse } from 'yaml';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { ofWords } from '../markdown/words.ts';
import { chineseNumber } from '../text/numerals.ts';
import { withoutSpaces } from '../text/spacing.ts';
import type { FoundHeading } from './outlining.ts';
import { isProse } from './outlining.ts';
import type { FrontMatter, Plan } from './plan.ts';
import type { Part } from './statement.ts';

/** Front matter as PlanDoc reads it; what is not readable YAML gives `problem` and nothing else. */
export function frontMatterIn(blocks: readonly Block[]): FrontMatter {
  const block = blocks[0];
  return block?.kind === 'front' ? { span: block.span, ...fieldsIn(block.words) } : {};
}

const fieldsIn = ofWords((words): Omit<FrontMatter, 'span'> => {
  let data: unknown;
  try {
    data = parse(words.text);
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
  if (typeof data !== 'object' || data === null) return {};
  const fields = data as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : undefined);
  const year = Number(/\d{4}/.exec(String(fields.year ?? ''))?.[0]);
  const rules = rulesIn(fields.rules);
  return {
    ...(text('title') && { title: text('title') }),
    ...(text('place') && { place: text('place') }),
    ...(text('prior') && { prior: text('prior') }),
    ...(year > 0 && { year }),
    ...(rules && { rules }),
  };
});

/** YAML reads a bare `off` as false in its old version: both switch a rule off. */
function rulesIn(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([id, setting]) => [id, setting === false ? 'off' : String(setting)]));
}

/** The blocks before the first numbered heading: title, speaker, address. */
export function opening(blocks: readonly Block[], headings: readonly FoundHeading[]): readonly Block[] {
  const first = headings.find((heading) => heading.mark !== undefined)?.index ?? Math.min(blocks.length, 6);
  return blocks.slice(0, first).filter(isProse);
}

export function titleIn(front: FrontMatter, start: readonly Block[], lexicon: Lexicon): Plan['title'] {
  const block =
    start.find((candidate) => lexicon.words.titles.some((title) => candidate.text.includes(title)) && candidate.text.length < 80) ??
    start.find((candidate) => candidate.kind === 'heading' && candidate.depth === 1);
  if (block) return { text: block.text.replace(/\s+/g, ' ').trim(), span: block.span };
  return front.title && front.span ? { text: front.title, span: front.span } : undefined;
}

/** The `#` heading that names the whole document, not a part of it. */
export const isTitle = (heading: FoundHeading, lexicon: Lexicon): boolean =>
  heading.level === 0 && lexicon.words.titles.some((word) => heading.title.includes(word));

/** The plan's year: from front matter, else the headings of its parts, else title and opening lines. */
export function planYearIn(
  front: FrontMatter,
  headings: readonly FoundHeading[],
  start: readonly Block[],
  lexicon: Lexicon,
): number | undefined {
  if (front.year) return front.year;
  const planned: number[] = [];
  const reported: number[] = [];
  for (const heading of headings) {
    if (heading.level > 1 || isTitle(heading, lexicon)) continue;
    const [part] = partsIn(heading.title, lexicon);
    if (part === 'review') reported.push(...plannedBeside(heading.title, lexicon));
    else if (part) planned.push(...yearsIn(heading.title));
  }
  const title = [front.title ?? '', ...start.map((block) => block.text)].flatMap(yearsIn);
  const [byReview, byPlan, byTitle] = [reported, planned, title].map((years) => (years.length > 0 ? Math.max(...years) : undefined));
  // A heading left over from last year is outvoted by the others.
  if (byPlan !== undefined && byPlan === byTitle) return byPlan;
  return byReview ?? byPlan ?? byTitle;
}

/** The plan's year as the years in the heading of a review tell: of 2021年以来 it is none, of 2024年上半年 that year itself. */
const plannedBeside = (title: string, { words: { timing } }: Lexicon): number[] =>
  timing.since.some((word) => title.includes(`年${word}`))
    ? []
    : yearsIn(title).map((year) => (isWithinYear(title, year, timing.withinYear) ? year : year + 1));

/** 2024年上半年: what is reported is part of that year. */
const isWithinYear = (title: string, year: number, within: readonly string[]): boolean =>
  within.some((word) => title.includes(`${year}年${word}`));

/** The years that a text names. */
export const yearsIn = (text: string): number[] =>
  Array.from(
    withoutSpaces(text).matchAll(/((?:19|20)\d{2})年|([二一][〇零○九][〇零○一二三四五六七八九]{2})年|((?:19|20)\d{2})[-—]\d{2}/g),
    ([, digits, written, dated]) => (digits || dated ? Number(digits ?? dated) : (chineseNumber((written ?? '').replace(/○/g, '〇')) ?? 0)),
  ).filter((year) => year > 1949);

/** The parts that a heading's words name; several where one heading covers two. */
export function partsIn(title: string, lexicon: Lexicon): Part[] {
  const { review, targets, tasks } = lexicon.words.parts;
  const has = (words: readonly string[]): boolean => words.some((word) => title.includes(word));
  if (has(review)) return ['review'];
  const parts: Part[] = [];
  if (has(targets)) parts.push('targets');
  if (has(tasks)) parts.push('tasks');
  return parts;
}

/** The place of the plan: from front matter, the title, 我代表…人民政府, or a name that is shortened on first use. */
export function placeIn(
  front: FrontMatter,
  title: Plan['title'],
  start: readonly Block[],
  blocks: readonly Block[],
  lexicon: Lexicon,
): string | undefined {
  if (front.place) return front.place;
  const named = [title?.text ?? front.title ?? '', ...start.map((block) => block.text)];
  const early = blocks.slice(0, 12).map((block) => block.text);
  for (const pattern of lexicon.placeNamed) {
    for (const text of [...named, ...early]) {
      const match = pattern.exec(withoutSpaces(text.trim()));
      if (match?.[1] && match[1].length > 1) return match[1];
    }
  }
  for (const text of early) {
    const match = lexicon.placeShortened.exec(text);
    if (match?.[1]) return match[1];
  }
  return named.concat(early).some((text) => lexicon.words.nation.some((word) => text.includes(word)))
    ? lexicon.words.nationName
    : undefined;
}

/**
 * Where the document proper ends: the first line of page residue after the last numbered heading that no text of the document follows.
 * A single such line may have strayed into a long ending without numbers.
 */
export function endOfDocument(blocks: readonly Block[], headings: readonly FoundHeading[], textLength: number, lexicon: Lexicon): number {
  const last = headings.findLast((heading) => heading.mark !== undefined && heading.level <= 3)?.index;
  if (last === undefined) return textLength;
  const { residue, footer, related } = lexicon.words;
  const startsWith = (words: readonly string[], { text }: Block): boolean => words.some((word) => text.trimStart().startsWith(word));
  const goesOn = (block: Block): boolean =>
    block.kind === 'cell' ||
    (isProse(block) &&
      block.text.length > shortest &&
      /[。！？；][”）]?\s*$/.test(block.text) &&
      !startsWith(residue, block) &&
      !footer.some((word) => block.text.includes(word)));
  for (let at = last + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (!startsWith(residue, block)) continue;
    const next = startsWith(related, block) ? -1 : blocks.slice(at + 1, at + 1 + farthest).findIndex(goesOn);
    if (next < 0) return block.span.start;
    at += next;
  }
  return textLength;
}

/** A paragraph of the text is longer than a line of a page, and stands not far behind what strayed in before it. */
const shortest = 40;
const farthest = 8;
