import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nearest, type RuleSettings, rules, type Settings, type Snapshot, snapshotOf } from '../core/index.ts';
import { withPriors } from './at-hand.ts';
import { baselineAt, findingsSince } from './baseline.ts';
import { type FoundFiles, filesAt } from './files.ts';
import { levels } from './options.ts';
import { baselineFileFor, settingsFileFor, settingsOf } from './settings-file.ts';
import { isUnread, readSource, readStdin, type Source, type Unread } from './source.ts';
import type { Terminal } from './terminal.ts';
import { oneOf, UsageError } from './usage.ts';

/** Documents that stand under the same plandoc.json, and the snapshot in which they are looked at. */
export interface Group {
  readonly snapshot: Snapshot;
  readonly sources: readonly Source[];
}

/** All that a command line names, read; and what could not be read. */
export interface Workspace {
  readonly groups: readonly Group[];
  readonly unread: readonly Unread[];
}

/** What a command line asks for beside the paths: `--rule ID=LEVEL` as written, `--prior FILE`, files of findings to leave out. */
export interface Wishes {
  readonly rule?: readonly string[] | undefined;
  readonly prior?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'write-baseline'?: string | undefined;
  readonly since?: string | undefined;
}

/** The files at `paths`, read, each under its own plandoc.json, with last year's plans at hand. */
export function openPaths(paths: readonly string[], wishes: Wishes, terminal: Terminal): Workspace {
  return openFound(filesAt(paths), wishes, terminal);
}

/** The same for files that were found already. */
export function openFound({ files, unread }: FoundFiles, wishes: Wishes, terminal: Terminal): Workspace {
  const sources: Source[] = [];
  const failed: Unread[] = [];
  for (const { path, named } of files) {
    const result = readSource(path, named);
    if (isUnread(result)) failed.push(result);
    else sources.push(result);
  }
  const opened = openSources(sources, wishes, terminal);
  return { groups: opened.groups, unread: [...unread, ...failed, ...opened.unread] };
}

/** The same for standard input alone. */
export async function openStdin(filename: string | undefined, wishes: Wishes, terminal: Terminal): Promise<Workspace> {
  const source = await readStdin(filename);
  return isUnread(source) ? { groups: [], unread: [source] } : openSources([source], wishes, terminal);
}

function openSources(sources: readonly Source[], wishes: Wishes, terminal: Terminal): Workspace {
  const { ruled, unread: problems } = ruledAlike(sources, wishes);
  const groups: Group[] = [];
  const unread = [...problems];
  for (const { settings, members, unread: failed } of ruled) {
    const documents = members.map(({ document }) => document);
    const opened = withPriors(snapshotOf(documents, settings), members, terminal);
    groups.push({ snapshot: opened.snapshot, sources: members });
    unread.push(...failed, ...opened.unread);
  }
  return { groups, unread: eachOnce(unread) };
}

/** A --prior that cannot be read is met once in every group. */
export const eachOnce = (unread: readonly Unread[]): readonly Unread[] => [
  ...new Map(unread.map((problem) => [problem.name, problem])).values(),
];

/** Files that are checked under the same settings. */
export interface Ruled<F> {
  readonly settings: Settings;
  readonly members: readonly F[];
  readonly unread: readonly Unread[];
}

/** The settings that hold for each of these files, those that stand under the same ones together. */
export function ruledAlike<F extends { readonly path: string }>(
  sources: readonly F[],
  wishes: Wishes,
): { readonly ruled: readonly Ruled<F>[]; readonly unread: readonly Unread[] } {
  const levels = levelsOf(wishes.rule ?? []);
  const prior = wishes.prior === undefined ? undefined : pathToFileURL(resolve(wishes.prior)).href;
  const toWrite = wishes['write-baseline'];
  const path = toWrite ?? wishes.baseline;
  const accepted = path === undefined ? undefined : baselineAt(path, toWrite !== undefined);
  const since = wishes.since === undefined ? undefined : findingsSince(wishes.since);
  const ruled: Ruled<F>[] = [];
  for (const { file, beside, members } of bySettingsFile(sources)) {
    const read = settingsOf(file);
    const named = read.settings.baselineUri === undefined ? beside : fileURLToPath(read.settings.baselineUri);
    const { baseline, unread: problems = [] } = accepted ?? (named === undefined ? {} : baselineAt(named, false));
    const settings: Settings = {
      ...read.settings,
      overrides: levels,
      ...(prior !== undefined && { prior }),
      ...(baseline && { baseline }),
      ...(since?.baseline && { since: since.baseline }),
    };
    ruled.push({ settings, members, unread: [...read.unread, ...problems] });
  }
  return { ruled, unread: [...(accepted?.unread ?? []), ...(since?.unread ?? [])] };
}

/** Sources that are checked alike: under the same plandoc.json, and with the same plandoc-baseline.json above them. */
function bySettingsFile<F extends { readonly path: string }>(sources: readonly F[]) {
  const groups = new Map<string, { file: string | undefined; beside: string | undefined; members: F[] }>();
  for (const source of sources) {
    const file = settingsFileFor(source.path);
    const beside = baselineFileFor(source.path);
    const key = `${file}\n${beside}`;
    const group = groups.get(key) ?? { file, beside, members: [] };
    groups.set(key, group);
    group.members.push(source);
  }
  return groups.values();
}

function levelsOf(written: readonly string[]): RuleSettings {
  const ids = rules.map(({ id }) => id);
  const entries = written.map((setting) => {
    const [id = '', level] = setting.split('=');
    if (level === undefined) throw new UsageError(ruleForm);
    if (!ids.includes(id)) throw new UsageError(noSuchRule(id, ids));
    return [id, oneOf(`rule ${id}`, level, levels, 'off')] as const;
  });
  return Object.fromEntries(entries);
}

const ruleForm = {
  zh: '--rule 要写成 规则=级别，例如 --rule unit-scale=off',
  en: '--rule takes ID=LEVEL, as in --rule unit-scale=off',
};

/** That there is no such rule, and which one may have been meant. */
export function noSuchRule(id: string, ids: readonly string[]) {
  const near = nearest(id, ids);
  return {
    zh: `没有叫 ${id} 的规则${near ? `，是不是 ${near}？` : ''}（plandoc rules 列出全部规则）`,
    en: `there is no rule ${id}${near ? `; did you mean ${near}?` : ''} (plandoc rules lists them all)`,
  };
}
