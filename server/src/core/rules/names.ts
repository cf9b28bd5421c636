import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { proseOf } from './prose.ts';

/** A stretch that ends as names do, or a title or quotation as a whole. */
export interface Name {
  /** Up to so many characters to the left of the ending: where the name begins, only its likes can tell. */
  readonly text: string;
  /** Title and quotation begin where their mark does. */
  readonly whole: boolean;
  readonly ending: string;
  readonly sentence: number;
  /** The part of the document that a part of the text covers. */
  spanOf(start: number): Span;
}

const longest = 26;
const marked = /《([^《》\n]{6,60})》|“([^“”\n]{6,40})”/g;
const runs = /[\p{Script=Han}A-Za-z\d·“”]{6,}/gu;
const listOf = new WeakMap<readonly string[], ReturnType<typeof wordList<'ending'>>>();

/** All names of a plan in the order of the text, endings as listed. */
export function namesIn(plan: Plan, endings: readonly string[]): readonly Name[] {
  const list = listOf.get(endings) ?? wordList({ ending: endings });
  listOf.set(endings, list);
  const names: Name[] = [];
  let sentence = 0;
  for (const { block, text } of proseOf(plan)) {
    sentence += 1;
    const add = (start: number, end: number, whole: boolean, ending: string): void => {
      names.push({ text: text.slice(start, end), whole, ending, sentence, spanOf: (from) => spanIn(block, spanOf(start + from, end)) });
    };
    const titled: Span[] = [];
    for (const match of text.matchAll(marked)) {
      const inside = match[1] ?? match[2] ?? '';
      titled.push(spanOf(match.index, match.index + inside.length + 2));
      add(match.index + 1, match.index + 1 + inside.length, true, match[1] ? '《' : '“');
    }
    let next = 0;
    for (const match of text.matchAll(runs)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      for (let end = start + 6; end <= stop; end += 1) {
        const ending = list.endingAt(text, end, start)?.word;
        if (!ending) continue;
        while ((titled[next]?.end ?? Infinity) < end) next += 1;
        if ((titled[next]?.start ?? Infinity) < end) continue;
        add(Math.max(start, end - longest), end, false, ending);
      }
    }
  }
  return names;
}
