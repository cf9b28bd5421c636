import type { Comparison, ComparisonRow } from '../plan/comparison.ts';
import type { Reckoning } from '../plan/outcome.ts';
import type { Statement } from '../plan/statement.ts';
import { type Exact, formatted } from '../quantity/exact.ts';
import { differenceOf, type Language } from './value.ts';

/** What became of last year's target: `unreported` where no result stands there, `unknown` where nothing judges it. */
export type Verdict = 'met' | 'missed' | 'unreported' | 'unknown';

/** One indicator as a reviewer looks at it: of all that is said of it the statements that answer each other. */
export interface IndicatorRow {
  /** Its name; in brackets the one that last year's document has for it, where that is another. */
  readonly indicator: string;
  readonly unit: string;
  readonly priorTarget?: Statement;
  readonly result?: Statement;
  readonly verdict: Verdict;
  /** By what else the verdict was judged, where target and result alone do not say it. */
  readonly reckoned?: Reckoning;
  readonly target?: Statement;
  /** This year's target against the result, in words; empty where they are of different kinds. */
  readonly change: string;
  /** The level that the target comes to, prices not taken out; empty where it is no growth or the level is not given. */
  readonly impliedLevel: string;
  readonly tasks: readonly Statement[];
}

/** Which indicators: those of the vocabulary that have a target in either year, or all that the plans measure in any part. */
export type Chosen = 'targets' | 'all';

/** The indicators of either year; growth is held against growth, a level against a level. */
export function indicatorRows({ rows }: Comparison, language: Language, chosen: Chosen = 'targets'): IndicatorRow[] {
  if (chosen === 'targets') return rows.filter(hasTarget).map((row) => indicatorRow(row, language, isTarget));
  const measured = rows.filter(({ targets, priorTargets, results, tasks }) =>
    [targets, priorTargets, results, tasks].some((statements) => statements.some(isMeasure)),
  );
  return measured.map((row) => indicatorRow(row, language, hasTarget(row) ? isTarget : isMeasure));
}

const hasTarget = ({ targets, priorTargets }: ComparisonRow): boolean => [...targets, ...priorTargets].some(isTarget);

function indicatorRow(row: ComparisonRow, language: Language, isChosen: (statement: Statement) => boolean): IndicatorRow {
  const isHeadline = (statement: Statement): boolean => isChosen(statement) && statement.figure !== undefined;
  const priorTarget = row.outcome?.target ?? row.priorTargets.find(isHeadline) ?? row.priorTargets.find(isChosen);
  const target =
    row.targets.find((found) => isHeadline(found) && found.statistic === priorTarget?.statistic) ??
    row.targets.find(isHeadline) ??
    row.targets.find(isChosen);
  const like = (priorTarget ?? target)?.statistic;
  // A target of growth that is answered by an amount is answered, if not judged; one in words by words.
  const answers = row.results.filter(isHeadline);
  const result =
    row.outcome?.result ??
    answers.find(({ statistic }) => statistic === like) ??
    answers[0] ??
    row.results.find(({ figure, known }) => known && !figure);
  const reckonedFrom = target && answers.find(({ statistic }) => statistic === target.statistic);
  return {
    indicator: row.priorName === undefined ? row.indicator : `${row.indicator}（${row.priorName}）`,
    unit: [target, priorTarget, result].find((statement) => statement?.unit)?.unit?.written ?? '',
    ...(priorTarget && { priorTarget }),
    ...(result && { result }),
    ...(row.outcome?.reckoned && { reckoned: row.outcome.reckoned }),
    verdict: row.outcome?.verdict ?? (priorTarget && !result && !row.inParts ? 'unreported' : 'unknown'),
    ...(target && { target }),
    change: (target && reckonedFrom && differenceOf(target, reckonedFrom, language)?.text) ?? '',
    impliedLevel: impliedLevel(row, target),
    tasks: row.tasks,
  };
}

/** Last year's level carried on at the targeted rate: nominal, since a rate in constant prices gives another level. */
function impliedLevel({ results }: ComparisonRow, target: Statement | undefined): string {
  const level = results.find((found) => isMeasure(found) && found.figure && found.statistic === 'level' && found.bound === '=');
  if (target?.statistic !== 'growth' || !target.figure || !level?.figure || !level.unit) return '';
  if (target.unit?.dimension !== 'ratio' || target.unit.written.includes('‰')) return '';
  const { figure } = level;
  const grown = (rate: Exact): string => formatted(figure.low.mul(rate.div(100).add(1)), 2);
  const ends = [...new Set([grown(target.figure.low), grown(target.figure.high)])];
  return `${ends.join('～')}${level.unit.written}`;
}

/** What a plan answers for, be it in words: 与经济增长同步. */
const isTarget = (statement: Statement): boolean => statement.known && isMeasure(statement);

/** A measure of one year, no count in passing: what is planned over several years is no year's target. */
const isMeasure = ({ measured, statistic, year }: Statement): boolean =>
  measured && statistic !== 'gap' && statistic !== 'contribution' && !year.includes('-');
