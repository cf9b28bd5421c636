import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { type Block, spanIn } from '../markdown/block.ts';
import { isHan } from '../text/han.ts';
import { digits, latin, signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { gramsOf } from './grams.ts';
import { fromWords } from './prose.ts';

/** A stretch that ends as names do, or a title or quotation as a whole, where it stands in the text of its block. */
export interface Form {
  /** Up to so many characters to the left of the ending: where the name begins, only its likes can tell. */
  readonly text: string;
  /** Title and quotation begin where their mark does. */
  readonly whole: boolean;
  readonly ending: string;
  readonly end: number;
  /** The same for the same text; of titles and quotations another one. */
  readonly key: string;
  readonly grams: readonly number[];
}

/** A form in the document. */
export interface Name {
  readonly form: Form;
  readonly block: Block;
  readonly sentence: number;
}

/** Where the last part of a name stands. */
export const spanOfEnd = ({ form: { end }, block }: Name, length: number): Span => spanIn(block, spanOf(end - length, end));

const endings = wordList({ ending: words.endings });
const isLast = signs(words.endings.map((ending) => ending.slice(-1)).join(''));
const shortest = 6;
const longest = 26;
const marked = /《([^《》\n]{6,60})》|“([^“”\n]{6,40})”/g;
const isOther = signs(`${digits}${latin}·“”`);

/** All names of a block: titles and quotations first, then what ends as names do. */
export const formsIn = fromWords(({ text }): readonly Form[] => {
  const found: Form[] = [];
  const titled = addTitles(text, found);
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
    found.push({ text: name, whole: false, ending, end, key: name, grams: gramsOf(name, ending) });
  }
  return found;
});

/** Adds titles and quotations, and gives where they stand with their marks. */
function addTitles(text: string, found: Form[]): readonly Span[] {
  const titled: Span[] = [];
  for (const match of text.matchAll(marked)) {
    const inside = match[1] ?? match[2] ?? '';
    const ending = match[1] ? '《' : '“';
    titled.push(spanOf(match.index, match.index + inside.length + 2));
    const grams = gramsOf(inside, ending);
    found.push({ text: inside, whole: true, ending, end: match.index + 1 + inside.length, key: `${ending} ${inside}`, grams });
  }
  return titled;
}
