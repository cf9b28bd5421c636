import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './texts.mjs';

// The floor of the editor's table: a server that keeps the text up to date, finds nothing and answers nothing.

const require = createRequire(join(root, 'package.json'));
const { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: {},
  },
}));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onHover(() => null);
connection.onDefinition(() => null);
connection.onCompletion(() => null);
documents.listen(connection);
connection.listen();
