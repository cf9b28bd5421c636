// What PlanDoc's own client and the server say to each other beyond the protocol. Types only: the client takes nothing else from the server.

import type { ProgressToken } from 'vscode-languageserver-protocol';

/** In the initialize request of PlanDoc's own client. */
export interface InitializationOptions {
  /** The client answers FindFiles and ReadFiles, so that files are read wherever they are: on disk, in a browser, in a virtual workspace. */
  readonly readsFiles?: boolean;
}

/** Server to client: the URIs of the workspace's Markdown files and plandoc.json, at most so many. */
export type FindFiles = 'plandoc/findFiles';
export interface FindFilesParams {
  readonly most: number;
}
export type FindFilesResult = readonly string[];

/** Server to client: the texts of these files, null for one that is not there, is no text or is larger than `largest` bytes. */
export type ReadFiles = 'plandoc/readFiles';
export interface ReadFilesParams {
  readonly uris: readonly string[];
  readonly largest: number;
}
export type ReadFilesResult = readonly (string | null)[];

/** Client to server: check every plan of the workspace and show what is found, also in files that are not open. Can be cancelled. */
export type Check = 'plandoc/check';
export interface CheckParams {
  readonly workDoneToken?: ProgressToken;
}
export interface CheckResult extends Counts {
  readonly plans: number;
}

/** Client to server, a notification: no editor shows the document any more, though it may stay open unseen. */
export type Hidden = 'plandoc/hidden';
export interface HiddenParams {
  readonly uri: string;
}

/** Client to server: what is known of one document; null where it is not a plan. */
export type Status = 'plandoc/status';
export interface StatusParams {
  readonly uri: string;
}
export interface StatusResult extends Counts {
  readonly place?: string;
  readonly year?: number;
  /** Last year's plan, and in words why it was taken or why there is none. */
  readonly prior?: string;
  readonly why: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
