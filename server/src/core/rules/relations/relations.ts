import { ofPassage } from '../../plan/passage.ts';
import { addChanges } from './changes.ts';
import type { OwnRelation } from './relation.ts';
import { sentencesOf } from './sentence.ts';
import { addShares } from './shares.ts';

/** Every figure of a passage that follows from two others of its sentence, in the order of the text. */
export const relationsIn = ofPassage((passage): readonly OwnRelation[] => {
  const found: OwnRelation[] = [];
  for (const sentence of sentencesOf(passage)) {
    if (sentence.length < 3) continue;
    addChanges(found, sentence);
    addShares(found, sentence);
  }
  return found.length === 0 ? none : found;
});

const none: readonly OwnRelation[] = [];
