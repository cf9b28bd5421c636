import type { Memento } from 'vscode';
import type { Scope } from '../../../server/src/lsp/requests.ts';
import type { Known, ReportResult } from './messages.ts';

/** What the last check of a scope found and the one before it: the editor keeps it with the workspace, in no file. */
interface Runs {
  readonly before?: Known;
  readonly last: Known;
}

const keyOf = ({ within = '' }: Scope): string => `plandoc.runs ${within}`;

/** Notes what a check found; what the one before found becomes known. */
export async function noteRun(memento: Memento, scope: Scope, { plans }: ReportResult): Promise<void> {
  const last = Object.fromEntries(plans.map(({ uri, findings }) => [uri, findings.map(({ fingerprint }) => fingerprint)]));
  const before = memento.get<Runs>(keyOf(scope))?.last;
  await memento.update(keyOf(scope), { last, ...(before && { before }) } satisfies Runs);
}

/** What was found before the last check; undefined until there have been two. */
export const knownBefore = (memento: Memento, scope: Scope): Known | undefined => memento.get<Runs>(keyOf(scope))?.before;
