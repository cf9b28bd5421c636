// The facade: what lsp/, cli/ and exchange/ may use of the core.

export { type Baseline, type BaselineEntry, baselineText, readBaseline } from './baseline.ts';
export { type Acceptance, fingerprintsIn, rebased, staleEntries, withAccepted } from './features/accepted.ts';
export { completionsAt } from './features/completion.ts';
export type { Completion, CompletionKind } from './features/completion-place.ts';
export { declarationsAt } from './features/declaration.ts';
export { definitionsAt } from './features/definition.ts';
export { type DocumentLink, documentLinksOf } from './features/document-links.ts';
export { type Draft, draftFrom } from './features/draft.ts';
export { fixAllOf } from './features/fix-all.ts';
export { fixesAt, fixesOfRule, type OfferedFix } from './features/fixes.ts';
export { foldsOf } from './features/folds.ts';
export { formatOf } from './features/format.ts';
export { type Link, linkAt, linksAfter, linksBefore } from './features/hierarchy.ts';
export { type History, historiesOf, type Point } from './features/history.ts';
export { type Hover, hoverAt } from './features/hover.ts';
export { type FindingAt, ignoreEdit } from './features/ignoring.ts';
export { implementationsAt } from './features/implementations.ts';
export { indicatorPage } from './features/indicator-page.ts';
export { type Chosen, type IndicatorRow, indicatorRows, type Verdict } from './features/indicator-rows.ts';
export { type Inlay, inlaysOf } from './features/inlays.ts';
export { type Lens, lensesOf } from './features/lenses.ts';
export { linkedFiguresAt } from './features/linked-editing.ts';
export type { Location } from './features/location.ts';
export { priorEdit } from './features/naming-prior.ts';
export { nextMarkAt } from './features/next-mark.ts';
export { referencesAt } from './features/references.ts';
export { type DocumentEdits, type Renamable, renamableAt, renameEdits } from './features/rename.ts';
export {
  findingsOnRows,
  type PlanReport,
  type ReportedFinding,
  type ReportedIndicator,
  type ReportedValue,
  reportOf,
} from './features/report.ts';
export { selectionsAt } from './features/selections.ts';
export { type PlanSymbol, type SymbolKind, symbolsOf } from './features/symbols.ts';
export { type PlacedValue, type Target, type Task, targetsOf } from './features/targets.ts';
export { type Token, type TokenKind, tokensOf } from './features/tokens.ts';
export { entryAt } from './features/type-definition.ts';
export { amountsIn, boundWord, differenceOf, type Language, valueText } from './features/value.ts';
export { type FoundSymbol, symbolsNamed } from './features/workspace-symbols.ts';
export { innermostFirst } from './folder-settings.ts';
export type { Comparison, ComparisonRow } from './plan/comparison.ts';
export type { Reckoning } from './plan/outcome.ts';
export type { Identity, Plan } from './plan/plan.ts';
export { reportMark } from './plan/report-mark.ts';
export type { Statement } from './plan/statement.ts';
export type { PriorChoice } from './prior.ts';
export { isYearBefore, namedPrior, yearInName, yearOf } from './prior.ts';
export { type Exact, formatted } from './quantity/exact.ts';
export { rules } from './rules/index.ts';
export type { Applicability, Finding, Fix, Message, Prior, Related, Rule, Severity, Suppressed } from './rules/rule.ts';
export {
  defaultSettings,
  type FolderSettings,
  type RuleSettings,
  readSettings,
  type Settings,
  type SettingsProblem,
  settingsEdits,
} from './settings.ts';
export {
  comparisonOf,
  type Document,
  type Failure,
  failuresOf,
  findingsOf,
  fittingPriorsOf,
  identityOf,
  type NamedPlan,
  type Problem,
  planOf,
  plansOf,
  priorOf,
  problemsOf,
  type Snapshot,
  snapshotOf,
  suppressedOf,
  withDocument,
  withDocuments,
  withoutDocument,
  withSettings,
} from './snapshot.ts';
export { codePointPlace, type LineStarts, lineAt, lineStarts, lineStartsAfter, type Place } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export { rememberAtMost } from './text/remembered.ts';
export { applyEdits, type Edit, type Span } from './text/span.ts';
export { distinctNames, fileNameOf, pathFrom, pathWithin, sameUri, uriOfPath } from './text/uri.ts';
