import type { Held } from '../option.ts';

/** All that a shell completes, in words of one language: what the scripts are written from. */
export interface Completed {
  readonly commands: readonly CompletedCommand[];
  readonly rules: readonly Described[];
  readonly levels: readonly string[];
  readonly shells: readonly string[];
  /** Endings of documents, without a dot. */
  readonly endings: readonly string[];
}

export interface Described {
  readonly name: string;
  readonly summary: string;
}

export interface CompletedCommand extends Described {
  readonly takes: Held;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption extends Described {
  readonly short?: string;
  readonly multiple: boolean;
  /** What its value is; absent where it takes none. */
  readonly value?: Value;
}

/** A value as a kind of thing, or one of a few words. */
export type Value = { readonly held: Held | 'words' } | { readonly values: readonly string[] };

/** Words as one that a shell takes literally. */
export const quoted = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;
