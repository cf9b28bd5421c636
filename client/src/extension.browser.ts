import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './client.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true));
  await start(context, (options) => {
    client = new LanguageClient('plandoc', 'PlanDoc', worker, options);
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
