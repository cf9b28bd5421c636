import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOnDisk } from './lsp/files.node.ts';
import { serve } from './lsp/serve.ts';

// Clients say how they want to talk (--stdio, --node-ipc, --socket=…); without a word it is standard input and output.
const told = process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument));
const connection = told ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

serve(connection, filesOnDisk);
