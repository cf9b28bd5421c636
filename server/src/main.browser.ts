import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { noFiles } from './lsp/files.ts';
import { greet } from './lsp/greeting.ts';
import { serve } from './lsp/serve.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
greet(connection, (client) => serve(connection, client, noFiles));
