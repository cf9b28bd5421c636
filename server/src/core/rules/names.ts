import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { isHan } from '../text/han.ts';
import { digits, latin, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import type { Forms } from './name-forms.ts';
import { addGrams } from './name-grams.ts';
import { ofProseWith } from './prose.ts';

/** The names of a block, titles and quotations first: the number of the form of each, where it ends in the text of the block, and its grams. */
export interface Names {
  readonly forms: readonly number[];
  readonly ends: readonly number[];
  /** `perName` of each. */
  readonly grams: readonly number[];
}

const endings = wordList({ ending: words.endings });
const isLast = signs(words.endings.map((ending) => ending.slice(-1)).join(''));
const shortest = 6;
const longest = 26;
const marked = /《([^《》\n]{6,60})》|“([^“”\n]{6,40})”/g;
const isOther = signs(`${digits}${latin}·“”`);

export const namesOf = ofProseWith(({ text }, forms: Forms): Names => {
  const found: number[] = [];
  const ends: number[] = [];
  const grams: number[] = [];
  const titled: Span[] = [];
  for (const { index, 0: written, 1: title, 2: quotation } of text.matchAll(marked)) {
    const inside = title ?? quotation ?? '';
    titled.push(spanOf(index, index + written.length));
    found.push(forms.ofWhole(written.charAt(0), inside));
    addGrams(grams, inside, written.charAt(0));
    ends.push(index + 1 + inside.length);
  }
  let [start, next] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (!isHan(text, at) && !isOther(text, at)) start = at + 1;
    const end = at + 1;
    if (end - start < shortest || !isLast(text, at)) continue;
    const ending = endings.endingAt(text, end, start)?.word;
    if (!ending) continue;
    while ((titled[next]?.end ?? Infinity) < end) next += 1;
    if ((titled[next]?.start ?? Infinity) < end) continue;
    const name = text.slice(Math.max(start, end - longest), end);
    found.push(forms.ofEnding(name, ending));
    addGrams(grams, name, ending);
    ends.push(end);
  }
  return found.length > 0 ? { forms: found, ends, grams } : noNames;
});

const noNames: Names = { forms: [], ends: [], grams: [] };
