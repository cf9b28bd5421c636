import { allRelated, type Place, type Report, summaryOf } from './report.ts';

/** One JSON object, for programs; its shape is a promise: fields are added, never changed. */
export function json(report: Report): string {
  const files = report.files.map((file) => ({
    file: file.file,
    findings: file.findings.map(({ fix, ...finding }) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...placeOf(finding),
      related: allRelated(finding, file, report.language).map((other) => ({ file: other.file, ...placeOf(other), message: other.message })),
      ...(fix && { fix: { applicability: fix.applicability, edits: fix.edits.map((edit) => ({ ...placeOf(edit), text: edit.text })) } }),
    })),
  }));
  return `${JSON.stringify({ version: report.version, files, summary: { ...summaryOf(report), unread: report.unread } }, undefined, 2)}\n`;
}

const placeOf = ({ line, column, endLine, endColumn }: Place): Place => ({ line, column, endLine, endColumn });
