import type { Connection } from 'vscode-languageserver';
import type { FindFiles, FindFilesParams, FindFilesResult, ReadFiles, ReadFilesParams, ReadFilesResult } from './requests.ts';

/** How the server gets at files that are not open. Nothing it does throws: what cannot be read is null. */
export interface FileReader {
  /** URIs of the Markdown files and plandoc.json below the folders, at most so many. */
  find(folders: readonly string[], most: number): Promise<readonly string[]>;
  /** Their texts, in the same order; null for a file that is missing, no text, or larger than `largest` bytes. */
  read(uris: readonly string[], largest: number): Promise<readonly (string | null)[]>;
}

/** More than any workspace of plans holds; what is beyond is not read. */
export const mostFiles = 5000;
export const largestFile = 8_000_000;

/** Asks PlanDoc's own client, which reads wherever the editor can: on disk, in a browser, in a virtual workspace. */
export function filesOfClient(connection: Connection): FileReader {
  const find: FindFiles = 'plandoc/findFiles';
  const read: ReadFiles = 'plandoc/readFiles';
  return {
    find: (_folders, most) => connection.sendRequest<FindFilesResult>(find, { most } satisfies FindFilesParams),
    read: (uris, largest) => connection.sendRequest<ReadFilesResult>(read, { uris, largest } satisfies ReadFilesParams),
  };
}

/** For a client that can only show: nothing but open documents. */
export const noFiles: FileReader = { find: async () => [], read: async (uris) => uris.map(() => null) };
