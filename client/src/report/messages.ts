// What the report view and the extension say to each other. Types only.

import type { ExportFormat, FindingItem, HistoriesResult, PlacedItem, ReportResult } from '../../../server/src/lsp/requests.ts';

type Location = PlacedItem['location'];

/** From the view. */
export type Asked =
  | { readonly does: 'ready' }
  | { readonly does: 'refresh' }
  | { readonly does: 'stop' }
  | { readonly does: 'open'; readonly location: Location }
  | { readonly does: 'histories'; readonly uri: string }
  | { readonly does: 'export'; readonly format: ExportFormat }
  | Decision;

/** What is to be done with a finding. */
export type Decision = { readonly does: Triage } & Pick<FindingItem, 'rule' | 'location'>;
export type Triage = 'accept' | 'verify' | 'ignore' | 'fix';

/** To the view. */
export type Told =
  /** How far it is, before there is anything to show. */
  | { readonly tells: 'reading'; readonly words: string }
  | { readonly tells: 'stopped' }
  | ({ readonly tells: 'plans'; readonly known?: Known } & ReportResult)
  | { readonly tells: 'histories'; readonly uri: string; readonly histories: HistoriesResult };

/** Fingerprints of findings by the document's URI, as an earlier check had them. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What the view keeps while it is hidden or the window is reloaded. */
export interface Kept {
  readonly within?: string;
  readonly plan: string;
  readonly search: string;
  readonly verdict: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly unit: string;
  readonly history: string;
  /** Groups of findings that were opened or closed, by rule. */
  readonly groups: Readonly<Record<string, boolean>>;
  readonly scrolled: number;
  /** Only findings that the check before the last one did not have. */
  readonly onlyNew: boolean;
}

export type { AmountItem, IndicatorItem, PlanItem } from '../../../server/src/lsp/requests.ts';
export type { ExportFormat, FindingItem, HistoriesResult, ReportResult };
