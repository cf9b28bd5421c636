import { type Document, namedPrior, planOf, sameUri, snapshotOf } from '../core/index.ts';
import { type FileReader, largestFile, mostFiles } from './files.ts';
import { isInWantedFolder, isSettingsFile, isWanted } from './wanted.ts';
import type { Workspace } from './workspace.ts';

const batch = 20;

/** Lets waiting messages through: what takes long is done in steps between which the server answers. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Finds and reads all files of the workspace; plandoc.json first, since it says how the others are read. */
export async function loadAll(workspace: Workspace, reader: FileReader): Promise<void> {
  const uris = (await reader.find(workspace.folders, mostFiles)).filter(isWanted);
  workspace.keepFiles(new Set(uris));
  await load(workspace, reader, uris);
}

/** Reads these files anew; one that cannot be read any more is forgotten. */
export async function load(workspace: Workspace, reader: FileReader, uris: readonly string[]): Promise<void> {
  const wanted = uris.filter((uri) => isWanted(uri) && isInWantedFolder(uri, workspace.folders));
  const inOrder = [...wanted.filter(isSettingsFile), ...wanted.filter((uri) => !isSettingsFile(uri))];
  for (let start = 0; start < inOrder.length; start += batch) {
    const names = inOrder.slice(start, start + batch);
    const texts = await reader.read(names, largestFile);
    const documents = names.flatMap((uri, index): Document[] => {
      const text = texts[index];
      return typeof text === 'string' ? [{ uri, text }] : [];
    });
    const read = new Set(documents.map(({ uri }) => uri));
    for (const uri of names) if (!read.has(uri)) forget(workspace, uri);
    for (const document of documents.filter(({ uri }) => isSettingsFile(uri))) workspace.setSettingsFile(document);
    const others = documents.filter(({ uri }) => !isSettingsFile(uri));
    for (const document of others) {
      planOf(snapshotOf([document], workspace.snapshot.settings), document.uri);
      await turn();
    }
    workspace.setFiles(others);
  }
  await loadBaselines(workspace, reader, uris);
}

/** Reads the baselines that are others than before or have changed. */
async function loadBaselines(workspace: Workspace, reader: FileReader, changed: readonly string[]): Promise<void> {
  const known = new Set(workspace.baselines.map(({ uri }) => uri));
  const wanted = [...workspace.baselineUris].filter((uri) => !known.has(uri) || changed.some((other) => sameUri(other, uri)));
  const texts = wanted.length > 0 ? await reader.read(wanted, largestFile) : [];
  for (const [index, uri] of wanted.entries()) workspace.setBaseline(uri, texts[index] ?? undefined);
}

/**
 * Reads the plans that open documents name as last year's and that are no files of the workspace: a text file, one in another
 * folder. Each is tried once; true where one was read.
 */
export async function loadNamed(workspace: Workspace, reader: FileReader, tried: Set<string>): Promise<boolean> {
  const { documents, settings } = workspace.snapshot;
  const missing = Array.from(workspace.open.keys()).flatMap((uri) => {
    const plan = planOf(workspace.snapshot, uri);
    const named = plan?.isPlan ? namedPrior(uri, plan, settings)?.uri : undefined;
    const known = named === undefined || tried.has(named) || Array.from(documents.keys()).some((other) => sameUri(other, named));
    return known ? [] : [named];
  });
  for (const uri of missing) tried.add(uri);
  const texts = missing.length > 0 ? await reader.read(missing, largestFile) : [];
  const read = missing.flatMap((uri, index): Document[] => {
    const text = texts[index];
    return typeof text === 'string' ? [{ uri, text }] : [];
  });
  if (read.length > 0) workspace.setFiles(read);
  return read.length > 0;
}

function forget(workspace: Workspace, uri: string): void {
  if (isSettingsFile(uri)) workspace.removeSettingsFile(uri);
  else workspace.removeFile(uri);
}
