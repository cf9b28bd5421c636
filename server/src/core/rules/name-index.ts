import type { Plan } from '../plan/plan.ts';
import { type Form, type Name, namesIn } from './names.ts';

/** A form and every place that has it. */
export interface Kind {
  readonly form: Form;
  readonly names: Name[];
  /** Four characters in a row and the last of the ending, in a number each; see `gramsOf`. */
  readonly grams: readonly number[];
}

/** The names of a plan by kind, and the kinds by their grams: a table with the first kind of each row, and the one after each in its row. */
export interface NameIndex {
  readonly kinds: readonly Kind[];
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
}

/** Kinds with more likes than this end in a common phrase; looking further would take too long. */
const fullest = 24;
/** Of one name so many kinds are counted. */
const mostCounted = 1000;

const gramLength = 4;
/** What is the same behind a difference may be three characters, and the difference two: the four before them end so far from the end. */
const farthestEnd = 5;
/** Grams of a kind at most. */
const perKind = farthestEnd + 1;
const none = -1;

const indexes = new WeakMap<Plan, NameIndex>();

export function nameIndexOf(plan: Plan): NameIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const index = indexed(kindsOf(plan));
  indexes.set(plan, index);
  return index;
}

function kindsOf(plan: Plan): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const name of namesIn(plan)) {
    const { form } = name;
    const key = form.whole ? `${form.ending} ${form.text}` : form.text;
    const kind = kinds.get(key);
    if (kind) kind.names.push(name);
    else kinds.set(key, { form, names: [name], grams: gramsOf(form) });
  }
  return [...kinds.values()];
}

/** Filled from the last kind to the first, so that a row leads from the first to the last. */
function indexed(kinds: readonly Kind[]): NameIndex {
  const rows = 2 ** Math.ceil(Math.log2(perKind * kinds.length + 1));
  const firsts = new Int32Array(rows).fill(none);
  const nexts = new Int32Array(perKind * kinds.length);
  for (let kind = kinds.length - 1; kind >= 0; kind -= 1) {
    for (const [at, gram] of (kinds[kind] as Kind).grams.entries()) {
      const row = gram & (rows - 1);
      nexts[perKind * kind + at] = firsts[row] ?? none;
      firsts[row] = perKind * kind + at;
    }
  }
  return { kinds, firsts, nexts };
}

/** The kinds that have a gram, in the order of the text. */
function kindsWith(gram: number, { kinds, firsts, nexts }: NameIndex, most: number): readonly Kind[] {
  const found: Kind[] = [];
  for (let entry = firsts[gram & (firsts.length - 1)] ?? none; entry !== none && found.length < most; entry = nexts[entry] ?? none) {
    const kind = kinds[Math.floor(entry / perKind)] as Kind;
    if (kind.grams[entry % perKind] === gram) found.push(kind);
  }
  return found;
}

/** Where a difference of one or two characters may end, four characters right before it are among these, or else the last four. */
function gramsOf(form: Form): readonly number[] {
  const grams: number[] = [];
  const { length } = form.text;
  for (let end = Math.max(gramLength, length - farthestEnd); end <= length; end += 1) grams.push(gramAt(form.text, end, form));
  return grams;
}

/** Of two that fall together in one number the names tell. */
function gramAt(text: string, end: number, { ending }: Form): number {
  let gram = ending.charCodeAt(ending.length - 1);
  for (let at = end - gramLength; at < end; at += 1) gram = Math.imul(gram ^ text.charCodeAt(at), 0x9e3779b1);
  return gram >>> 2;
}

/** Kinds that may be nearly the same as this one. */
export function likesOf(kind: Kind, index: NameIndex): ReadonlySet<Kind> {
  const likes = new Set<Kind>();
  for (const gram of kind.grams) for (const other of kindsWith(gram, index, fullest)) if (other !== kind) likes.add(other);
  return likes;
}

/** How many names end with this one. */
export function countOf(written: string, form: Form, index: NameIndex): number {
  let count = 0;
  for (const { form: other, names } of kindsWith(gramAt(written, written.length, form), index, mostCounted))
    if (other.text.endsWith(written)) count += names.length;
  return count;
}
