import { type CancellationToken, LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { fileNameOf, findingsOf, plansOf, priorOf, type Snapshot, staleEntries } from '../core/index.ts';
import { turn } from './loading.ts';
import type { CheckResult, Counts, StatusResult } from './requests.ts';

/** Checks every plan of the snapshot, one after the other, and counts; throws RequestCancelled when that is asked for. */
export async function checkAll(snapshot: Snapshot, progress: WorkDoneProgressReporter, token: CancellationToken): Promise<CheckResult> {
  const plans = plansOf(snapshot);
  const total = { errors: 0, warnings: 0, infos: 0 };
  for (const [index, { uri }] of plans.entries()) {
    progress.report((100 * index) / plans.length, `${index + 1}/${plans.length} ${fileNameOf(uri)}`);
    await turn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const { errors, warnings, infos } = countsOf(snapshot, uri);
    total.errors += errors;
    total.warnings += warnings;
    total.infos += infos;
  }
  const { baseline } = snapshot.settings;
  const stale = baseline
    ? staleEntries(
        snapshot,
        plans.map(({ uri }) => uri),
        baseline,
      ).length
    : 0;
  return { plans: plans.length, ...total, ...(stale > 0 && { stale }) };
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
  };
}

function countsOf(snapshot: Snapshot, uri: string): Counts {
  const findings = findingsOf(snapshot, uri);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
