import type { Identity, Language, Settings } from '../../core/index.ts';
import type { Report } from '../../exchange/report.ts';
import type { Encoding } from '../decode.ts';
import type { FoundFile } from '../files.ts';
import type { Unread } from '../source.ts';
import type { PackedFile } from './packed.ts';

// What goes to the worker threads and what comes back: plain data, copied on the way.

/** What every worker knows from the start. */
export interface Setting {
  readonly language: Language;
  /** The settings that documents stand under; a job names them by their place here. */
  readonly settings: readonly Settings[];
  /** True where the report is to quote lines. */
  readonly quoting: boolean;
  /** True where the report is made of entries in JSON. */
  readonly entries: boolean;
  /** True where the report sets out the indicators. */
  readonly tables: boolean;
  readonly cache?: { readonly folder: string; readonly program: string };
}

/** Read the files as far as to tell whose plans of which year they are. */
export interface Identify {
  readonly kind: 'identify';
  readonly files: readonly (FoundFile & { readonly under: number })[];
}

/** A file that was looked at. */
export interface Known {
  readonly path: string;
  readonly uri: string;
  readonly name: string;
  readonly named: boolean;
  readonly encoding: Encoding;
  readonly identity: Identity;
  /** Names the content; files with the same text have the same one. */
  readonly hash: string;
  readonly blank: boolean;
  readonly under: number;
}

/** Check documents, each beside the plans that last year's may be taken from. */
export interface Check {
  readonly kind: 'check';
  readonly documents: readonly ToCheck[];
}

export interface ToCheck {
  readonly document: Known;
  readonly priors: readonly Known[];
  /** Last year's plan that it names, where that could not be read. */
  readonly missing: readonly Unread[];
}

/** What a check of one document came to. */
export interface Checked {
  readonly file?: PackedFile;
  readonly problems: Report['unread'];
  /** Entries of the baseline that match nothing in it any more. */
  readonly stale: number;
}

/** A result, and whether it was made now or taken from the cache. */
export interface Made<T> {
  readonly value: T;
  readonly kept: boolean;
}

export type Job = Identify | Check;
