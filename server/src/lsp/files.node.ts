import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileReader } from './files.ts';
import { isWanted, isWantedFolder } from './wanted.ts';

/** Reads the workspace folders itself, for clients that only speak the protocol. */
export const filesOnDisk: FileReader = {
  async find(folders, most) {
    const found: string[] = [];
    const waiting = folders.flatMap(pathOf);
    for (let folder = waiting.shift(); folder !== undefined && found.length < most; folder = waiting.shift()) {
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && isWantedFolder(entry.name)) waiting.push(path);
        else if (entry.isFile() && isWanted(entry.name)) found.push(pathToFileURL(path).href);
      }
    }
    return found.slice(0, most);
  },
  read: (uris, largest) => Promise.all(uris.map((uri) => textOf(uri, largest))),
};

async function textOf(uri: string, largest: number): Promise<string | null> {
  const [path] = pathOf(uri);
  if (path === undefined) return null;
  try {
    const { size } = await stat(path);
    return size > largest ? null : new TextDecoder().decode(await readFile(path));
  } catch {
    return null;
  }
}

function pathOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
