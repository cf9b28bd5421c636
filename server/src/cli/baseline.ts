import { writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { type Baseline, baselineText, type Message, planOf, readBaseline, rebased, staleEntries } from '../core/index.ts';
import { isUnread, readSource, reasonOf, shownName, type Unread } from './source.ts';
import type { Terminal } from './terminal.ts';
import type { Group, Workspace } from './workspace.ts';

interface ReadBaseline {
  readonly baseline?: Baseline;
  readonly unread: readonly Unread[];
}

/** The baseline in a file. One that is about to be written need not be there yet. */
export function baselineAt(path: string, toWrite: boolean): ReadBaseline {
  const uri = pathToFileURL(resolve(path)).href;
  const source = readSource(path, true);
  if (isUnread(source)) {
    const missing = toWrite && source.reason === reasonOf({ code: 'ENOENT' });
    return missing ? { baseline: { uri, entries: [] }, unread: [] } : { unread: [source] };
  }
  const { baseline, problems } = readBaseline(source.document.text, uri);
  return { baseline, unread: problems.map((reason) => ({ path, name: source.name, reason })) };
}

const reportSchema = () =>
  z.object({
    files: z.array(
      z.object({
        file: z.string(),
        findings: z.array(
          z.object({ rule: z.string(), fingerprint: z.string(), placeFingerprints: z.array(z.string()).optional(), message: z.string() }),
        ),
      }),
    ),
  });

/** The findings of an earlier report in JSON; its names count from where the command stands, as they did then. */
export function findingsSince(path: string): ReadBaseline {
  const source = readSource(path, true);
  if (isUnread(source)) return { unread: [source] };
  const report = reportSchema().safeParse(jsonIn(source.document.text));
  if (!report.success) return { unread: [{ path, name: source.name, reason: noReport }] };
  const entries = report.data.files.flatMap(({ file, findings }) =>
    findings.map(({ rule, fingerprint, placeFingerprints }) => ({
      rule,
      file: shownName(resolve(file)),
      fingerprint,
      ...(placeFingerprints && { places: placeFingerprints }),
      reason: '',
      state: 'accepted' as const,
    })),
  );
  return { baseline: { uri: pathToFileURL(join(process.cwd(), basename(path))).href, entries }, unread: [] };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is worth saying of baselines: entries that match nothing any more. */
export function staleNotes({ groups }: Workspace, terminal: Terminal): string[] {
  return groups.flatMap((group) => {
    const { baseline } = group.snapshot.settings;
    const stale = baseline ? staleEntries(group.snapshot, plansIn(group), baseline).length : 0;
    return baseline && stale > 0 ? [staleNote(fileURLToPath(baseline.uri), stale, terminal)] : [];
  });
}

export const staleNote = (path: string, stale: number, terminal: Terminal): string =>
  `${shownName(path)}: ${terminal.say(staleWords(stale))}`;

/** Writes the baseline in which all that is found now is accepted. Says what changed; false where it cannot be written. */
export function writeBaseline({ groups }: Workspace, path: string, reason: string | undefined, terminal: Terminal): boolean {
  const uri = pathToFileURL(resolve(path)).href;
  const before = groups[0]?.snapshot.settings.baseline?.entries ?? [];
  const acceptance = { reason: reason ?? terminal.say(whenWritten), state: 'accepted' as const };
  const entries = groups.reduce<Baseline['entries']>(
    (known, group) => rebased(group.snapshot, plansIn(group), acceptance, { uri, entries: known }),
    before,
  );
  try {
    writeFileSync(path, baselineText(entries));
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code === 'ENOENT' ? noFolder(dirname(path)) : reasonOf(error);
    terminal.err(
      `plandoc: --write-baseline ${path}: ${terminal.say({ zh: '写不了：', en: 'cannot be written: ' })}${terminal.say(cause)}\n`,
    );
    return false;
  }
  const kept = before.filter((entry) => entries.includes(entry)).length;
  terminal.err(`${shownName(path)}: ${terminal.say(writtenWords(entries.length, entries.length - kept, before.length - kept))}\n`);
  return true;
}

const plansIn = ({ snapshot, sources }: Group): string[] =>
  sources.map(({ document }) => document.uri).filter((uri) => planOf(snapshot, uri)?.isPlan);

const whenWritten: Message = { zh: '建立基线时已有', en: 'there when the baseline was written' };

const noFolder = (folder: string): Message => ({ zh: `没有 ${folder} 这个文件夹`, en: `there is no folder ${folder}` });

const noReport: Message = {
  zh: '不是 plandoc check --format json 写出的报告，或者写它的版本还没有指纹',
  en: 'is no report of plandoc check --format json, or one of a version that gave no fingerprints',
};

const staleWords = (count: number): Message => ({
  zh: `有 ${count} 条已没有对应的问题，可用 --write-baseline 更新`,
  en: `${count} ${count === 1 ? 'entry matches' : 'entries match'} nothing any more; --write-baseline brings it up to date`,
});

const writtenWords = (all: number, added: number, gone: number): Message => ({
  zh: `共 ${all} 条，新增 ${added} 条，去掉 ${gone} 条`,
  en: `${all} in all, ${added} added, ${gone} removed`,
});
