import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Hidden, HiddenParams } from '../../server/src/lsp/requests.ts';

const hidden: Hidden = 'plandoc/hidden';

/**
 * Tells the server which documents are shown no more. Their diagnostics are dropped when their last tab closes, but the editor may keep
 * them open for minutes after.
 */
export function tellWhatIsHidden(client: BaseLanguageClient): vscode.Disposable {
  return vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map((tab) => String(uriOf(tab)))));
    for (const uri of closed.map(uriOf)) {
      if (!uri || shown.has(String(uri)) || !client.isRunning()) continue;
      void client.sendNotification(hidden, { uri: client.code2ProtocolConverter.asUri(uri) } satisfies HiddenParams);
    }
  });
}

const uriOf = ({ input }: vscode.Tab): vscode.Uri | undefined => (input instanceof vscode.TabInputText ? input.uri : undefined);
