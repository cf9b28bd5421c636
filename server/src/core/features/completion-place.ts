import type { Plan } from '../plan/plan.ts';
import type { Message } from '../rules/rule.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';

export type CompletionKind = 'indicator' | 'unit' | 'mark' | 'key' | 'rule';

/** One way to go on. It replaces `span` by `insert`; with `after` the cursor stands between the two, where a figure is to be typed. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
  readonly insert: string;
  readonly after?: string;
  /** What the typed letters are held against. */
  readonly filter: string;
}

/** Where something is being typed. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly plan: Plan;
  readonly offset: number;
  /** The line up to the offset. */
  readonly before: string;
  readonly language: keyof Message;
}

/** The stretch that what was typed covers, ending where the cursor stands. */
export const endingHere = (offset: number, typed: string): Span => ({ start: offset - typed.length, end: offset });
