import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './client.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  const run = { module, transport: TransportKind.ipc };
  await start(context, (options) => {
    client = new LanguageClient('plandoc', 'PlanDoc', { run, debug: run }, options);
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
