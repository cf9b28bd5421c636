// A folder of plans for each test, opened by a client; imported, it begins and ends both around every test of the file.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PlainClient } from './client.ts';
import { after, plan2024 } from './texts.ts';

export const watching = { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } };

/** The folder of the test, new for each, and a client of a server of its own. */
export let folder: string;
export let client: PlainClient;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'plandoc-')), '计划 (草案)');
  mkdirSync(folder);
  client = new PlainClient('--stdio');
  client.connection.onRequest('client/registerCapability', () => null);
});
afterEach(async () => {
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.errors, []);
  rmSync(join(folder, '..'), { recursive: true });
});

export const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
export const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
export const start = (params: object = {}) =>
  client.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plans' }], ...params });
export const changedOnDisk = (name: string, type: number) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
export const definition = () =>
  client.request<{ uri: string }[]>('textDocument/definition', {
    textDocument: { uri: uriOf('2024.md') },
    position: after(plan2024, '2512'),
  });

/** Asks until the answer is as hoped. */
export async function eventually<T>(ask: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const answer = await ask();
    if (hoped(answer)) return answer;
    if (Date.now() > end) assert.fail(`still ${JSON.stringify(answer)}`);
  }
}

/** An edit of the workspace, as far as the tests look at it. */
export interface Edited {
  readonly documentChanges: readonly { kind?: string; uri?: string; textDocument?: { uri: string }; edits?: { newText: string }[] }[];
}
