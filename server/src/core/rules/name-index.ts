import type { Plan } from '../plan/plan.ts';
import { gramAt, perName } from './grams.ts';
import { type Form, formsIn, type Name } from './names.ts';
import { proseOf } from './prose.ts';

/** A form and the places that have it. */
export interface Kind {
  readonly form: Form;
  readonly count: number;
  readonly first: Name;
  /** The first in another sentence. */
  readonly second?: Name | undefined;
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

const none = -1;

const indexes = new WeakMap<Plan, NameIndex>();

export function nameIndexOf(plan: Plan): NameIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const index = indexed(kindsOf(plan));
  indexes.set(plan, index);
  return index;
}

/** All kinds in the order of the text. */
function kindsOf(plan: Plan): readonly Kind[] {
  const kinds = new Map<string, { form: Form; count: number; first: Name; second: Name | undefined }>();
  proseOf(plan).forEach((prose, sentence) => {
    for (const form of formsIn(prose)) {
      const kind = kinds.get(form.key);
      if (!kind) kinds.set(form.key, { form, count: 1, first: { form, block: prose.block, sentence }, second: undefined });
      else {
        kind.count += 1;
        if (!kind.second && kind.first.sentence !== sentence) kind.second = { form, block: prose.block, sentence };
      }
    }
  });
  return [...kinds.values()];
}

/** Filled from the last kind to the first, so that a row leads from the first to the last. */
function indexed(kinds: readonly Kind[]): NameIndex {
  const rows = 2 ** Math.ceil(Math.log2(perName * kinds.length + 1));
  const firsts = new Int32Array(rows).fill(none);
  const nexts = new Int32Array(perName * kinds.length);
  for (let kind = kinds.length - 1; kind >= 0; kind -= 1) {
    const { grams } = (kinds[kind] as Kind).form;
    for (let at = 0; at < grams.length; at += 1) {
      const row = (grams[at] ?? 0) & (rows - 1);
      nexts[perName * kind + at] = firsts[row] ?? none;
      firsts[row] = perName * kind + at;
    }
  }
  return { kinds, firsts, nexts };
}

/** The kinds that have a gram, in the order of the text. */
function kindsWith(gram: number, { kinds, firsts, nexts }: NameIndex, most: number): readonly Kind[] {
  const found: Kind[] = [];
  for (let entry = firsts[gram & (firsts.length - 1)] ?? none; entry !== none && found.length < most; entry = nexts[entry] ?? none) {
    const kind = kinds[Math.floor(entry / perName)] as Kind;
    if (kind.form.grams[entry % perName] === gram) found.push(kind);
  }
  return found;
}

/** Kinds that may be nearly the same as this one, each once. */
export function likesOf({ form }: Kind, { kinds, firsts, nexts }: NameIndex): readonly Kind[] {
  let likes = nobody;
  for (const gram of form.grams) {
    let left = fullest;
    for (let entry = firsts[gram & (firsts.length - 1)] ?? none; entry !== none && left > 0; entry = nexts[entry] ?? none) {
      const kind = kinds[Math.floor(entry / perName)] as Kind;
      if (kind.form.grams[entry % perName] !== gram) continue;
      left -= 1;
      if (kind.form !== form && !likes.includes(kind)) likes = [...likes, kind];
    }
  }
  return likes;
}

const nobody: readonly Kind[] = [];

/** How many names end with this one. */
export function countOf(written: string, { ending }: Form, index: NameIndex): number {
  let count = 0;
  for (const kind of kindsWith(gramAt(written, written.length, ending), index, mostCounted))
    if (kind.form.text.endsWith(written)) count += kind.count;
  return count;
}
