import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RulePage, RulePageParams, RulePageResult } from '../../server/src/lsp/requests.ts';

const page: RulePage = 'plandoc/rulePage';

/** The scheme of documents that are nowhere a file: `plandoc-rule:unit-scale.md` is the page of that rule. */
export const ruleScheme = 'plandoc-rule';

/** What the server appends a rule's id to: an address that this editor hands to this extension. */
export const rulePages = (context: vscode.ExtensionContext): string => `${vscode.env.uriScheme}://${context.extension.id}/rules/`;

/** Opens a rule's page as a preview, from the link of a problem or by the command. */
export function showRulePages(client: BaseLanguageClient): vscode.Disposable {
  const open = async (id: string) => {
    const uri = vscode.Uri.from({ scheme: ruleScheme, path: `${id}.md` });
    // Locked: otherwise the preview goes over to the plan as soon as its editor is active again.
    await vscode.commands.executeCommand('markdown.showPreview', uri, undefined, { locked: true });
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
      provideTextDocumentContent: async ({ path }) => {
        const id = path.replace(/^\/|\.md$/g, '');
        return (await client.sendRequest<RulePageResult>(page, { id } satisfies RulePageParams)) ?? '';
      },
    }),
    vscode.window.registerUriHandler({
      handleUri: async ({ path }) => {
        const [, id] = /^\/rules\/([a-z-]+)$/.exec(path) ?? [];
        if (id !== undefined) await open(id);
      },
    }),
    vscode.commands.registerCommand('plandoc.showRule', open),
  );
}
