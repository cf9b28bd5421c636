import { changesIn } from './changes.ts';
import { ofPassage } from './passage.ts';
import type { OwnRelation } from './relation.ts';
import { sharesIn } from './shares.ts';

/** Every figure of a passage that follows from two others of its sentence, in the order of the text. */
export const relationsIn = ofPassage(({ sentences }): readonly OwnRelation[] => {
  const found: OwnRelation[] = [];
  for (const sentence of sentences) if (sentence.length > 2) found.push(...changesIn(sentence), ...sharesIn(sentence));
  return found.length === 0 ? none : found;
});

const none: readonly OwnRelation[] = [];
