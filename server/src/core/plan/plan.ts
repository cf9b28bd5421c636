import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { type Readings, readers } from '../text/readers.ts';
import type { Span } from '../text/span.ts';
import type { Heading } from './outline.ts';
import type { PlacedPassage } from './passage.ts';
import type { Statement } from './statement.ts';

/** A plan document, read. Everything in it is derived from the text and the vocabulary alone. */
export interface Plan {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Top of the outline: the plan's own numbering and Markdown headings, nested. */
  readonly outline: readonly Heading[];
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  /** The same by the blocks that state something; tables are left out. */
  readonly passages: readonly PlacedPassage[];
  /** The statements of the tables. */
  readonly tabled: readonly Statement[];
  readonly title?: { readonly text: string; readonly span: Span };
  /** 济南新旧动能转换起步区, 上海市 … as far as front matter, title or text tell. */
  readonly place?: string;
  /** The plan's year (that of its targets). */
  readonly year?: number;
  /** What else it is than the plan of one year. */
  readonly genre?: Genre;
  readonly front: FrontMatter;
  /** False for other Markdown (a README): it gets no findings. */
  readonly isPlan: boolean;
  /** Where the document proper ends: what follows is page residue or lists of other documents. */
  readonly end: number;
  readonly readings: Readings;
}

/** Readers of a plan: what they make of it lives as long as the plan itself, that is, until the next edit. */
export const { of: ofPlan, with: ofPlanWith } = readers<Plan>();

/**
 * An `evaluation` of a five-year plan reports on the years before its own and plans for the last of the five; an `outline` is such a plan
 * itself, which sets out from the year before its first; a report on `progress` tells of its own year so far, or of all of it (统计公报).
 */
export type Genre = keyof Lexicon['genres'];

/** Whose plan of which year a text is, as far as it says so itself: what can be told without reading its statements. */
export type Identity = Pick<Plan, 'title' | 'place' | 'year' | 'genre' | 'front' | 'isPlan'>;

/** What PlanDoc reads from YAML front matter; unreadable front matter is `{}` with `problem`. */
export interface FrontMatter {
  readonly span?: Span;
  readonly title?: string;
  readonly place?: string;
  readonly year?: number;
  /** Path of last year's plan, relative to the document. */
  readonly prior?: string;
  readonly rules?: Readonly<Record<string, string>>;
  readonly problem?: string;
}
