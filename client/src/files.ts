import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FindFiles,
  FindFilesParams,
  FindFilesResult,
  ReadFiles,
  ReadFilesParams,
  ReadFilesResult,
} from '../../server/src/lsp/requests.ts';

const find: FindFiles = 'plandoc/findFiles';
const read: ReadFiles = 'plandoc/readFiles';

/** Answers the server's questions about files, wherever the editor has them. */
export function answerFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(find, async ({ most }: FindFilesParams): Promise<FindFilesResult> => {
      const uris = await vscode.workspace.findFiles('**/{*.md,*.markdown,plandoc.json}', '**/{node_modules,.*}/**', most);
      return uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(
      read,
      ({ uris, largest }: ReadFilesParams): Promise<ReadFilesResult> =>
        Promise.all(uris.map((uri) => textOf(vscode.Uri.parse(uri), largest))),
    ),
  );
}

async function textOf(uri: vscode.Uri, largest: number): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largest ? null : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
