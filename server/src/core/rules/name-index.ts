import type { Block } from '../markdown/block.ts';
import { ofPlanWith } from '../plan/plan.ts';
import type { Form, Forms } from './name-forms.ts';
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
  /** Others of its plan have a gram of it, too. */
  readonly hasLikes: boolean;
}

/** The names of a plan by kind, and the kinds by their grams. */
export interface NameIndex extends Table {
  readonly sentences: readonly Prose[];
  readonly forms: Forms;
  readonly kinds: readonly Kind[];
  /** By the number of a form that another plan has, its likes here, once they were asked for. */
  readonly likes: (readonly Kind[] | undefined)[];
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

export const nameIndexOf = ofPlanWith((plan, forms: Forms): NameIndex => {
  const sentences = proseOf(plan);
  return { sentences, forms, ...kindsIn(sentences, forms), likes: [] };
});

const formOf = ({ forms }: NameIndex, { number }: Kind): Form => forms.at(number);

/** Where a sentence has a kind first. */
export function nameIn(index: NameIndex, sentence: number, kind: Kind): Name {
  const { block, words } = index.sentences[sentence] as Prose;
  const names = namesOf(words, index.forms);
  return { form: formOf(index, kind), block, end: names.ends[names.forms.indexOf(kind.number)] ?? 0 };
}

type CountedKind = { -readonly [key in keyof Kind]: Kind[key] };

/** All kinds in the order of the text, and their grams. */
function kindsIn(sentences: readonly Prose[], forms: Forms): Pick<NameIndex, 'kinds'> & Table {
  const kinds: CountedKind[] = [];
  const names = sentences.map(({ words }) => namesOf(words, forms));
  /** By the number of its form the place of a kind behind the one before it. */
  const behind = new Int32Array(forms.size);
  names.forEach((own, sentence) => {
    for (const number of own.forms) {
      const place = behind[number] as number;
      if (place === 0) behind[number] = kinds.push({ number, count: 1, first: sentence, second: none, hasLikes: false });
      else countAgain(kinds[place - 1] as CountedKind, sentence);
    }
  });
  return { kinds, ...tableOf(kinds, forms) };
}

function countAgain(kind: CountedKind, sentence: number): void {
  kind.count += 1;
  if (kind.second === none && kind.first !== sentence) kind.second = sentence;
}

/** Filled from the last kind to the first, so that a row leads from the first to the last; says of kinds whether they have likes. */
function tableOf(kinds: readonly CountedKind[], forms: Forms): Table {
  const grams = new Int32Array(perName * kinds.length);
  const nexts = new Int32Array(grams.length);
  const firsts = new Int32Array(2 ** Math.ceil(Math.log2(grams.length + 1))).fill(none);
  const table = { grams, firsts, nexts };
  for (let place = kinds.length - 1; place >= 0; place -= 1) {
    const kind = kinds[place] as CountedKind;
    for (let nth = perName - 1; nth >= 0; nth -= 1) {
      const gram = forms.grams[perName * kind.number + nth] as number;
      const entry = perName * place + nth;
      grams[entry] = gram;
      if (gram === noGram) continue;
      const like = entryWith(gram, table);
      if (like !== none) {
        kind.hasLikes = true;
        (kinds[placeOf(like)] as CountedKind).hasLikes = true;
      }
      nexts[entry] = firsts[rowOf(gram, firsts)] as number;
      firsts[rowOf(gram, firsts)] = entry;
    }
  }
  return table;
}

/** The place of the kind that an entry is of. */
const placeOf = (entry: number): number => Math.floor(entry / perName);

const rowOf = (gram: number, firsts: Int32Array): number => gram & (firsts.length - 1);

/** The first entry of a gram, or the first from `from` on in its row; `none` where there is none. */
function entryWith(gram: number, { grams, firsts, nexts }: Table, from = firsts[rowOf(gram, firsts)] as number): number {
  let entry = from;
  while (entry !== none && grams[entry] !== gram) entry = nexts[entry] as number;
  return entry;
}

/** Kinds of a plan that may be nearly the same as one of it; each once. */
export function likesWithin(index: NameIndex, kind: Kind): readonly Kind[] {
  return kind.hasLikes ? likesOf(kind, index) : nobody;
}

/** Those of another plan, whose index goes by the same forms. */
export function likesIn(index: NameIndex, kind: Kind): readonly Kind[] {
  const known = index.likes[kind.number];
  if (known) return known;
  const likes = likesOf(kind, index);
  index.likes[kind.number] = likes;
  return likes;
}

function likesOf(kind: Kind, index: NameIndex): readonly Kind[] {
  const likes: Kind[] = [];
  const add = (like: Kind): void => {
    if (like !== kind && !likes.includes(like)) likes.push(like);
  };
  for (let nth = perName * kind.number; nth < perName * (kind.number + 1); nth += 1) {
    const gram = index.forms.grams[nth] as number;
    if (gram !== noGram) eachWith(gram, index, fullest, add);
  }
  return likes;
}

const nobody: readonly Kind[] = [];

/** Calls with each kind that has a gram, in the order of the text, `most` of them. */
function eachWith(gram: number, index: NameIndex, most: number, call: (kind: Kind) => void): void {
  const { kinds, nexts } = index;
  let entry = entryWith(gram, index);
  for (let left = most; entry !== none && left > 0; left -= 1) {
    call(kinds[placeOf(entry)] as Kind);
    entry = entryWith(gram, index, nexts[entry]);
  }
}

/** How many names end with this one. */
export function countOf(written: string, { ending }: Form, index: NameIndex): number {
  let sum = 0;
  eachWith(gramAt(written, written.length, ending), index, mostCounted, (kind) => {
    if (formOf(index, kind).text.endsWith(written)) sum += kind.count;
  });
  return sum;
}
