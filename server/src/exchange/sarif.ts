import type { Log, PhysicalLocation, Region, Result, Run, Suppression } from 'sarif';
import { rules, type Severity } from '../core/index.ts';
import { allRelated, type Place, type Report, type ReportFile, type ReportFinding, type ReportSuppressed, summaryOf } from './report.ts';

/** SARIF 2.1.0 (OASIS), for code scanning services; columns are counted in Unicode code points, and the log says so. */
export function sarif(report: Report): string {
  const log: Log = { version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json', runs: [runOf(report)] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function runOf(report: Report): Run {
  return {
    tool: {
      driver: {
        name: 'PlanDoc',
        version: report.version,
        semanticVersion: report.version,
        language: report.language === 'zh' ? 'zh-CN' : 'en-US',
        rules: rules.map((rule) => ({
          id: rule.id,
          shortDescription: { text: rule.summary[report.language] },
          defaultConfiguration: { level: levels[rule.severity] },
        })),
      },
    },
    columnKind: 'unicodeCodePoints',
    invocations: [
      {
        executionSuccessful: report.unread.length === 0,
        toolExecutionNotifications: report.unread.map(({ file, reason }) => ({
          level: 'error',
          message: { text: `${file}: ${reason}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
        })),
      },
    ],
    results: resultsOf(report),
    properties: { ...summaryOf(report) },
  };
}

function resultOf({ file, ...rest }: ReportFile, finding: ReportFinding, { language }: Report): Result {
  const { rule, severity, message, fingerprint, fix } = finding;
  const related = allRelated(finding, { file, ...rest }, language);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(file, finding) }],
    ...(fingerprint !== undefined && { partialFingerprints: { 'plandoc/v1': fingerprint } }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: locationOf(other.file, other),
        ...(other.message && { message: { text: other.message } }),
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(file) },
              replacements: fix.edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
            },
          ],
          properties: { applicability: fix.applicability },
        },
      ],
    }),
  };
}

/** Listed or not. Where an earlier report was asked after, each result says whether it is new: all of a run do, or none. */
function resultsOf(report: Report): Result[] {
  const isCompared = report.files.some(({ suppressed = [] }) => suppressed.some(({ by }) => by === 'since'));
  const state = (baselineState: 'new' | 'unchanged'): Pick<Result, 'baselineState'> => (isCompared ? { baselineState } : {});
  return report.files.flatMap((file) => [
    ...file.findings.map((finding) => ({ ...resultOf(file, finding, report), ...state('new') })),
    ...(file.suppressed ?? []).map((finding) => ({ ...resultOf(file, finding, report), ...suppressionOf(finding), ...state('unchanged') })),
  ]);
}

function suppressionOf({ by, reason }: ReportSuppressed): Pick<Result, 'suppressions'> {
  if (by === 'since') return {};
  const kind: Suppression['kind'] = by === 'comment' ? 'inSource' : 'external';
  return { suppressions: [{ kind, status: 'accepted', ...(reason !== '' && { justification: reason }) }] };
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

const locationOf = (file: string, place: Place): PhysicalLocation => ({ artifactLocation: { uri: uriOf(file) }, region: regionOf(place) });

const regionOf = ({ line, column, endLine, endColumn }: Place): Region => ({ startLine: line, startColumn: column, endLine, endColumn });

/** A file's name as a URI reference: relative names stay relative, so that a service finds them in its checkout. */
function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(file)) return `file:///${file.slice(0, 2)}${path.slice(path.indexOf('/'))}`;
  return file.startsWith('/') ? `file://${path}` : path;
}
