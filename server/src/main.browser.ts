import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { noFiles } from './lsp/files.ts';
import { serve } from './lsp/serve.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), noFiles);
