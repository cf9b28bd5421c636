import type { Severity } from '../core/index.ts';
import type { Report } from './report.ts';

/** GitLab's code quality report: findings show in a merge request; each is known again by its fingerprint, told apart by its file. */
export function gitlab(report: Report): string {
  const issues = report.files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, fingerprint, line, column, endLine, endColumn }) => ({
      description: message,
      check_name: rule,
      fingerprint: `${file}:${fingerprint ?? `${rule}:${line}:${column}`}`,
      severity: severities[severity],
      location: {
        path: file,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    })),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };
