import { type CancellationToken, ProgressLocation, window } from 'vscode';
import {
  type BaseLanguageClient,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  type WorkDoneProgressReport,
} from 'vscode-languageclient';

let requests = 0;

/** Sends a request that tells how far it is and that can be cancelled; undefined where it was. */
export async function followed<Result>(
  client: BaseLanguageClient,
  request: string,
  params: object,
  token: CancellationToken,
  hear: (report: WorkDoneProgressReport) => void,
): Promise<Result | undefined> {
  requests += 1;
  const workDoneToken = `${request} ${requests}`;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
    if (report.kind === 'report') hear(report);
  });
  try {
    return await client.sendRequest<Result>(request, { ...params, workDoneToken }, token);
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}

/** The same under a notification that shows how far it is and has a button to cancel. */
export const followedInNotification = <Result>(
  client: BaseLanguageClient,
  title: string,
  request: string,
  params: object,
): Thenable<Result | undefined> =>
  window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
    let reached = 0;
    return followed<Result>(client, request, params, token, ({ message, percentage = reached }) => {
      progress.report({ increment: percentage - reached, ...(message !== undefined && { message }) });
      reached = percentage;
    });
  });
