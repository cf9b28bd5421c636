import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './client.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  // The editor may run it under an address of its own: by its name, before which it puts one of its own, it knows where the files beside it are.
  const worker = new Worker(server, { name: server });
  await start(context, (options) => {
    client = new LanguageClient('plandoc', 'PlanDoc', worker, options);
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
