import {
  type Applicability,
  type Chosen,
  codePointPlace,
  comparisonOf,
  type Document,
  type Finding,
  findingsOf,
  fingerprintsIn,
  type Language,
  type LineStarts,
  lineStarts,
  planOf,
  priorOf,
  type Severity,
  type Snapshot,
  type Span,
  type Suppressed,
  suppressedOf,
} from '../core/index.ts';
import { type ComparisonCounts, comparisonCounts } from './comparison-counts.ts';
import { type IndicatorLine, indicatorLines } from './indicators.ts';

/** A stretch of a file as people count: lines and columns from 1, columns in Unicode code points, the end not included. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding in one language. */
export interface ReportFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Stays the same while lines move and other parts of the file change; one for each of `places` beside it. */
  readonly fingerprint?: string;
  readonly placeFingerprints?: readonly string[];
  /** Further places of the same cause in the same file. */
  readonly places: readonly Place[];
  /** Where the other figures stand that the message speaks of; with the words there where the form sets both places side by side. */
  readonly related: readonly (Place & { readonly file: string; readonly message: string; readonly words?: string })[];
  readonly fix?: {
    readonly title: string;
    readonly applicability: Applicability;
    readonly edits: readonly (Place & { readonly text: string })[];
  };
}

/** A finding that is kept out of the list, and why. */
export interface ReportSuppressed extends ReportFinding {
  readonly by: Suppressed['by'];
  readonly reason: string;
  readonly verified?: boolean;
}

export interface ReportFile {
  readonly file: string;
  /** The lines of its text, without their ends: what a format quotes from. */
  readonly lines: readonly string[];
  /** Last year's plan it was compared with and why that one. */
  readonly prior?: { readonly file: string; readonly why: string };
  readonly findings: readonly ReportFinding[];
  /** True for a file that was named but is no plan: nothing is looked for in it. */
  readonly unchecked?: true;
  /** Its indicators; left out of formats that list findings only. */
  readonly indicators?: readonly IndicatorLine[];
  /** How many targets there are, and what became of last year's; where there are some. */
  readonly counts?: ComparisonCounts;
  /** Silenced by a comment, accepted in the baseline, or told by an earlier report. */
  readonly suppressed?: readonly ReportSuppressed[];
}

/** What a check came to: the plain data that every format is made from. */
export interface Report {
  readonly version: string;
  readonly language: Language;
  readonly files: readonly ReportFile[];
  /** Files that could not be read, and why. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** What a format tells beside the findings: the indicators that are chosen, if any, and by what findings are known again. */
export interface Told {
  readonly indicators?: Chosen | undefined;
  readonly fingerprints?: boolean;
}

/** A file of the report; `nameOf` gives the name by which its readers know a document. */
export function reportFileOf(
  snapshot: Snapshot,
  document: Document,
  language: Language,
  nameOf: (uri: string) => string,
  { indicators: chosen, fingerprints }: Told,
): ReportFile {
  const place = placing(document);
  const choice = priorOf(snapshot, document.uri);
  const placeIn = (uri: string | undefined, span: Span): Place => {
    const other = uri === undefined ? undefined : snapshot.documents.get(uri);
    return other ? placing(other)(span) : place(span);
  };
  const printOf = fingerprints ? fingerprintsIn(snapshot, document.uri) : undefined;
  const reported = (finding: Finding): ReportFinding => {
    const { rule, severity, message, span, fix } = finding;
    const places = finding.places.filter(({ start }) => start !== span.start);
    return {
      rule,
      severity,
      message: message[language],
      ...(printOf && { fingerprint: printOf(finding, span) }),
      ...(printOf && places.length > 0 && { placeFingerprints: places.map((other) => printOf(finding, other)) }),
      ...place(span),
      places: places.map(place),
      related: finding.related.map((other) => ({
        file: nameOf(other.uri ?? document.uri),
        ...placeIn(other.uri, other.span),
        message: other.message[language],
        ...(chosen && { words: wordsAround(snapshot.documents.get(other.uri ?? document.uri)?.text ?? '', other.span) }),
      })),
      ...(fix && {
        fix: {
          title: fix.title[language],
          applicability: fix.applicability,
          edits: fix.edits.map((edit) => ({ ...place(edit.span), text: edit.text })),
        },
      }),
    };
  };
  const suppressed = suppressedOf(snapshot, document.uri).map(({ finding, ...why }) => ({ ...reported(finding), ...why }));
  return {
    file: nameOf(document.uri),
    lines: linesOf(document.text),
    ...(choice?.prior && { prior: { file: nameOf(choice.prior.uri), why: choice.why[language] } }),
    findings: findingsOf(snapshot, document.uri).map(reported),
    ...(!planOf(snapshot, document.uri)?.isPlan && { unchecked: true }),
    ...(suppressed.length > 0 && { suppressed }),
    ...(chosen && { indicators: indicatorLines(snapshot, document.uri, language, chosen), ...countsOf(snapshot, document.uri, chosen) }),
  };
}

function countsOf(snapshot: Snapshot, uri: string, chosen: Chosen): Pick<ReportFile, 'counts'> {
  const comparison = comparisonOf(snapshot, uri);
  const counts = comparison && comparisonCounts(comparison, chosen);
  return counts && counts.priorTargets + counts.targets > 0 ? { counts } : {};
}

/** The words of a place and a little of what stands around them in its line. */
function wordsAround(text: string, { start, end }: Span): string {
  const around = 30;
  const before = text.slice(Math.max(0, start - around), start).split(/[\r\n]/);
  const [after = ''] = text.slice(end, end + around).split(/[\r\n]/);
  const words = `${before.at(-1)}${text.slice(start, Math.min(end, start + 4 * around))}${after}`;
  return words
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines of a text, without their ends. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

export interface Summary {
  readonly files: number;
  readonly findings: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings that `plandoc fix` mends, and those that it mends only with `--unsafe`. */
  readonly fixable: number;
  readonly fixableUnsafe: number;
  /** Findings kept out of the list; absent where there are none. */
  readonly suppressed?: number;
}

/** As much of a file of a report as is counted. */
export interface CountedFile {
  readonly unchecked?: boolean | undefined;
  readonly findings: readonly { readonly severity: Severity; readonly fix?: { readonly applicability: Applicability } | undefined }[];
  readonly suppressed?: readonly { readonly by: Suppressed['by'] }[] | undefined;
}

/** As much of a report as is counted. */
export interface Counted {
  readonly language: Language;
  readonly files: readonly CountedFile[];
}

interface Summed {
  readonly files: readonly (Pick<CountedFile, 'findings'> & { readonly suppressed?: readonly unknown[] | undefined })[];
}

export function summaryOf(report: Summed): Summary {
  const findings = report.files.flatMap((file) => file.findings);
  const count = (test: (finding: (typeof findings)[number]) => boolean) => findings.filter(test).length;
  const suppressed = report.files.reduce((sum, file) => sum + (file.suppressed?.length ?? 0), 0);
  return {
    files: report.files.length,
    findings: findings.length,
    error: count(({ severity }) => severity === 'error'),
    warning: count(({ severity }) => severity === 'warning'),
    info: count(({ severity }) => severity === 'info'),
    fixable: count(({ fix }) => fix?.applicability === 'safe'),
    fixableUnsafe: count(({ fix }) => fix?.applicability === 'unsafe'),
    ...(suppressed > 0 && { suppressed }),
  };
}

/** Spans of a document as places; its lines are counted once. */
export function placing(document: Document): (span: Span) => Place {
  const known = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, known);
  return ({ start, end }) => {
    const from = codePointPlace(document.text, known, start);
    const to = codePointPlace(document.text, known, end);
    return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
  };
}

const starts = new WeakMap<Document, LineStarts>();

/** Related places and further places of the same cause in one list: for formats that know only one. */
export function allRelated(finding: ReportFinding, { file }: ReportFile, language: Language): ReportFinding['related'] {
  const same = { zh: '同样的问题', en: 'the same here' }[language];
  return [...finding.related, ...finding.places.map((place) => ({ ...place, file, message: same }))];
}
