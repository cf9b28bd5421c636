import { findingsOf, type NamedPlan, plansOf, priorOf, type Snapshot, staleEntries } from '../core/index.ts';
import { type Course, oneByOne } from './cancelling.ts';
import type { CheckResult, Counts, Scope, StatusResult } from './requests.ts';

/** Checks the plans in scope, one after the other, and counts; throws RequestCancelled when that is asked for. */
export async function checkAll(snapshot: Snapshot, scope: Scope, course: Course): Promise<CheckResult> {
  const plans = plansWithin(snapshot, scope);
  const total = { errors: 0, warnings: 0, infos: 0 };
  for await (const { uri } of oneByOne(plans, course)) {
    const { errors, warnings, infos } = countsOf(snapshot, uri);
    total.errors += errors;
    total.warnings += warnings;
    total.infos += infos;
  }
  const { settings } = snapshot;
  const uris = plans.map(({ uri }) => uri);
  const baselines = [settings, ...(settings.folders ?? [])].flatMap(({ baseline }) => baseline ?? []);
  const stale = baselines.reduce((count, baseline) => count + staleEntries(snapshot, uris, baseline).length, 0);
  return { plans: plans.length, ...total, ...(stale > 0 && { stale }) };
}

/** The plans of one document or below one folder; all of them without either. In the order of their names. */
export function plansWithin(snapshot: Snapshot, { within }: Scope): readonly NamedPlan[] {
  const plans = [...plansOf(snapshot)].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  if (within === undefined) return plans;
  const folder = within.endsWith('/') ? within : `${within}/`;
  return plans.filter(({ uri }) => uri === within || uri.startsWith(folder));
}

/** What a status line shows of a document; null where it is not a plan. */
export function statusOf(snapshot: Snapshot, uri: string, language: 'zh' | 'en'): StatusResult | null {
  const plan = plansOf(snapshot).find((other) => other.uri === uri)?.plan;
  const choice = priorOf(snapshot, uri);
  if (!plan || !choice) return null;
  return {
    ...countsOf(snapshot, uri),
    ...(plan.place !== undefined && { place: plan.place }),
    ...(plan.year !== undefined && { year: plan.year }),
    ...(choice.prior && { prior: choice.prior.uri }),
    why: (choice.problem ?? choice.why)[language],
    ...(snapshot.partial && !choice.prior && { reading: true }),
  };
}

function countsOf(snapshot: Snapshot, uri: string): Counts {
  const findings = findingsOf(snapshot, uri);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
