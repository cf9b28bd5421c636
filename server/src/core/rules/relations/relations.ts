import type { Plan } from '../../plan/plan.ts';
import { changesIn } from './changes.ts';
import type { Relation } from './relation.ts';
import { sentencesOf } from './sentence.ts';
import { sharesIn } from './shares.ts';

/** Every figure of the plan that follows from two others of its sentence, in the order of the text. */
export function relationsOf(plan: Plan): readonly Relation[] {
  const known = relations.get(plan);
  if (known) return known;
  const found = sentencesOf(plan).flatMap((sentence) => (sentence.length < 3 ? [] : [...changesIn(sentence), ...sharesIn(sentence)]));
  relations.set(plan, found);
  return found;
}

const relations = new WeakMap<Plan, readonly Relation[]>();
