import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/requests.ts';
import { registerAcceptance } from './acceptance.ts';
import { registerCheck } from './check.ts';
import { registerDraft } from './draft.ts';
import { answerFiles } from './files.ts';
import { tellWhatIsHidden } from './hiding.ts';
import { showHistories } from './histories-view.ts';
import { indicatorPages, indicatorScheme, showIndicatorPages } from './indicator-pages.ts';
import { registerPlaces } from './places.ts';
import { chosenBefore, registerPriorChoice } from './prior.ts';
import { registerReport } from './report/register.ts';
import { rulePages, ruleScheme, showRulePages } from './rule-pages.ts';
import { showStatus } from './status.ts';
import { registerSteps } from './steps.ts';
import { showTargets } from './targets-view.ts';

/** Texts that a view shows beside the document itself: the same plan in another version would be taken for a second plan. */
const views = new Set([
  'git',
  'gitfs',
  'conflictResolution',
  'vscode-local-history',
  'vscode-chat-code-block',
  'walkThroughSnippet',
  'output',
  ruleScheme,
  indicatorScheme,
]);

/** Starts the language client that the entry for desktop or browser creates, and all that goes with it. */
export async function start(
  context: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<BaseLanguageClient> {
  const shown = async (document: vscode.TextDocument, next: (document: vscode.TextDocument) => Promise<void>) => {
    if (!views.has(document.uri.scheme)) await next(document);
  };
  const client = create({
    documentSelector: [{ language: 'markdown' }],
    initializationOptions: {
      readsFiles: true,
      asksReasons: true,
      rulePages: rulePages(context),
      indicatorPages,
      priors: chosenBefore(context),
    } satisfies InitializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    middleware: {
      didOpen: shown,
      didClose: shown,
      didChange: async (event, next) => {
        if (!views.has(event.document.uri.scheme)) await next(event);
      },
    },
    synchronize: { configurationSection: 'plandoc' },
  });
  context.subscriptions.push(
    answerFiles(client),
    registerCheck(client),
    showStatus(client),
    tellWhatIsHidden(client),
    registerDraft(client),
    registerPlaces(client),
    registerSteps(),
    showRulePages(client),
    showIndicatorPages(client),
    registerAcceptance(client),
    registerPriorChoice(client, context),
    registerReport(client, context),
  );
  await client.start();
  context.subscriptions.push(showTargets(client), showHistories(client));
  return client;
}
