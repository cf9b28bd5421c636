import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { byText } from '../text/remembered.ts';
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

/** A name as it stands in a text. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
  readonly ending: string;
}

/** All names of a plan in the order of the text, endings as listed. */
export function namesIn(plan: Plan, endings: readonly string[]): readonly Name[] {
  const read = readers.get(endings) ?? readerOf(endings);
  readers.set(endings, read);
  return proseOf(plan).flatMap(({ block, text }, sentence) =>
    read(text).map(({ start, end, whole, ending }) => ({
      text: text.slice(start, end),
      whole,
      ending,
      sentence,
      spanOf: (from) => spanIn(block, spanOf(start + from, end)),
    })),
  );
}

const readers = new WeakMap<readonly string[], (text: string) => readonly Found[]>();

function readerOf(endings: readonly string[]): (text: string) => readonly Found[] {
  const list = wordList({ ending: endings });
  return byText((text) => {
    const found: Found[] = [];
    const titled: Span[] = [];
    for (const match of text.matchAll(marked)) {
      const inside = match[1] ?? match[2] ?? '';
      titled.push(spanOf(match.index, match.index + inside.length + 2));
      found.push({ start: match.index + 1, end: match.index + 1 + inside.length, whole: true, ending: match[1] ? '《' : '“' });
    }
    let next = 0;
    for (const match of text.matchAll(runs)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      for (let end = start + 6; end <= stop; end += 1) {
        const ending = list.endingAt(text, end, start)?.word;
        if (!ending) continue;
        while ((titled[next]?.end ?? Infinity) < end) next += 1;
        if ((titled[next]?.start ?? Infinity) < end) continue;
        found.push({ start: Math.max(start, end - longest), end, whole: false, ending });
      }
    }
    return found;
  });
}
