import type { Connection, InitializeParams } from 'vscode-languageserver';
import { acceptanceActions } from './acceptance.ts';
import { serveAsked } from './asked.ts';
import { waitedFor } from './cancelling.ts';
import { checkAll, statusOf } from './checking.ts';
import { codeActionsOf, resolvedAction, wantsQuickFixes } from './code-actions.ts';
import type { FileReader } from './files.ts';
import { incoming, outgoing, prepareHierarchy } from './hierarchy.ts';
import { codeLenses, inlayHints } from './hints.ts';
import { documentLinks, linkedEditing } from './linking.ts';
import { declarations, definitions, hover, implementations, references, typeDefinitions } from './places.ts';
import { DidChangeWatchedFilesNotification } from './protocol.ts';
import { serveReports } from './reports.ts';
import type {
  Check,
  CheckParams,
  Draft,
  DraftParams,
  Hidden,
  HiddenParams,
  Histories,
  HistoriesParams,
  Status,
  StatusParams,
  Targets,
  TargetsParams,
} from './requests.ts';
import { Session } from './session.ts';
import { documentSymbols, flatSymbols, foldingRanges, selectionRanges, workspaceSymbols } from './structure.ts';
import { semanticTokens } from './tokens.ts';
import { draftFor, historiesFor, targetsFor } from './views.ts';
import { wantedGlobs } from './wanted.ts';
import { completions, formatting, onTypeFormatting, prepareRename, rangeFormatting, rename } from './writing.ts';

const check: Check = 'plandoc/check';
const hidden: Hidden = 'plandoc/hidden';
const status: Status = 'plandoc/status';
const targets: Targets = 'plandoc/targets';
const histories: Histories = 'plandoc/histories';
const draft: Draft = 'plandoc/draft';

/**
 * Serves the client that said this of itself, over the connection until it ends. `ownFiles` reads workspace folders for clients that do not offer to.
 */
export function serve(connection: Connection, params: InitializeParams, ownFiles: FileReader): void {
  const session = new Session(connection, ownFiles);
  const { workspace } = session;
  const client = params.capabilities;
  session.initialize(params);
  /** For what speaks of several documents: an answer from half of them would look like the whole. */
  const whenRead =
    <Params, Answer>(answer: (params: Params) => Answer) =>
    async (params: Params): Promise<Answer> => {
      await session.filesRead;
      return answer(params);
    };

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) =>
    session.change(() => workspace.openDocument({ uri, text }, version)),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.change(() => workspace.changeDocument(uri, version, contentChanges)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => session.reread(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings }) => session.configure(settings));

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => session.diagnosticsOf(textDocument.uri, previousResultId));
  connection.onHover((params) => hover(workspace.snapshot, params, session.language));
  connection.onDefinition(whenRead((params) => definitions(workspace.snapshot, params)));
  connection.onDeclaration((params) => declarations(workspace.snapshot, params));
  connection.onTypeDefinition((params) => typeDefinitions(workspace.snapshot, params, session.indicatorPages));
  connection.onReferences(whenRead((params) => references(workspace.snapshot, params, params.context.includeDeclaration)));
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
      ? documentSymbols(workspace.snapshot, uri)
      : flatSymbols(workspace.snapshot, uri),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) => foldingRanges(workspace.snapshot, uri));
  connection.onImplementation((params) => implementations(workspace.snapshot, params));
  connection.languages.callHierarchy.onPrepare(whenRead((params) => prepareHierarchy(workspace.snapshot, params, session.language)));
  connection.languages.callHierarchy.onIncomingCalls(whenRead(({ item }) => incoming(workspace.snapshot, item, session.language)));
  connection.languages.callHierarchy.onOutgoingCalls(whenRead(({ item }) => outgoing(workspace.snapshot, item, session.language)));
  connection.onDocumentLinks(({ textDocument: { uri } }) => documentLinks(workspace.snapshot, uri));
  connection.languages.onLinkedEditingRange((params) => linkedEditing(workspace.snapshot, params));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) => selectionRanges(workspace.snapshot, uri, positions));
  connection.onWorkspaceSymbol(whenRead(({ query }) => workspaceSymbols(workspace.snapshot, query)));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => semanticTokens(workspace.snapshot, uri));
  connection.onCodeLens(({ textDocument: { uri } }) =>
    session.shows.codeLens ? codeLenses(workspace.snapshot, uri, session.language) : [],
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    session.shows.inlayHints ? inlayHints(workspace.snapshot, uri, range, session.language) : [],
  );
  connection.onCompletion((params) => completions(workspace.snapshot, params, session.language));
  connection.onPrepareRename(whenRead((params) => prepareRename(workspace.snapshot, params)));
  connection.onRenameRequest(whenRead((params) => rename(workspace.snapshot, params, session.language)));
  connection.onDocumentFormatting((params) => formatting(workspace.snapshot, params));
  connection.onDocumentRangeFormatting((params) => rangeFormatting(workspace.snapshot, params));
  connection.onDocumentOnTypeFormatting((params) => onTypeFormatting(workspace.snapshot, params));
  connection.onCodeAction((params) => {
    const mending = codeActionsOf(workspace.snapshot, params, session.language);
    const actions = [
      ...mending,
      ...(wantsQuickFixes(params) ? acceptanceActions(workspace, params, session.language, session.asksReasons) : []),
    ];
    const resolves = client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');
    return resolves ? actions : actions.map((action) => resolvedAction(workspace.snapshot, action));
  });
  connection.onCodeActionResolve((action) => resolvedAction(workspace.snapshot, action));

  connection.onNotification(hidden, ({ uri }: HiddenParams) => session.hide(uri));
  connection.onRequest(status, async ({ uri, settled }: StatusParams) => {
    if (settled) await session.filesRead;
    return statusOf(workspace.snapshot, uri, session.language);
  });
  connection.onRequest(targets, ({ uri }: TargetsParams) => targetsFor(workspace.snapshot, uri, session.language));
  connection.onRequest(
    histories,
    whenRead(({ uri }: HistoriesParams) => historiesFor(workspace.snapshot, uri, session.language)),
  );
  connection.onRequest(
    draft,
    whenRead(({ uri }: DraftParams) => draftFor(workspace.snapshot, uri)),
  );
  serveAsked(connection, session);
  serveReports(connection, session);
  connection.onRequest(check, async ({ workDoneToken, ...scope }: CheckParams, token) => {
    await waitedFor(session.filesRead, token);
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    const result = await checkAll(workspace.snapshot, scope, { progress, token });
    session.showEverything();
    return result;
  });

  if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => session.changeFolders(event));
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: wantedGlobs.map((globPattern) => ({ globPattern })),
    });
  }
  void session.start();
}
