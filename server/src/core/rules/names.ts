import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { type Block, spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { fromWords, proseOf } from './prose.ts';

/** A stretch that ends as names do, or a title or quotation as a whole, where it stands in the text of its block. */
export interface Form {
  /** Up to so many characters to the left of the ending: where the name begins, only its likes can tell. */
  readonly text: string;
  /** Title and quotation begin where their mark does. */
  readonly whole: boolean;
  readonly ending: string;
  readonly end: number;
}

/** A form in the document. */
export interface Name {
  readonly form: Form;
  readonly block: Block;
  readonly sentence: number;
}

/** Where the last part of a name stands. */
export const spanOfEnd = ({ form: { end }, block }: Name, length: number): Span => spanIn(block, spanOf(end - length, end));

/** All names of a plan in the order of the text. */
export const namesIn = (plan: Plan): readonly Name[] =>
  proseOf(plan).flatMap((prose, sentence) => formsIn(prose).map((form) => ({ form, block: prose.block, sentence })));

const endings = wordList({ ending: words.endings });
const longest = 26;
const marked = /《([^《》\n]{6,60})》|“([^“”\n]{6,40})”/g;
const runs = /[\p{Script=Han}A-Za-z\d·“”]{6,}/gu;

const formsIn = fromWords(({ text }): readonly Form[] => {
  const found: Form[] = [];
  const titled: Span[] = [];
  for (const match of text.matchAll(marked)) {
    const inside = match[1] ?? match[2] ?? '';
    titled.push(spanOf(match.index, match.index + inside.length + 2));
    found.push({ text: inside, whole: true, ending: match[1] ? '《' : '“', end: match.index + 1 + inside.length });
  }
  let next = 0;
  for (const match of text.matchAll(runs)) {
    const [start, stop] = [match.index, match.index + match[0].length];
    for (let end = start + 6; end <= stop; end += 1) {
      const ending = endings.endingAt(text, end, start)?.word;
      if (!ending) continue;
      while ((titled[next]?.end ?? Infinity) < end) next += 1;
      if ((titled[next]?.start ?? Infinity) < end) continue;
      found.push({ text: text.slice(Math.max(start, end - longest), end), whole: false, ending, end });
    }
  }
  return found;
});
