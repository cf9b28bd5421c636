import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOnDisk } from './lsp/files.node.ts';
import { IncomingMessages, OutgoingMessages } from './lsp/messages.node.ts';
import { serve } from './lsp/serve.ts';

// Clients say how they want to talk (--stdio, --node-ipc, --socket=…); without a word it is standard input and output.
const elsewhere = process.argv.slice(2).some((argument) => /^--(?:node-ipc|socket|pipe)/.test(argument));
const connection = elsewhere
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, new IncomingMessages(process.stdin), new OutgoingMessages(process.stdout));

// Without its client the server has nothing to do.
let isShutDown = false;
connection.onShutdown(() => {
  isShutDown = true;
});
if (!elsewhere) process.stdin.on('end', () => process.exit(isShutDown ? 0 : 1));

serve(connection, filesOnDisk);

// An edit leaves much behind. Left alone the heap grows to four times what is in use before it is cleared; twice will do. Not before the client has
// its first answers: the module takes a while to load.
setTimeout(async () => (await import('node:v8')).setFlagsFromString('--heap-growing-percent=100'), 1000).unref();
