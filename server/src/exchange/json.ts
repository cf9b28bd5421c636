import { allRelated, type Place, type Report, type ReportFile, type ReportFinding, summaryOf } from './report.ts';

/** One JSON object, for programs; its shape is a promise: fields are added, never changed. */
export function json(report: Report, shard?: ShardPlaces): string {
  const files = report.files.map((file) => ({
    file: file.file,
    findings: file.findings.map((finding) => record(finding, file, report)),
    ...(file.suppressed && {
      suppressed: file.suppressed.map((finding) => ({
        ...record(finding, file, report),
        suppressed: { by: finding.by, reason: finding.reason, ...(finding.verified && { verified: true }) },
      })),
    }),
  }));
  return jsonOf({ version: report.version, files, summary: { ...summaryOf(report), unread: report.unread }, ...(shard && { shard }) });
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

function record(finding: ReportFinding, file: ReportFile, report: Report) {
  const { rule, severity, message, fingerprint, placeFingerprints, fix } = finding;
  return {
    rule,
    severity,
    message,
    ...placeOf(finding),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(placeFingerprints && { placeFingerprints }),
    related: allRelated(finding, file, report.language).map((other) => ({ file: other.file, ...placeOf(other), message: other.message })),
    ...(fix && { fix: { applicability: fix.applicability, edits: fix.edits.map((edit) => ({ ...placeOf(edit), text: edit.text })) } }),
  };
}

const placeOf = ({ line, column, endLine, endColumn }: Place): Place => ({ line, column, endLine, endColumn });
