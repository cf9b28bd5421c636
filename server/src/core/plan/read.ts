import type { Lexicon } from '../lexicon/lexicon.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { Readings } from '../text/readers.ts';
import type { Whole } from './block-statements.ts';
import { contextsOf } from './contexts.ts';
import { endOfDocument, frontMatterIn, isTitle, opening, partsIn, placeIn, planYearIn, titleIn } from './document.ts';
import { genreIn, partsOfGenre, type Term, termOf } from './genre.ts';
import { type FoundHeading, headingsIn, nested } from './outlining.ts';
import { placedPassages } from './placed-passages.ts';
import type { Identity, Plan } from './plan.ts';
import { reportMark } from './report-mark.ts';
import type { Part, Statement } from './statement.ts';
import { tableStatements } from './statements/table.ts';

/** A text, read as a plan. Never throws: what cannot be read is left out, and `isPlan` says whether it is a plan at all. */
export function readPlan(text: string, lexicon: Lexicon): Plan {
  const { blocks, headings, parts, end, last, reviewed, identity } = openingOf(text, lexicon);
  const { year, place } = identity;
  const contexts = contextsOf(blocks, headings, parts, { year, last, reviewed }, lexicon);
  const whole: Whole = { year, last, reviewed, place, lexicon };
  const passages = placedPassages(blocks, contexts, end, whole);
  const statements: Statement[] = [];
  for (const passage of passages) for (const statement of passage.statements) statements.push(statement);
  const tabled = tableStatements(blocks, contexts, end, whole);
  return {
    text,
    blocks,
    outline: nested(headings, end, parts),
    statements: tabled.length === 0 ? statements : [...statements, ...tabled].sort((a, b) => a.span.start - b.span.start),
    passages,
    tabled,
    end,
    ...identity,
    readings: new Readings(),
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
  const titled = genreIn(front, start, lexicon);
  const title = titled?.title ?? titleIn(front, start, lexicon);
  const { year, last, isOwn }: Term = titled
    ? termOf(titled, front, start, lexicon)
    : { year: planYearIn(front, headings, start, lexicon) };
  const place = placeIn(front, title, start, blocks, lexicon);
  const isAccount = lexicon.words.genres.accounts.some((word) => title?.text.includes(word));
  const parts = titled ? partsOfGenre(titled.genre, headings, lexicon) : partsOfHeadings(headings, year, isAccount, lexicon);
  const found = new Set(parts.filter((part) => part !== undefined));
  const isTitled = titled !== undefined || lexicon.words.titles.some((word) => title?.text.includes(word));
  const identity: Identity = {
    front,
    isPlan:
      !text.startsWith(reportMark) &&
      (front.place !== undefined || front.year !== undefined || front.prior !== undefined || isTitled || found.size >= 2),
    ...(title && { title }),
    ...(place && { place }),
    ...(year !== undefined && { year }),
    ...(titled && { genre: titled.genre }),
  };
  return { blocks, headings, parts, end, last, reviewed: year === undefined || isOwn ? year : year - 1, identity };
}

const isComment = (html: string): boolean =>
  html.startsWith('<!--') && html.endsWith('-->') && html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';

/** The part of each heading: its own words, else that of the heading it stands under; an account first looks back, whatever it calls that. */
function partsOfHeadings(
  headings: readonly FoundHeading[],
  year: number | undefined,
  isAccount: boolean,
  lexicon: Lexicon,
): readonly (Part | undefined)[] {
  const parts: (Part | undefined)[] = [];
  const namesReview = ({ level, title }: FoundHeading): boolean => level === 1 && partsIn(title, lexicon)[0] === 'review';
  let first: Part | undefined = isAccount && !headings.some(namesReview) ? 'review' : undefined;
  let current: Part | undefined;
  let mixed = false;
  for (const heading of headings) {
    if (heading.level === 0) current = undefined;
    const mayName: boolean = heading.level <= 1 || (mixed && heading.level === 2);
    const named: readonly Part[] = mayName && !isTitle(heading, lexicon) ? partsIn(heading.title, lexicon) : none;
    if (heading.level <= 1 && (heading.mark || named.length > 0)) {
      mixed = named.length > 1;
      const earlier = year !== undefined && heading.title.includes(`${year - 1}年`) && !heading.title.includes(`${year}年`);
      current = earlier && named[0] !== 'targets' && current === undefined ? 'review' : (named[0] ?? next(current) ?? first);
      first = undefined;
    } else if (named.length > 0) current = named[0];
    else if (mixed && heading.level === 2 && heading.mark) current = next(current);
    parts.push(current);
  }
  return parts;
}

const none: readonly Part[] = [];

/** The part of a numbered heading whose words name none: what comes after the targets is how they are to be reached. */
const next = (current: Part | undefined): Part | undefined => (current === 'review' || current === undefined ? undefined : 'tasks');
