import type { Block } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Form, type Forms, formsAtHand } from './forms.ts';
import { gramAt, perName } from './grams.ts';
import { namesOf } from './names.ts';
import { type Prose, proseOf } from './prose.ts';

/** A form and how often it stands. */
export interface Kind {
  readonly form: Form;
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
  readonly grams: Int32Array;
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

const indexes = new WeakMap<Plan, NameIndex>();

export function nameIndexOf(plan: Plan): NameIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const [sentences, forms] = [proseOf(plan), formsAtHand()];
  const kinds = kindsIn(sentences, forms);
  const index = { sentences, forms, kinds, ...tableOf(kinds) };
  indexes.set(plan, index);
  return index;
}

/** Where a sentence has a form first. */
export function nameIn({ sentences, forms }: NameIndex, sentence: number, form: Form): Name {
  const { block, words } = sentences[sentence] as Prose;
  const names = namesOf(words, forms);
  return { form, block, end: names.ends[names.forms.findIndex((number) => forms.at(number) === form)] ?? 0 };
}

/** All kinds in the order of the text. */
function kindsIn(sentences: readonly Prose[], forms: Forms): readonly Kind[] {
  const kinds: { form: Form; count: number; first: number; second: number }[] = [];
  const names = sentences.map(({ words }) => namesOf(words, forms));
  const kindOf = new Int32Array(forms.size).fill(none);
  names.forEach(({ forms: numbers }, sentence) => {
    for (const number of numbers) {
      const kind = kinds[kindOf[number] ?? none];
      if (!kind) kindOf[number] = kinds.push({ form: forms.at(number), count: 1, first: sentence, second: none }) - 1;
      else {
        kind.count += 1;
        if (kind.second === none && kind.first !== sentence) kind.second = sentence;
      }
    }
  });
  return kinds;
}

/** Filled from the last kind to the first, so that a row leads from the first to the last. */
function tableOf(kinds: readonly Kind[]): Table {
  const rows = 2 ** Math.ceil(Math.log2(perName * kinds.length + 1));
  const firsts = new Int32Array(rows).fill(none);
  const nexts = new Int32Array(perName * kinds.length);
  const grams = new Int32Array(perName * kinds.length);
  for (let kind = kinds.length - 1; kind >= 0; kind -= 1) {
    const own = (kinds[kind] as Kind).form.grams;
    for (let at = 0; at < own.length; at += 1) {
      const gram = own[at] as number;
      const entry = perName * kind + at;
      grams[entry] = gram;
      nexts[entry] = firsts[gram & (rows - 1)] as number;
      firsts[gram & (rows - 1)] = entry;
    }
  }
  return { firsts, nexts, grams };
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

/** Kinds that may be nearly the same as this one, each once. */
export function likesOf(one: Kind, index: NameIndex): readonly Kind[] {
  let likes = nobody;
  const add = (kind: Kind): void => {
    if (kind !== one && !likes.includes(kind)) likes = [...likes, kind];
  };
  for (const gram of one.form.grams) eachWith(gram, index, fullest, add);
  return likes;
}

const nobody: readonly Kind[] = [];

/** How many names end with this one. */
export function countOf(written: string, { ending }: Form, index: NameIndex): number {
  let sum = 0;
  eachWith(gramAt(written, written.length, ending), index, mostCounted, ({ form, count }) => {
    if (form.text.endsWith(written)) sum += count;
  });
  return sum;
}
