import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { greet } from './lsp/greeting.ts';
import { serveOnDisk } from './lsp/serve.node.ts';

// What serves the client is a file of its own in the end and takes this from here: the library is read once.
export * from './lsp/protocol.ts';

// Clients say how they want to talk (--stdio, --node-ipc, --socket=…); without a word it is standard input and output.
const told = process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument));
const connection = told ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

greet(connection, (client) => serveOnDisk(connection, client));

// An edit leaves much behind. Left alone the heap grows to four times what is in use before it is cleared; twice will do. Not before the client has
// its first answers: the module takes a while to load.
setTimeout(async () => (await import('node:v8')).setFlagsFromString('--heap-growing-percent=100'), 1000).unref();
