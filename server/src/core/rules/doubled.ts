import seed from '../../../../seeds/rules/doubled.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import { signs } from '../text/signs.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { finder } from './finder.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

/** What stands twice where it should stand once. */
interface Doubled extends Fault {
  readonly written: string;
  /** What one of the two is, or the stronger one of two marks. */
  readonly wanted: string;
  readonly kind: 'mark' | 'words';
}

export const doubled: Rule<Doubled> = {
  id: 'doubled',
  group: 'document',
  since: '0.2.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '标点、字词连写了两遍。', en: 'A mark or a word that stands twice in a row.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of doubledIn(plan, lexicon))
      for (const { at, ...fault } of found) yield { span: spanIn(prose.block, at), ...fault };
  },

  message: ({ written, wanted, kind }) =>
    kind === 'mark'
      ? {
          zh: `“${written}”：点号不连用，修改时可能留下了多余的一个；请核实，似应只留“${wanted}”。`,
          en: `“${written}”: such marks do not stand side by side; one may be left over from an edit. Check it; “${wanted}” seems to be meant.`,
        }
      : {
          zh: `“${written}”似乎多写了一遍；请核实，应为“${wanted}”。`,
          en: `“${written}” seems to stand there twice; check it: “${wanted}”.`,
        },

  edits: ({ span, wanted }) => [{ span, text: wanted }],
  fixTitle: { zh: '只留一个', en: 'Keep one of them' },
};

const anyMark = `[${seed.marks}${seed.narrow}]`;
/** One of full width at least: two of half width are no marks of a Chinese sentence. */
const sideBySide = new RegExp(`${anyMark}(?:[ 　]*${anyMark})+`, 'g');
const isFull = new RegExp(`[${seed.marks}]`);
const words = seed.words.map((word) => word + word);
const verbs = wordList({ verb: seed.verbs });
const isRough = signs(seed.rough);

interface Found extends Pick<Doubled, 'written' | 'wanted' | 'kind'> {
  readonly at: Span;
}

/** By GB/T 15834—2011 the marks of pause and stop follow words, never each other. */
const doubledIn = finder(`${seed.marks}${seed.words.join('')}${seed.verbs.join('')}`, ({ text, seen }) => [
  ...marksIn(text),
  ...words.flatMap((twice) => wordsIn(text, twice)),
  ...verbsIn(text, seen.numbers),
]);

const marksIn = (text: string): readonly Found[] =>
  Array.from(text.matchAll(sideBySide))
    .filter(([written]) => isFull.test(written))
    .map(({ index, 0: written }) => ({ at: spanOf(index, index + written.length), written, wanted: strongestOf(written), kind: 'mark' }));

/** Of a row of full stops an ellipsis, else the mark that ends most. */
function strongestOf(written: string): string {
  const { of, mark } = seed.ellipsis;
  if (written.length > 2 && [...written].every((sign) => sign === of)) return mark;
  return [...seed.marks].findLast((sign) => written.includes(sign)) ?? written.slice(0, 1);
}

/** The places of two words in a row that are no part of another. */
function wordsIn(text: string, twice: string): readonly Found[] {
  const found: Found[] = [];
  for (let start = text.indexOf(twice); start >= 0; start = text.indexOf(twice, start + twice.length)) {
    const at = spanOf(start, start + twice.length);
    if (!isWord(text, at)) found.push(wordsAt(at, twice));
  }
  return found;
}

/** Verbs that stand twice before a number. */
const verbsIn = (text: string, numbers: readonly number[]): readonly Found[] =>
  numbers.flatMap((number) => {
    const end = isRough(text, number - 1) ? number - 1 : number;
    const verb = verbs.endingAt(text, end)?.word;
    const isTwice = verb !== undefined && text.endsWith(verb, end - verb.length);
    return isTwice ? [wordsAt(spanOf(end - 2 * verb.length, end), verb + verb)] : [];
  });

const wordsAt = (at: Span, written: string): Found => ({ at, written, wanted: written.slice(0, written.length / 2), kind: 'words' });

/** True where the two are of a longer word, or of one that ends with the first: 目的的. */
const isWord = (text: string, { start, end }: Span): boolean =>
  seed.notDoubled.some((word) => {
    const around = text.slice(Math.max(0, start - word.length), end + word.length);
    return around.includes(word);
  });
