import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { isHan } from '../text/han.ts';
import { digits, latin, signs } from '../text/signs.ts';
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
const isMark = signs('《“');
const marked = /《([^《》\n]{6,60})》|“([^“”\n]{6,40})”/g;
const isOther = signs(`${digits}${latin}·“”`);

export const namesOf = ofProseWith(({ text, seen }, forms: Forms): Names => {
  const found: number[] = [];
  const ends: number[] = [];
  const titled = seen.marks.some((at) => isMark(text, at)) ? [...text.matchAll(marked)] : noTitles;
  for (const { index, 0: written, 1: title, 2: quotation } of titled) {
    const inside = title ?? quotation ?? '';
    found.push(forms.ofWhole(written.charAt(0), inside));
    ends.push(index + 1 + inside.length);
  }
  const isTitled = titledIn(titled);
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

const noTitles: readonly RegExpExecArray[] = [];
const noNames: Names = { forms: [], ends: [] };

/** Where the signs begin that a name may have before `end`, looked for no further back than `least`. */
function startOfRun(text: string, end: number, least: number): number {
  let start = end;
  while (start > least && (isHan(text, start - 1) || isOther(text, start - 1))) start -= 1;
  return start;
}

/** Tells of offsets, from the front to the back, whether titles and quotations hold what stands before them. */
function titledIn(titled: readonly RegExpExecArray[]): (offset: number) => boolean {
  let next = 0;
  const endOf = ({ index, 0: written }: RegExpExecArray): number => index + written.length;
  return (offset) => {
    for (let one = titled[next]; one; one = titled[next]) {
      if (endOf(one) >= offset) return one.index < offset;
      next += 1;
    }
    return false;
  };
}
