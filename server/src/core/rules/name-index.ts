import type { Block } from '../markdown/block.ts';
import { ofPlan } from '../plan/plan.ts';
import { type Form, type Forms, formsAtHand } from './name-forms.ts';
import { gramAt, noGram, perName } from './name-grams.ts';
import { namesOf } from './names.ts';
import { type Prose, proseOf } from './prose.ts';

/** A form, by its number, and how often it stands. */
export interface Kind {
  readonly number: number;
  readonly count: number;
  /** The sentence that has it first, and the next one that has it; -1 where none has. */
  readonly first: number;
  readonly second: number;
}

/** The names of a plan by kind, and the kinds by their grams. */
export interface NameIndex extends Table {
  readonly sentences: readonly Prose[];
  readonly forms: Forms;
  readonly kinds: readonly Kind[];
}

/** An entry for each gram of each kind: which gram it is, the first entry of each row, and the one after each in its row. */
interface Table {
  readonly grams: readonly number[];
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
}

/** A form in the document, and where it ends in the text of its block. */
export interface Name {
  readonly form: Form;
  readonly block: Block;
  readonly end: number;
}

/** Kinds with more likes than this end in a common phrase; looking further would take too long. */
const fullest = 24;
/** Of one name so many kinds are counted. */
const mostCounted = 1000;

const none = -1;

export const nameIndexOf = ofPlan((plan): NameIndex => {
  const [sentences, forms] = [proseOf(plan), formsAtHand()];
  return { sentences, forms, ...kindsIn(sentences, forms) };
});

export const formOf = ({ forms }: NameIndex, { number }: Kind): Form => forms.at(number);

/** Where a sentence has a kind first. */
export function nameIn(index: NameIndex, sentence: number, kind: Kind): Name {
  const { block, words } = index.sentences[sentence] as Prose;
  const names = namesOf(words, index.forms);
  return { form: formOf(index, kind), block, end: names.ends[names.forms.indexOf(kind.number)] ?? 0 };
}

/** All kinds in the order of the text, and their grams. */
function kindsIn(sentences: readonly Prose[], forms: Forms): Pick<NameIndex, 'kinds'> & Table {
  const kinds: { number: number; count: number; first: number; second: number }[] = [];
  const grams: number[] = [];
  const names = sentences.map(({ words }) => namesOf(words, forms));
  const kindOf = new Int32Array(forms.size).fill(none);
  names.forEach(({ forms: numbers, grams: own }, sentence) => {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      const kind = kinds[kindOf[number] as number];
      if (kind) {
        kind.count += 1;
        if (kind.second === none && kind.first !== sentence) kind.second = sentence;
        continue;
      }
      kindOf[number] = kinds.push({ number, count: 1, first: sentence, second: none }) - 1;
      for (let gram = perName * at; gram < perName * (at + 1); gram += 1) grams.push(own[gram] as number);
    }
  });
  return { kinds, grams, ...rowsOf(grams) };
}

/** Filled from the last kind to the first, so that a row leads from the first to the last. */
function rowsOf(grams: readonly number[]): Pick<Table, 'firsts' | 'nexts'> {
  const rows = 2 ** Math.ceil(Math.log2(grams.length + 1));
  const firsts = new Int32Array(rows).fill(none);
  const nexts = new Int32Array(grams.length);
  for (let entry = grams.length - 1; entry >= 0; entry -= 1) {
    const gram = grams[entry] as number;
    if (gram === noGram) continue;
    nexts[entry] = firsts[gram & (rows - 1)] as number;
    firsts[gram & (rows - 1)] = entry;
  }
  return { firsts, nexts };
}

/** Calls with each kind that has a gram, in the order of the text, `most` of them. */
function eachWith(gram: number, { kinds, firsts, nexts, grams }: NameIndex, most: number, call: (kind: Kind) => void): void {
  let left = most;
  for (let entry = firsts[gram & (firsts.length - 1)] as number; entry !== none && left > 0; entry = nexts[entry] as number) {
    if (grams[entry] !== gram) continue;
    left -= 1;
    call(kinds[Math.floor(entry / perName)] as Kind);
  }
}

/** Kinds of an index that may be nearly the same as one of an index, told by its place there; each once. */
export function likesOf({ kinds, grams }: NameIndex, place: number, index: NameIndex): readonly Kind[] {
  let likes = nobody;
  const add = (kind: Kind): void => {
    if (kind !== kinds[place] && !likes.includes(kind)) likes = [...likes, kind];
  };
  for (let entry = perName * place; entry < perName * (place + 1); entry += 1) {
    const gram = grams[entry] as number;
    if (gram !== noGram) eachWith(gram, index, fullest, add);
  }
  return likes;
}

const nobody: readonly Kind[] = [];

/** How many names end with this one. */
export function countOf(written: string, { ending }: Form, index: NameIndex): number {
  let sum = 0;
  eachWith(gramAt(written, written.length, ending), index, mostCounted, (kind) => {
    if (formOf(index, kind).text.endsWith(written)) sum += kind.count;
  });
  return sum;
}
