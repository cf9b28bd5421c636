import type { Language } from '../core/index.ts';
import { allRelated, type Counted, type Place, type Report, type ReportFile, type ReportFinding, summaryOf } from './report.ts';

/** One JSON object, for programs; its shape is a promise: fields are added, never changed. */
export function json(report: Report): string {
  const entries = report.files.map((file) => jsonEntry(file, report.language));
  return [...jsonPieces(report, entries)].join('');
}

/** The same in pieces, from the entries of its files, which need not be at hand all at once. */
export function* jsonPieces(
  report: Counted & Pick<Report, 'version' | 'unread'>,
  entries: Iterable<string | Uint8Array>,
  shard?: ShardPlaces,
): Generator<string | Uint8Array> {
  const rest = { summary: { ...summaryOf(report), unread: report.unread }, ...(shard && { shard }) };
  const whole = jsonOf({ version: report.version, files: [], ...rest });
  const end = whole.indexOf(list) + list.length;
  yield whole.slice(0, end);
  let isFirst = true;
  for (const entry of entries) {
    yield isFirst ? inList : `,${inList}`;
    yield entry;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}${whole.slice(end)}`;
}

const list = '"files": [';
/** What stands before an entry of it. */
const inList = '\n    ';

/** What a file comes to in the report, as it stands there. */
export function jsonEntry(file: ReportFile, language: Language): string {
  const entry = {
    file: file.file,
    findings: file.findings.map((finding) => record(finding, file, language)),
    ...(file.suppressed && {
      suppressed: file.suppressed.map((finding) => ({
        ...record(finding, file, language),
        suppressed: { by: finding.by, reason: finding.reason, ...(finding.verified && { verified: true }) },
      })),
    }),
  };
  return JSON.stringify(entry, undefined, 2).replace(/\n/g, inList);
}

/** Where a part of an archive stands in the whole: `files` and `summary.unread` hold what is at these places of it. */
export interface ShardPlaces {
  readonly number: number;
  readonly of: number;
  readonly documents: number;
  readonly files: readonly number[];
  readonly unread: readonly number[];
}

export const jsonOf = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

function record(finding: ReportFinding, file: ReportFile, language: Language) {
  const { rule, severity, message, fingerprint, placeFingerprints, fix } = finding;
  return {
    rule,
    severity,
    message,
    ...placeOf(finding),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(placeFingerprints && { placeFingerprints }),
    related: allRelated(finding, file, language).map((other) => ({ file: other.file, ...placeOf(other), message: other.message })),
    ...(fix && { fix: { applicability: fix.applicability, edits: fix.edits.map((edit) => ({ ...placeOf(edit), text: edit.text })) } }),
  };
}

const placeOf = ({ line, column, endLine, endColumn }: Place): Place => ({ line, column, endLine, endColumn });
