import type { InitializeResult } from 'vscode-languageserver';
import type { TokenKind } from '../core/index.ts';
import { CodeActionKind, TextDocumentSyncKind } from './protocol.ts';

/** The kinds of coloured words as package.json declares them, in the order of the numbers that stand for them. */
export const tokenKinds: readonly TokenKind[] = ['indicator', 'target', 'result', 'figure', 'unit'];

export const fixAllKind = `${CodeActionKind.SourceFixAll}.plandoc`;

/** What the server tells a client that it can do. */
export const abilities: InitializeResult = {
  serverInfo: { name: 'plandoc' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: { label: 'PlanDoc' },
    foldingRangeProvider: true,
    implementationProvider: true,
    documentLinkProvider: {},
    linkedEditingRangeProvider: true,
    callHierarchyProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: tokenKinds.map((kind) => `plandoc-${kind}`), tokenModifiers: [] },
      full: true,
    },
    completionProvider: { triggerCharacters: [] },
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
  },
};
