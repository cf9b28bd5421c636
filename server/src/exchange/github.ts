import type { Report } from './report.ts';

/** Workflow commands of GitHub Actions: each finding becomes an annotation on the lines of a pull request. */
export function github(report: Report): string {
  const lines = report.files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, line, column, endLine, endColumn }) => {
      const properties = { file, line, endLine, col: column, endColumn, title: rule };
      return command(severity === 'info' ? 'notice' : severity, properties, message);
    }),
  );
  const unread = report.unread.map(({ file, reason }) => command('error', { file }, reason));
  return [...lines, ...unread].map((line) => `${line}\n`).join('');
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${listed.join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
