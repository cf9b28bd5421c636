import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { isHan } from '../text/han.ts';
import { digits, latin, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import type { Forms } from './name-forms.ts';
import { ofProseWith } from './prose.ts';

/** The names of a block, titles and quotations first: the number of the form of each, and where it ends in the text of the block. */
export interface Names {
  readonly forms: readonly number[];
  readonly ends: readonly number[];
}

const endings = wordList({ ending: words.endings });
const isLast = signs(words.endings.map((ending) => ending.slice(-1)).join(''));
const shortest = 6;
const longest = 26;
const isOther = signs(`${digits}${latin}·“”`);

export const namesOf = ofProseWith(({ text, seen }, forms: Forms): Names => {
  const found: number[] = [];
  const ends: number[] = [];
  const titles = titlesIn(text, seen.marks);
  for (const { start, end } of titles) {
    found.push(forms.ofWhole(text.slice(start, end)));
    ends.push(end - 1);
  }
  const isTitled = heldBy(titles);
  let [start, passed] = [0, 0];
  for (let end = 1; end <= text.length; end += 1) {
    const ending = isLast(text, end - 1) ? endings.endingAt(text, end)?.word : undefined;
    if (ending === undefined) continue;
    const from = startOfRun(text, end, Math.max(passed, end - longest));
    if (from > passed) start = from;
    passed = end;
    if (end - start < shortest || isTitled(end)) continue;
    found.push(forms.ofEnding(text.slice(Math.max(start, end - longest), end), ending));
    ends.push(end);
  }
  return found.length > 0 ? { forms: found, ends } : noNames;
});

const noNames: Names = { forms: [], ends: [] };

/** What titles and quotations are marked with, and how long they may be to be names. */
const marked = [
  { open: '《', close: '》', longest: 60 },
  { open: '“', close: '”', longest: 40 },
];

/** Titles and quotations of a text with their marks, whose places are given; none within another, nor over the end of a line. */
function titlesIn(text: string, marks: readonly number[]): readonly Span[] {
  let titles: Span[] | undefined;
  let last = 0;
  for (let nth = 0; nth < marks.length; nth += 1) {
    const start = marks[nth] as number;
    const kind = start < last ? undefined : marked.find(({ open }) => open === text[start]);
    if (!kind) continue;
    let next = nth + 1;
    while (next < marks.length && text[marks[next] as number] !== kind.open && text[marks[next] as number] !== kind.close) next += 1;
    const close = marks[next];
    const length = (close ?? start) - start - 1;
    if (close === undefined || text[close] !== kind.close || length < shortest || length > kind.longest) continue;
    if (text.slice(start, close).includes('\n')) continue;
    last = close + 1;
    const title = spanOf(start, last);
    if (titles) titles.push(title);
    else titles = [title];
  }
  return titles ?? none;
}

const none: readonly Span[] = [];

/** Where the signs begin that a name may have before `end`, looked for no further back than `least`. */
function startOfRun(text: string, end: number, least: number): number {
  let start = end;
  while (start > least && (isHan(text, start - 1) || isOther(text, start - 1))) start -= 1;
  return start;
}

/** Tells of offsets, from the front to the back, whether one of some spans holds what stands before them. */
function heldBy(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.end ?? Infinity) < offset) next += 1;
    return (spans[next]?.start ?? Infinity) < offset;
  };
}
