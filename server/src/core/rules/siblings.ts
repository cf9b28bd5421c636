import type { Heading, Mark, MarkForm } from '../plan/outline.ts';
import { ofPlan } from '../plan/plan.ts';
import { inChinese } from '../text/numerals.ts';

export type Marked = Heading & { readonly mark: Mark };

/** Marks of one level under one parent, counted through: what should read 1, 2, 3 … `start` is the number its first mark should bear. */
export interface Run {
  readonly parent?: Heading | undefined;
  readonly siblings: readonly Marked[];
  readonly start: number;
}

/**
 * All runs of a plan's outline, by parent and then by level.
 * A run ends where its parent ends, and where counting begins again: a 1 after at least two marks, with a 2 behind it.
 * A run may begin where the same level left off under the parent before: items counted through a whole document.
 */
export const runsOf = ofPlan(({ outline }): readonly Run[] => {
  const runs: Run[] = [];
  const lastOfLevel = new Map<number, number>();
  const visit = (children: readonly Heading[], parent?: Heading): void => {
    const groups: { readonly kind: number; readonly due: number; readonly siblings: Marked[] }[] = [];
    for (const child of children) {
      if (!isMarked(child)) continue;
      const kind = kindOf(child);
      const group = groups.find((other) => other.kind === kind);
      if (group) group.siblings.push(child);
      else groups.push({ kind, due: (lastOfLevel.get(child.mark.level) ?? 0) + 1, siblings: [child] });
    }
    for (const child of children) {
      if (isMarked(child)) lastOfLevel.set(child.mark.level, child.mark.number);
      if (child.children.length > 0) visit(child.children, child);
    }
    for (const { due, siblings } of groups) {
      splitWhereCountingRestarts(siblings).forEach((run, index) => {
        runs.push({ siblings: run, start: index === 0 && goesOn(run[0]?.mark, due) ? due : 1, parent });
      });
    }
  };
  visit(outline);
  return runs;
});

/** Chapters are counted through a document: a higher number than is due goes on, too, with a gap before it. */
const goesOn = (first: Mark | undefined, due: number): boolean =>
  first !== undefined && (first.number === due || (first.level === chapterLevel && first.number > due && due > 1));

const chapterLevel = 1;

/** What is counted together: marks of one level, whatever their form; but 一要 may stand within 一是. */
const kindOf = ({ mark }: Marked): number => (mark.form === '一要' ? -mark.level : mark.level);

/** Every heading with a mark, in the order of the text. */
export function markedIn(outline: readonly Heading[]): readonly Marked[] {
  const found: Marked[] = [];
  const visit = (headings: readonly Heading[]): void => {
    for (const heading of headings) {
      if (isMarked(heading)) found.push(heading);
      if (heading.children.length > 0) visit(heading.children);
    }
  };
  visit(outline);
  return found;
}

/** The mark of this number in this form; undefined where the form counts with words (首先) or has no sign for the number. */
export function markOf(form: MarkForm, number: number): string | undefined {
  if (form === '首先') return undefined;
  if (form === '①') return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : undefined;
  if (form.includes('1')) return form.replace('1', String(number));
  return number < (form === '其一' ? 10 : 100) ? form.replace('一', inChinese(number)) : undefined;
}

/** A mark as it is named in a message: in its own form, without spaces and slips of the hand. */
export const nameOf = ({ mark }: Marked): string => markOf(mark.form, mark.number) ?? String(mark.number);

/** The written mark with its number replaced and everything else kept; undefined where no number stands in it. */
export function renumbered(written: string, form: MarkForm, number: number): string | undefined {
  const mark = markOf(form, number);
  const numeral = mark && numeralIn.exec(mark)?.[0];
  return numeral && numeralIn.test(written) ? written.replace(numeralIn, numeral) : undefined;
}

const numeralIn = /[0-9０-９]+|[一二三四五六七八九十百零〇]+|[\u2460-\u2473]/;

export const isMarked = (heading: Heading): heading is Marked => heading.mark !== undefined;

function splitWhereCountingRestarts(siblings: readonly Marked[]): readonly (readonly Marked[])[] {
  const runs: (readonly Marked[])[] = [];
  let start = 0;
  for (let at = 2; at < siblings.length - 1; at += 1) {
    if (siblings[at]?.mark.number !== 1 || siblings[at + 1]?.mark.number !== 2 || at - start < 2) continue;
    runs.push(siblings.slice(start, at));
    start = at;
  }
  runs.push(start === 0 ? siblings : siblings.slice(start));
  return runs;
}
