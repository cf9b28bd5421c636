import {
  amountsIn,
  type Chosen,
  comparisonOf,
  findingsOnRows,
  formatted,
  indicatorRows,
  type Language,
  priorOf,
  type Snapshot,
  type Statement,
} from '../core/index.ts';
import { type ComparisonCells, columns, columnWords, comparisonTable } from './comparison-table.ts';
import type { Table } from './table-forms.ts';

/** A figure in the unit of its row, in decimal digits: both ends, the same where it is no range. */
export interface Amount {
  readonly low: string;
  readonly high: string;
  readonly bound: Statement['bound'];
}

/** One indicator of a plan: in words as the document has it, and in numbers for those who reckon on. */
export interface IndicatorLine {
  readonly words: ComparisonCells;
  readonly kind?: Statement['statistic'];
  /** Absent where the figure is not of the row's kind: an amount that answers a target of growth. */
  readonly amounts: Readonly<Partial<Record<'priorTarget' | 'result' | 'target', Amount>>>;
  /** How many findings touch one of its figures. */
  readonly findings: number;
}

/** The indicators of a document: those that have a target in either year, or all. */
export function indicatorLines(snapshot: Snapshot, uri: string, language: Language, chosen: Chosen): IndicatorLine[] {
  const comparison = comparisonOf(snapshot, uri);
  if (!comparison) return [];
  const textAt = (of = ''): string => snapshot.documents.get(of)?.text ?? '';
  const texts = { own: textAt(uri), prior: textAt(priorOf(snapshot, uri)?.prior?.uri) };
  const words = comparisonTable(comparison, texts, language, chosen);
  const findingsOn = findingsOnRows(snapshot, uri);
  return indicatorRows(comparison, language, chosen).map((row, index) => {
    const { priorTarget, result, target } = row;
    const lead = [target, priorTarget, result].find((statement) => statement?.unit);
    const amount = (statement: Statement | undefined): Amount | undefined => statement && lead && amountOf(statement, lead);
    const amounts = { priorTarget: amount(priorTarget), result: amount(result), target: amount(target) };
    return {
      words: words[index] ?? noWords,
      ...(lead && { kind: lead.statistic }),
      amounts: Object.fromEntries(Object.entries(amounts).filter(([, found]) => found)),
      findings: findingsOn(row),
    };
  });
}

/** The indicators as a table of words, the first row its headings. */
export const indicatorTable = (lines: readonly IndicatorLine[], language: Language): Table =>
  [columnWords[language], ...lines.map(({ words }) => words)].map((cells) => columns.map((column) => cells[column]));

/** Enough digits for what people write in the smallest of units. */
const digits = 10;

function amountOf(statement: Statement, lead: Statement): Amount | undefined {
  const ends = amountsIn(statement, lead);
  return ends && { low: formatted(ends.low, digits), high: formatted(ends.high, digits), bound: statement.bound };
}

const noWords = Object.fromEntries(columns.map((column) => [column, ''])) as unknown as ComparisonCells;
