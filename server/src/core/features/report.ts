import type { Reckoning } from '../plan/outcome.ts';
import type { Statement } from '../plan/statement.ts';
import { formatted } from '../quantity/exact.ts';
import { comparisonOf, findingsOf, planOf, type Snapshot, suppressedOf } from '../snapshot.ts';
import { overlaps, type Span } from '../text/span.ts';
import { fingerprintsIn } from './accepted.ts';
import { type IndicatorRow, indicatorRows, type Verdict } from './indicator-rows.ts';
import { type Location, locationOf } from './location.ts';
import { amountsIn, type Language, valueText } from './value.ts';

/** A figure in words, its place, and for drawing its amount in the indicator's unit, where it is of the indicator's kind. */
export interface ReportedValue {
  readonly value: string;
  readonly location: Location;
  readonly amount?: string;
}

export interface ReportedIndicator {
  readonly indicator: string;
  readonly unit: string;
  readonly priorTarget?: ReportedValue;
  readonly result?: ReportedValue;
  readonly verdict: Verdict;
  readonly reckoned?: Reckoning;
  readonly target?: ReportedValue;
  readonly change: string;
  readonly impliedLevel: string;
  readonly tasks: readonly ReportedValue[];
  /** How many findings touch one of its figures. */
  readonly findings: number;
}

/** A finding in one language, with the words it stands at and those of the other places it speaks of. */
export interface ReportedFinding {
  readonly rule: string;
  /** Holds while other parts of the document change. */
  readonly fingerprint: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** True where it comes with an edit that mends it. */
  readonly mendable: boolean;
  readonly message: string;
  readonly words: string;
  readonly location: Location;
  readonly related: readonly { readonly message: string; readonly words: string; readonly location: Location }[];
}

/** What a reviewer wants to know of one plan. */
export interface PlanReport {
  readonly indicators: readonly ReportedIndicator[];
  readonly findings: readonly ReportedFinding[];
  /** Findings that are not listed: silenced by a comment, accepted, or verified. */
  readonly silenced: { readonly ignored: number; readonly accepted: number; readonly verified: number };
}

/** The indicators of a plan with what became of them, and its findings; undefined where the document is not a plan. */
export function reportOf(snapshot: Snapshot, uri: string, language: Language): PlanReport | undefined {
  const comparison = planOf(snapshot, uri)?.isPlan ? comparisonOf(snapshot, uri) : undefined;
  if (!comparison) return undefined;
  const found = findingsOf(snapshot, uri);
  const findingsOn = findingsOnRows(snapshot, uri);
  const silenced = suppressedOf(snapshot, uri);
  const printOf = fingerprintsIn(snapshot, uri);
  return {
    indicators: indicatorRows(comparison, language).map((row) => indicatorIn(snapshot, uri, language, row, findingsOn(row))),
    findings: found.map(({ rule, severity, message, span, related, fix }) => ({
      rule,
      fingerprint: printOf({ rule }, span),
      severity,
      mendable: fix !== undefined,
      message: message[language],
      words: wordsAt(snapshot, uri, span),
      location: { uri, span },
      related: related.map((other) => ({
        message: other.message[language],
        words: wordsAt(snapshot, other.uri ?? uri, other.span),
        location: { uri: other.uri ?? uri, span: other.span },
      })),
    })),
    silenced: {
      ignored: silenced.filter(({ by }) => by === 'comment').length,
      accepted: silenced.filter(({ by, verified }) => by === 'baseline' && !verified).length,
      verified: silenced.filter(({ verified }) => verified).length,
    },
  };
}

function indicatorIn(snapshot: Snapshot, uri: string, language: Language, row: IndicatorRow, findings: number): ReportedIndicator {
  const lead = row.target ?? row.priorTarget;
  const value = (statement: Statement): ReportedValue => {
    const location = locationOf(snapshot, uri, statement);
    const amount = lead && amountIn(statement, lead);
    const text = planOf(snapshot, location.uri)?.text ?? '';
    return { value: valueText(statement, text, language), location, ...(amount !== undefined && { amount }) };
  };
  const { priorTarget, result, target } = row;
  return {
    indicator: row.indicator,
    unit: row.unit,
    ...(priorTarget && { priorTarget: value(priorTarget) }),
    ...(result && { result: value(result) }),
    verdict: row.verdict,
    ...(row.reckoned && { reckoned: row.reckoned }),
    ...(target && { target: value(target) }),
    change: row.change,
    impliedLevel: row.impliedLevel,
    tasks: row.tasks.map(value),
    findings,
  };
}

/** How many findings of a plan touch one of a row's figures that stands in it. */
export function findingsOnRows(snapshot: Snapshot, uri: string): (row: IndicatorRow) => number {
  const found = findingsOf(snapshot, uri).flatMap(({ span, places }) => [span, ...places]);
  const own = new Set(planOf(snapshot, uri)?.statements);
  return ({ priorTarget, result, target, tasks }) => {
    const said = [priorTarget, result, target, ...tasks]
      .filter((statement) => statement !== undefined)
      .filter((statement) => own.has(statement));
    return found.filter((place) => said.some(({ span }) => overlaps(place, span))).length;
  };
}

/** A statement's figure in another one's unit, in decimal digits; undefined where they are of different kinds. */
function amountIn(statement: Statement, lead: Statement): string | undefined {
  const amounts = amountsIn(statement, lead);
  return amounts && formatted(amounts.low);
}

/** The words at a place with a little of what stands around them, for reading the places side by side. */
function wordsAt(snapshot: Snapshot, uri: string, { start, end }: Span): string {
  const text = snapshot.documents.get(uri)?.text ?? '';
  const around = 24;
  const before =
    text
      .slice(Math.max(0, start - around), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + around).split('\n')[0] ?? '';
  return `${before}${text.slice(start, Math.min(end, start + 120))}${after}`.trim();
}
