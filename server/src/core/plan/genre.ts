import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { withoutSpaces } from '../text/spacing.ts';
import { partsIn, planYearIn, yearsIn } from './document.ts';
import type { FoundHeading } from './outlining.ts';
import type { FrontMatter, Genre, Plan } from './plan.ts';
import type { Part } from './statement.ts';
import { lastYearOfPlan } from './statements/time.ts';

/** What a text is, and the title that says so. */
export interface Titled {
  readonly genre: Genre;
  readonly title: NonNullable<Plan['title']>;
}

/** The genre that a title tells, in one line or two: 第十四个五年规划…中期评估报告, 2024年上半年…执行情况的报告; undefined for plans of one year and other texts. */
export function genreIn(front: FrontMatter, start: readonly Block[], lexicon: Lexicon): Titled | undefined {
  for (const [index, block] of start.entries()) {
    const genre = genreOf(block.text, lexicon);
    if (genre) return { genre, title: { text: inOneLine(block.text), span: block.span } };
    const before = start[index - 1];
    const joint = before && genreOf(before.text + block.text, lexicon);
    if (before && joint)
      return {
        genre: joint,
        title: { text: inOneLine(before.text + block.text), span: { start: before.span.start, end: block.span.end } },
      };
  }
  const { title, span } = front;
  const genre = title && span ? genreOf(title, lexicon) : undefined;
  return genre && title && span ? { genre, title: { text: title, span } } : undefined;
}

const longest = 80;

function genreOf(title: string, { genres }: Lexicon): Genre | undefined {
  if (title.length > longest) return undefined;
  const text = withoutSpaces(title);
  return order.find((genre) => genres[genre].test(text));
}

/** An evaluation is called after the plan that it is of. */
const order: readonly Genre[] = ['evaluation', 'outline', 'progress'];

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The years of a text that is no plan of one year. */
export interface Term {
  /** When it was made, so that it reports on the year before; of a plan for several years the first. */
  readonly year?: number | undefined;
  /** The last of the years that its targets are for, where they are several. */
  readonly last?: number | undefined;
  /** It reports on its own year. */
  readonly isOwn?: boolean;
}

/** The term of a text: its front matter or a date below its title tells the year, else what its title and opening name does. */
export function termOf({ genre, title: { text: title } }: Titled, front: FrontMatter, start: readonly Block[], lexicon: Lexicon): Term {
  if (genre === 'progress') return { year: front.year ?? yearsIn(title)[0] ?? planYearIn(front, [], start, lexicon), isOwn: true };
  const below = start.map(({ text }) => text).filter((text) => !title.includes(inOneLine(text)));
  const ordinal = [title, ...below]
    .map((text) => /十([一二三四五六七八九])(?:个五年|五)/.exec(text)?.[1])
    .find((digit) => digit !== undefined);
  const named = ordinal === undefined ? undefined : lastYearOfPlan(ordinal);
  if (genre === 'outline') {
    const [, first, last] = spanOfYears.exec(title) ?? [];
    return first && last ? { year: Number(first), last: Number(last) } : { year: named && named - 4, last: named };
  }
  const dated = below.filter((text) => text.length <= longest && /年.{1,3}月/.test(text)).flatMap(yearsIn);
  const isMidway = lexicon.words.genres.midway.some((word) => title.includes(word));
  const usual = named === undefined ? undefined : isMidway ? named - 2 : named + 1;
  return { year: front.year ?? (dated.length > 0 ? Math.max(...dated) : usual), last: named };
}

const spanOfYears = /(20\d\d)年?[—\-－–~～至](20\d\d)年/;

/** The part of each heading of a text of that genre. */
export const partsOfGenre = (genre: Genre, headings: readonly FoundHeading[], lexicon: Lexicon): readonly Part[] =>
  genre === 'outline' ? partsOfOutline(headings, lexicon) : partsOfReport(headings, lexicon);

/**
 * A report looks back wherever it does not say what is to come, and names the targets and tasks of its years where it tells how they
 * stand: 主要目标进展情况, 重点任务实施情况.
 */
function partsOfReport(headings: readonly FoundHeading[], lexicon: Lexicon): readonly Part[] {
  let current: Part = 'review';
  return headings.map(({ level, mark, title }) => {
    const named = level === 1 ? partAt(title, lexicon) : undefined;
    if (named) current = named;
    else if (level === 0 || (level === 1 && mark)) current = 'review';
    return current;
  });
}

function partAt(title: string, lexicon: Lexicon): Part | undefined {
  const { looksBack, looksAhead } = lexicon.words.genres;
  if (looksAhead.some((word) => title.startsWith(word))) return 'tasks';
  if (looksBack.some((word) => title.includes(word))) return 'review';
  return partsIn(title, lexicon)[0] ?? (looksAhead.some((word) => title.includes(word)) ? 'tasks' : undefined);
}

/** A plan of several years sets out from where things stand, then names its targets; all else is how they are to be reached. */
function partsOfOutline(headings: readonly FoundHeading[], lexicon: Lexicon): readonly Part[] {
  const { standing } = lexicon.words.genres;
  let chapter: Part = 'tasks';
  let current: Part = 'tasks';
  return headings.map(({ level, title }) => {
    if (level > 2) return current;
    const [named] = standing.some((word) => title.includes(word)) ? review : partsIn(title, lexicon);
    current = named ?? (level < 2 ? 'tasks' : chapter);
    if (level < 2) chapter = current;
    return current;
  });
}

const review: readonly Part[] = ['review'];
