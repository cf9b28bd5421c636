import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndicatorPage, IndicatorPageParams, IndicatorPageResult } from '../../server/src/lsp/requests.ts';

const page: IndicatorPage = 'plandoc/indicatorPage';

/** The scheme of documents that are nowhere a file: what the vocabulary knows of the indicator that the path names. */
export const indicatorScheme = 'plandoc-indicator';

/** The address of such a page, the indicator's name in place of `*`. */
export const indicatorPages = `${indicatorScheme}:/*.md`;

/** Gives the text of these pages, which the editor opens for reading as the type definition of an indicator. */
export function showIndicatorPages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(indicatorScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const name = path.replace(/^\/|\.md$/g, '');
      return (await client.sendRequest<IndicatorPageResult>(page, { name } satisfies IndicatorPageParams)) ?? '';
    },
  });
}
