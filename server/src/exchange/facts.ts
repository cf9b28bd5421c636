import { type Document, type Language, planOf, type Snapshot, type Statement } from '../core/index.ts';
import { placing } from './report.ts';
import { padded, steering, widthOf } from './width.ts';

/** One indicator statement, in words and decimal strings: a record for other programs. Column 1-based, in Unicode code points, of the number's first character. */
export interface Fact {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The number as written, without its unit; the words of a target that has no number. */
  readonly text: string;
  readonly indicator: string;
  readonly statistic: Statement['statistic'];
  /** A decimal without thousands separators, both ends of a range joined with `~`, negative for a fall; empty without a number. */
  readonly value: string;
  readonly unit: string;
  readonly bound: Statement['bound'];
  readonly part: string;
  readonly year: string;
}

/** The indicator statements of a document, in the order of its text. */
export function factsOf(snapshot: Snapshot, document: Document, file: string): Fact[] {
  const place = placing(document);
  return (planOf(snapshot, document.uri)?.statements ?? []).map((statement) => {
    const { line, column } = place(statement.number);
    return {
      file,
      line,
      column,
      text: document.text.slice(statement.number.start, statement.number.end),
      indicator: reportedName(statement, snapshot),
      statistic: statement.statistic,
      value: decimalOf(statement),
      unit: statement.unit?.written ?? '',
      bound: statement.bound,
      part: statement.part ?? '',
      year: statement.year,
    };
  });
}

/** The fields of a record, in their order. */
export const factColumns = [
  'file',
  'line',
  'column',
  'text',
  'indicator',
  'statistic',
  'value',
  'unit',
  'bound',
  'part',
  'year',
] as const satisfies readonly (keyof Fact)[];

/** Facts as records for programs: statements without a number are left out, there being nothing to count with. */
export const factRecords = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ value }) => value !== '');

/** One JSON object a line. */
export function factsJsonl(facts: readonly Fact[]): string {
  return factRecords(facts)
    .map((fact) => `${JSON.stringify(fact)}\n`)
    .join('');
}

/** Records as lines of CSV. */
export { csvTable as factsCsv } from './table-forms.ts';

/** A table for people, the facts of one file after those of the other. */
export function factsText(facts: readonly Fact[], language: Language): string {
  const rows = facts.map((fact) => [
    `${fact.line}:${fact.column}`,
    partWords[language][fact.part] ?? '',
    fact.year,
    fact.indicator,
    statisticWords[language][fact.statistic],
    `${boundWords[fact.bound]}${fact.value === '' ? fact.text : fact.value + fact.unit}`,
  ]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
  return lines.map((line) => `${line.replace(steering, ' ')}\n`).join('');
}

/** Headline measures under their canonical name, everything else in the document's own words. */
const reportedName = ({ indicator, phrase }: Statement, { lexicon }: Snapshot): string =>
  lexicon.indicator(indicator)?.headline ? indicator : phrase;

/** Digits as written; a fall is written without a sign (下降3%), so the sign is taken from the number itself. */
function decimalOf({ figure }: Statement): string {
  if (!figure) return '';
  return figure.written
    .split('~')
    .map((end, index) => ((index === 0 ? figure.low : figure.high).s < 0n && !end.startsWith('-') ? `-${end}` : end))
    .join('~');
}

const boundWords: Readonly<Record<Statement['bound'], string>> = { '=': '', '~': '≈', '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

const partWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { review: '回顾', targets: '目标', tasks: '任务' },
  en: { review: 'review', targets: 'targets', tasks: 'tasks' },
};

/** What each kind of number is called. */
export const statisticWords: Readonly<Record<Language, Readonly<Record<Statement['statistic'], string>>>> = {
  zh: { level: '总量', growth: '增速', increment: '增量', ratio: '比率', ratioChange: '比率变化', gap: '差距', contribution: '贡献' },
  en: {
    level: 'level',
    growth: 'growth',
    increment: 'increment',
    ratio: 'ratio',
    ratioChange: 'ratio change',
    gap: 'gap',
    contribution: 'contribution',
  },
};
