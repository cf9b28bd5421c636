import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { fileNameOf, type NamedPlan } from '../core/index.ts';
import { turn } from './loading.ts';
import { LSPErrorCodes, ResponseError } from './protocol.ts';

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

/** How a long request is followed and ended by who sent it. */
export interface Course {
  readonly progress: WorkDoneProgressReporter;
  readonly token: CancellationToken;
}

/** Plans, one after the other: tells how far it is and lets waiting messages through, the one to cancel the request among them. */
export async function* oneByOne(plans: readonly NamedPlan[], { progress, token }: Course): AsyncGenerator<NamedPlan> {
  for (const [index, plan] of plans.entries()) {
    progress.report((100 * index) / plans.length, `${index + 1}/${plans.length} ${fileNameOf(plan.uri)}`);
    await turn();
    if (token.isCancellationRequested) throw cancelled();
    yield plan;
  }
}

/** Waits for something as long as the request is not cancelled. */
export function waitedFor<T>(awaited: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    // A token that was cancelled before tells nobody any more.
    if (token.isCancellationRequested) throw cancelled();
    const listening = token.onCancellationRequested(() => reject(cancelled()));
    awaited.then(resolve, reject).finally(() => listening.dispose());
  });
}
