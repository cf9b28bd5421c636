import type { Connection } from 'vscode-languageserver';
import { distinctNames, type Language, type NamedPlan, priorOf, reportOf, rules, type Snapshot } from '../core/index.ts';
import { type Course, oneByOne, waitedFor } from './cancelling.ts';
import { plansWithin } from './checking.ts';
import { exportOf } from './exporting.ts';
import type { Export, ExportParams, ExportResult, PlanItem, Report, ReportParams, ReportResult, Scope } from './requests.ts';
import type { Session } from './session.ts';
import { locationIn, type placed } from './views.ts';

const report: Report = 'plandoc/report';
const exported: Export = 'plandoc/export';

/** Answers the report view: what it shows, and the files to hand on that are made of it. */
export function serveReports(connection: Connection, session: Session): void {
  const { workspace } = session;
  connection.onRequest(report, async ({ workDoneToken, ...scope }: ReportParams, token): Promise<ReportResult> => {
    await waitedFor(session.filesRead, token);
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    return reportFor(workspace.snapshot, scope, session.language, { progress, token });
  });
  connection.onRequest(exported, async ({ workDoneToken, ...params }: ExportParams, token): Promise<ExportResult> => {
    await waitedFor(session.filesRead, token);
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    return exportOf(workspace.snapshot, params, session.language, { progress, token });
  });
}

/** The plans in scope, each with its indicators and findings; other requests are answered in between. */
async function reportFor(snapshot: Snapshot, scope: Scope, language: Language, course: Course): Promise<ReportResult> {
  const plans: PlanItem[] = [];
  const nameOf = distinctNames(snapshot.documents.keys());
  for await (const named of oneByOne(plansWithin(snapshot, scope), course)) plans.push(...planItem(snapshot, named, language, nameOf));
  const found = new Set(plans.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return { plans, rules: Object.fromEntries(rules.filter(({ id }) => found.has(id)).map(({ id, summary }) => [id, summary[language]])) };
}

function planItem(snapshot: Snapshot, { uri, plan }: NamedPlan, language: Language, nameOf: (uri: string) => string): PlanItem[] {
  const found = reportOf(snapshot, uri, language);
  const choice = priorOf(snapshot, uri);
  if (!found || !choice) return [];
  const located = <T extends Parameters<typeof placed>[1]>({ location, ...rest }: T) => ({
    ...rest,
    location: locationIn(snapshot, location),
  });
  const { prior } = choice;
  return [
    {
      uri,
      name: nameOf(uri),
      ...(plan.place !== undefined && { place: plan.place }),
      ...(plan.year !== undefined && { year: plan.year }),
      ...(prior && { prior: { uri: prior.uri, name: nameOf(prior.uri) } }),
      why: (choice.problem ?? choice.why)[language],
      indicators: found.indicators.map(({ priorTarget, result, target, tasks, ...row }) => ({
        ...row,
        ...(priorTarget && { priorTarget: located(priorTarget) }),
        ...(result && { result: located(result) }),
        ...(target && { target: located(target) }),
        tasks: tasks.map(located),
      })),
      findings: found.findings.map((finding) => ({
        ...finding,
        location: locationIn(snapshot, finding.location),
        related: finding.related.map((other) => ({ ...other, location: locationIn(snapshot, other.location) })),
      })),
      silenced: found.silenced,
    },
  ];
}
