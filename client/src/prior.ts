import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  ChoosePrior,
  ChoosePriorParams,
  EditResult,
  NamePrior,
  NamePriorParams,
  PriorItem,
  Priors,
  PriorsParams,
  PriorsResult,
} from '../../server/src/lsp/requests.ts';
import { applied } from './acceptance.ts';
import { words } from './words.ts';

const priors: Priors = 'plandoc/priors';
const choosePrior: ChoosePrior = 'plandoc/choosePrior';
const namePrior: NamePrior = 'plandoc/namePrior';

/** What the workspace remembers of choices: URI of a document to URI of last year's plan. */
export type Chosen = Readonly<Record<string, string>>;
const memory = 'plandoc.priors';
export const chosenBefore = (context: vscode.ExtensionContext): Chosen => context.workspaceState.get<Chosen>(memory, {});

interface Choice extends vscode.QuickPickItem {
  /** `take` a plan, or without one whatever is named or found; `open` the one taken; `browse` for one on the disk. */
  readonly does: 'take' | 'open' | 'browse';
  readonly uri?: string;
}

/** Fires when another plan was taken. */
const taken = new vscode.EventEmitter<void>();
export const onDidTakePrior = taken.event;

/**
 * The command that shows which plan was taken as last year's and why, and lets the user take another. It counts at once and in this workspace;
 * whether it is written into the document or plandoc.json, so that everybody has it, is asked.
 */
export function registerPriorChoice(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('plandoc.choosePrior', async (given?: string) => {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document && client.code2ProtocolConverter.asUri(document.uri);
    const known = uri === undefined ? null : await client.sendRequest<PriorsResult | null>(priors, { uri } satisfies PriorsParams);
    if (uri === undefined || !known) return void vscode.window.showInformationMessage(words().noPlanHere);
    const choice: Choice | undefined = given === undefined ? await picked(known) : { label: '', does: 'take', uri: given };
    if (choice?.does === 'open' && choice.uri !== undefined)
      return vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(choice.uri));
    const prior = choice?.does === 'browse' ? await browsed(client) : choice?.uri;
    if (!choice || (choice.does === 'browse' && prior === undefined)) return;
    await take(client, context, uri, prior);
    if (prior !== undefined && given === undefined) await offerToWrite(client, context, uri, prior);
  });
}

async function picked({ taken: now, why, chosen, fitting, others }: PriorsResult): Promise<Choice | undefined> {
  const { priorIs, fits, otherPlans, openIt, browse, automatic, year } = words();
  const item = ({ uri, name, place = '', year: of }: PriorItem): Choice => ({
    does: 'take',
    uri,
    label: `${uri === now ? '$(check) ' : ''}${name}`,
    description: of === undefined ? place : year(place, of),
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
  });
  const heading = (label: string): Choice => ({ label, does: 'take', kind: vscode.QuickPickItemKind.Separator });
  const choices: Choice[] = [
    ...(fitting.length > 0 ? [heading(fits), ...fitting.map(item)] : []),
    ...(others.length > 0 ? [heading(otherPlans), ...others.map(item)] : []),
    heading(''),
    ...(now === undefined ? [] : [{ label: `$(go-to-file) ${openIt}`, does: 'open' as const, uri: now }]),
    { label: `$(folder-opened) ${browse}`, does: 'browse' },
    ...(chosen ? [{ label: `$(sparkle) ${automatic}`, does: 'take' as const }] : []),
  ];
  return vscode.window.showQuickPick(choices, { title: `${priorIs}${why}`, matchOnDescription: true, matchOnDetail: true });
}

async function browsed(client: BaseLanguageClient): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ filters: { [words().plan]: ['md', 'markdown', 'txt'] } })) ?? [];
  return file && client.code2ProtocolConverter.asUri(file);
}

/** Takes a plan as last year's of another, and remembers it in this workspace; without one the choice is forgotten. */
export async function take(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
  uri: string,
  prior: string | undefined,
): Promise<void> {
  const { [uri]: _before, ...others } = chosenBefore(context);
  await context.workspaceState.update(memory, prior === undefined ? others : { ...others, [uri]: prior });
  await client.sendRequest(choosePrior, { uri, ...(prior !== undefined && { prior }) } satisfies ChoosePriorParams);
  taken.fire();
}

async function offerToWrite(client: BaseLanguageClient, context: vscode.ExtensionContext, uri: string, prior: string): Promise<void> {
  const { writePrior, inDocument, inSettings } = words();
  const answer = await vscode.window.showInformationMessage(writePrior, inDocument, inSettings);
  if (answer === undefined) return;
  const where = answer === inDocument ? 'front' : 'settings';
  const result = await client.sendRequest<EditResult>(namePrior, { uri, prior, where } satisfies NamePriorParams);
  const edit = result && (await client.protocol2CodeConverter.asWorkspaceEdit(result));
  // Named for good, it needs to be remembered no more.
  if (edit && (await applied(edit))) await take(client, context, uri, undefined);
}
