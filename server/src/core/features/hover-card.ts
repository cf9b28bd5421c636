import type { Snapshot } from '../snapshot.ts';
import type { Location } from './location.ts';
import type { Subject } from './subject.ts';
import type { Language } from './value.ts';

/** All that a section of an indicator’s card is made from. */
export interface Card {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly subject: Subject;
  readonly language: Language;
  readonly hrefOf: (place: Location) => string;
}

/** Text as text: nothing in it is read as Markdown. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#|~!]/g, '\\$&');
