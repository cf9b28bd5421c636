import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Document,
  defaultSettings,
  identityOf,
  planOf,
  rememberAtMost,
  type Snapshot,
  snapshotOf,
  staleEntries,
} from '../../core/index.ts';
import { jsonEntry } from '../../exchange/json.ts';
import { type CountedFile, reportFileOf } from '../../exchange/report.ts';
import { decoded, sizeProblem } from '../decode.ts';
import { problemsIn } from '../problems.ts';
import { reasonOf, shownName, type Unread } from '../source.ts';
import { cacheIn, hashOf, type Kept, keyOf, noCache } from './cache.ts';
import type { Checked, Identify, Job, Known, Made, Setting, ToCheck } from './jobs.ts';
import { countedOf, type PackedFile, packed, unpackedFile } from './packed.ts';

// A worker thread of `plandoc check`: answers jobs one after the other.

const { language, settings, entries, quoting, tables, cache: kept } = workerData as Setting;
const cache = kept ? cacheIn(kept.folder) : noCache;
const empty = settings.map((own) => snapshotOf([], own));
const settingKeys = settings.map((own) => keyOf(kept?.program, language, own));
const readingKeys = settings.map(({ indicators, plans, folder }) => keyOf(kept?.program, indicators, plans, folder));

// Texts come back in next year's document, and then no more.
rememberAtMost(200_000);

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(job.kind === 'identify' ? await each(job.files, identified) : await checkedAll(job.documents));
});

async function each<T, R>(values: readonly T[], make: (value: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const value of values) made.push(await make(value));
  return made;
}

/** A file as far as to tell whose plan of which year it is. */
async function identified(file: Identify['files'][number]): Promise<Made<Known | Unread>> {
  const { path, named, under } = file;
  const name = shownName(path);
  try {
    const tooLarge = sizeProblem((await stat(path)).size);
    if (tooLarge) return { value: { path, name, reason: tooLarge }, kept: false };
    const bytes = await readFile(path);
    const uri = pathToFileURL(path).href;
    const key = keyOf('identity', readingKeys[under], hashOf(bytes), settings[under]?.plans.length ? uri : '');
    const known = (await cache.get(key))?.value as Omit<Known, 'path' | 'uri' | 'name' | 'named' | 'under'> | undefined;
    if (known) return { value: { path, uri, name, named, under, ...known }, kept: true };
    const result = decoded(bytes);
    if ('problem' in result) return { value: { path, name, reason: result.problem }, kept: false };
    const { text, encoding } = result;
    const identity = identityOf(snapshotUnder(under), { uri, text });
    const made = { encoding, identity, hash: hashOf(text), blank: text.trim() === '' };
    await cache.put(key, { value: made });
    return { value: { path, uri, name, named, under, ...made }, kept: false };
  } catch (error) {
    return { value: { path, name, reason: reasonOf(error) }, kept: false };
  }
}

const snapshotUnder = (under: number): Snapshot => empty[under] ?? snapshotOf([], defaultSettings);

/** Documents that follow one another share what was read, so one document's plan is last year's of the next. */
async function checkedAll(documents: readonly ToCheck[]): Promise<Made<Checked>[]> {
  const read = new Map<string, Promise<Document>>();
  const documentOf = (known: Known): Promise<Document> => {
    const reading = read.get(known.path) ?? textOf(known).then((text) => ({ uri: known.uri, text }));
    read.set(known.path, reading);
    return reading;
  };
  return each(documents, (one) => checkedOne(one, documentOf));
}

async function textOf({ path }: Known): Promise<string> {
  const result = decoded(await readFile(path));
  if ('problem' in result) throw new Error(`${path} changed while it was checked`);
  return result.text;
}

async function checkedOne(one: ToCheck, documentOf: (known: Known) => Promise<Document>): Promise<Made<Checked>> {
  const { document, priors, missing } = one;
  const sourceNames = [document, ...priors].map(({ uri, name, hash }) => [uri, name, hash]);
  const key = keyOf(tables ? 'check with indicators' : 'check', settingKeys[document.under], document.named, sourceNames, missing);
  const known = entries
    ? (checkedIn(await cache.get(keyOf('entry', key))) ?? (await entered(key, checkedIn(await cache.get(key)))))
    : checkedIn(await cache.get(key));
  if (known) return { value: quoting ? await quoted(known, document, documentOf) : known, kept: true };
  const documents = await each([document, ...priors], documentOf);
  const value = made(one, documents);
  const unchanged = documents.every(({ text }, index) => hashOf(text) === sourceNames[index]?.[2]);
  if (unchanged) await cache.put(key, keptOf(value));
  if (entries) return { value: (await entered(unchanged ? key : undefined, value)) ?? value, kept: false };
  return { value: quoting ? await quoted(value, document, documentOf) : value, kept: false };
}

const keptOf = ({ file, ...rest }: Checked): Kept =>
  file ? { value: { ...rest, counted: file.counted }, bytes: file.packed } : { value: rest };

function checkedIn(known: Kept | undefined): Checked | undefined {
  if (!known) return undefined;
  const { counted, ...rest } = known.value as Checked & { counted?: CountedFile };
  return counted && known.bytes ? { ...rest, file: { counted: countedOf(counted), packed: known.bytes } } : rest;
}

/** The same with the entry of the file in a report in JSON, which is kept as well: to make it takes longer than to read it. */
async function entered(key: string | undefined, checked: Checked | undefined): Promise<Checked | undefined> {
  if (!checked?.file) return checked;
  const entry = packed(jsonEntry(unpackedFile(checked.file), language));
  const value = { ...checked, file: { ...checked.file, packed: entry } };
  if (key !== undefined) await cache.put(keyOf('entry', key), keptOf(value));
  return value;
}

const quoted = async (checked: Checked, document: Known, documentOf: (known: Known) => Promise<Document>): Promise<Checked> =>
  checked.file ? { ...checked, file: { ...checked.file, text: packed((await documentOf(document)).text) } } : checked;

/** What is found in a document, without its lines: only some formats quote them, and all of an archive's are many. */
function made({ document: known, missing }: ToCheck, documents: readonly Document[]): Checked {
  const { under, uri, named, name, path, encoding } = known;
  const [document = { uri, text: '' }] = documents;
  const snapshot: Snapshot = { ...snapshotUnder(under), documents: new Map(documents.map((other) => [other.uri, other])) };
  const isPlan = planOf(snapshot, uri)?.isPlan ?? false;
  const nameOf = (other: string): string => shownName(fileURLToPath(other));
  const { baseline } = snapshot.settings;
  const fileOf = (): PackedFile => {
    const told = { indicators: tables ? 'targets' : undefined, fingerprints: true } as const;
    const file = { ...reportFileOf(snapshot, document, language, nameOf, told), lines: [] };
    return { counted: countedOf(file), packed: packed(JSON.stringify(file)) };
  };
  return {
    ...((isPlan || named) && { file: fileOf() }),
    problems: problemsIn(snapshot, { document, path, name, encoding, named }, missing, language),
    stale: baseline && isPlan ? staleEntries(snapshot, [uri], baseline).length : 0,
  };
}
