// What PlanDoc's own client and the server say to each other beyond the protocol. Types only: the client takes nothing else from the server.

import type { Location, ProgressToken, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** In the initialize request of PlanDoc's own client. */
export interface InitializationOptions {
  /** The client answers FindFiles and ReadFiles, so that files are read wherever they are: on disk, in a browser, in a virtual workspace. */
  readonly readsFiles?: boolean;
  /** The client has the commands plandoc.ignore and plandoc.accept, which ask for a reason. */
  readonly asksReasons?: boolean;
  /** What a rule's id is appended to for the address of its page. */
  readonly rulePages?: string;
  /** What an indicator's name is put into for the address of its page, in place of `*`; it is asked for by IndicatorPage. */
  readonly indicatorPages?: string;
  /** Last year's plans as the user chose them earlier: URI of a document to URI of the other. */
  readonly priors?: Readonly<Record<string, string>>;
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
export type CheckParams = Scope & Followed;
/** A request that tells how far it is, and can be cancelled. */
export interface Followed {
  readonly workDoneToken?: ProgressToken;
}
/** Which plans are meant: one document or those below a folder, by its URI; all of the workspace without. */
export interface Scope {
  readonly within?: string;
}
export interface CheckResult extends Counts {
  readonly plans: number;
  /** Entries of the baseline that match nothing any more; absent where there are none. */
  readonly stale?: number;
}

/** Client to server: what the report view shows of the plans in scope. Can be cancelled. */
export type Report = 'plandoc/report';
export type ReportParams = Scope & Followed;
export interface ReportResult {
  readonly plans: readonly PlanItem[];
  /** What each rule with a finding looks for, in a line. */
  readonly rules: Readonly<Record<string, string>>;
}
export interface PlanItem {
  readonly uri: string;
  readonly name: string;
  readonly place?: string;
  readonly year?: number;
  /** Last year's plan, and in words why it was taken or why there is none. */
  readonly prior?: { readonly uri: string; readonly name: string };
  readonly why: string;
  readonly indicators: readonly IndicatorItem[];
  readonly findings: readonly FindingItem[];
  /** Counts of findings that are not listed. */
  readonly silenced: { readonly ignored: number; readonly accepted: number; readonly verified: number };
}
export interface IndicatorItem {
  readonly indicator: string;
  readonly unit: string;
  readonly priorTarget?: AmountItem;
  readonly result?: AmountItem;
  readonly verdict: 'met' | 'missed' | 'unreported' | 'unknown';
  /** By what else the verdict was judged, where target and result alone do not say it: two levels, the growth of the economy. */
  readonly reckoned?: 'levels' | 'pace';
  readonly target?: AmountItem;
  readonly change: string;
  readonly impliedLevel: string;
  readonly tasks: readonly AmountItem[];
  readonly findings: number;
}
/** A figure in words, with its amount in the indicator's unit for drawing, where it is of the indicator's kind. */
export interface AmountItem extends PlacedItem {
  readonly amount?: string;
}
export interface FindingItem {
  readonly rule: string;
  /** Holds while other parts of the document change. */
  readonly fingerprint: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** True where it comes with an edit that mends it. */
  readonly mendable: boolean;
  readonly message: string;
  /** The words that it stands at. */
  readonly words: string;
  readonly location: Location;
  readonly related: readonly { readonly message: string; readonly words: string; readonly location: Location }[];
}

/** Client to server: the report of the plans in scope as a file to hand on. Can be cancelled. */
export type Export = 'plandoc/export';
export interface ExportParams extends Scope, Followed {
  readonly format: ExportFormat;
  /** Of the program, as the file says it. */
  readonly version: string;
}
export type ExportFormat = 'html' | 'md' | 'csv' | 'json' | 'sarif' | 'xlsx' | 'docx';
/** What to write: a text, or bytes in base 64. */
export type ExportResult = { readonly text: string } | { readonly bytes: string };

/** Client to server, a notification: no editor shows the document any more, though it may stay open unseen. */
export type Hidden = 'plandoc/hidden';
export interface HiddenParams {
  readonly uri: string;
}

/** Client to server: what is known of one document; null where it is not a plan. */
export type Status = 'plandoc/status';
export interface StatusParams {
  readonly uri: string;
  /** Answer only when the files of the workspace have been read. */
  readonly settled?: boolean;
}
export interface StatusResult extends Counts {
  readonly place?: string;
  readonly year?: number;
  /** Last year's plan, and in words why it was taken or why there is none. */
  readonly prior?: string;
  readonly why: string;
  /** Files of the workspace are still being read: last year's plan may yet come. */
  readonly reading?: boolean;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Client to server: the targets of a plan with their tasks, for the view of targets; empty where it is not a plan. */
export type Targets = 'plandoc/targets';
export interface TargetsParams {
  readonly uri: string;
}
export interface TargetsResult {
  readonly targets: readonly TargetItem[];
  /** Tasks that give a figure to an indicator without a target. */
  readonly unlinked: readonly TaskItem[];
}
export interface TargetItem extends PlacedItem {
  readonly indicator: string;
  readonly result?: PlacedItem;
  readonly priorTarget?: PlacedItem;
  readonly tasks: readonly TaskItem[];
  readonly findings: number;
}
export interface TaskItem extends PlacedItem {
  readonly indicator: string;
  readonly heading: string;
}
/** A figure in words, and where it stands. */
export interface PlacedItem {
  readonly value: string;
  readonly location: Location;
}

/** Client to server: what the indicators of a plan’s place were to be and came to, year by year. */
export type Histories = 'plandoc/histories';
export interface HistoriesParams {
  readonly uri: string;
}
export type HistoriesResult = readonly HistoryItem[];
export interface HistoryItem {
  readonly indicator: string;
  readonly unit: string;
  readonly points: readonly (AmountItem & { readonly year: string; readonly kind: 'target' | 'result' })[];
}

/** Client to server: the beginning of next year’s plan, made from this one; null where it is not a plan or has no year. */
export type Draft = 'plandoc/draft';
export interface DraftParams {
  readonly uri: string;
}
export interface DraftResult {
  /** A name for the file, none of which is written. */
  readonly name: string;
  readonly text: string;
}

/** Client to server: the page of a rule, in Markdown; null where there is no such rule. */
export type RulePage = 'plandoc/rulePage';
export interface RulePageParams {
  readonly id: string;
}
export type RulePageResult = string | null;

/** Client to server: what the vocabulary knows of an indicator, in Markdown; null where it does not know the name. */
export type IndicatorPage = 'plandoc/indicatorPage';
export interface IndicatorPageParams {
  readonly name: string;
}
export type IndicatorPageResult = string | null;

/** Client to server: the edit that silences a finding by a comment in the text; null where the finding is no more. */
export type Ignore = 'plandoc/ignore';
export interface IgnoreParams extends FindingParams {
  readonly reason: string;
}

/** Client to server: the edit that writes a finding into the baseline; null where it is no more, or there is no folder to write in. */
export type Accept = 'plandoc/accept';
export interface AcceptParams extends FindingParams {
  readonly reason: string;
  /** Somebody checked the figure and found it right. */
  readonly verified: boolean;
}
export interface FindingParams {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
}

/** Client to server: which plans could be last year's plan of a document; null where it is not a plan. */
export type Priors = 'plandoc/priors';
export interface PriorsParams {
  readonly uri: string;
}
export interface PriorsResult {
  readonly taken?: string;
  /** Why it was taken, or why there is none. */
  readonly why: string;
  /** True where the user chose it before. */
  readonly chosen: boolean;
  /** Of the same place, one year earlier. */
  readonly fitting: readonly PriorItem[];
  /** All other plans at hand. */
  readonly others: readonly PriorItem[];
}
export interface PriorItem {
  readonly uri: string;
  readonly name: string;
  readonly place?: string;
  readonly year?: number;
}

/** Client to server: takes that plan as last year's for the time being; without one, what is named or found counts again. */
export type ChoosePrior = 'plandoc/choosePrior';
export interface ChoosePriorParams {
  readonly uri: string;
  readonly prior?: string;
}

/** Client to server: the edit that names last year's plan for good, in the document's front matter or in plandoc.json. */
export type NamePrior = 'plandoc/namePrior';
export interface NamePriorParams {
  readonly uri: string;
  readonly prior: string;
  readonly where: 'front' | 'settings';
}
/** Null where there is nothing to write in. */
export type EditResult = WorkspaceEdit | null;
