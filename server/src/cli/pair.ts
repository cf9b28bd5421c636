import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Message, planOf, sameUri, yearOf } from '../core/index.ts';
import { problemsIn } from './problems.ts';
import type { Source } from './source.ts';
import type { Terminal } from './terminal.ts';
import { eachOnce, type Group, openFound } from './workspace.ts';

/** This year's document and last year's, both read and both plans. */
export interface Pair {
  readonly group: Group;
  readonly source: Source;
  readonly prior: Source;
  /** True where something of them could not be read: it has been told. */
  readonly troubled: boolean;
}

/** Two documents to set side by side. Where they cannot be, tells what is wrong with which and what to do about it, and gives nothing. */
export function openPair(old: string, current: string, terminal: Terminal): Pair | undefined {
  const files = [old, current].map((path) => ({ path: resolve(path), named: true }));
  const { groups, unread } = openFound({ files, unread: [] }, { prior: old }, terminal);
  terminal.settle();
  for (const { name, reason } of eachOnce(unread)) terminal.err(`plandoc: ${name}: ${terminal.say(reason)}\n`);
  const [last, own] = files.map(({ path }) => placed(path, groups));
  if (unread.length > 0 || !last || !own) return undefined;

  const faults = faultsOf(last, own);
  for (const { name, words } of faults) terminal.err(`plandoc: ${name}:1:1: ${terminal.say(words)}\n`);
  if (faults.length > 0) return undefined;
  const problems = problemsIn(own.group.snapshot, own.source, unread, terminal.language);
  for (const { file, reason } of problems) terminal.err(`plandoc: ${file}: ${reason}\n`);
  return { group: own.group, source: own.source, prior: last.source, troubled: problems.length > 0 };
}

interface Placed {
  readonly group: Group;
  readonly source: Source;
}

function placed(path: string, groups: readonly Group[]): Placed | undefined {
  const { href } = pathToFileURL(path);
  for (const group of groups) {
    const source = group.sources.find(({ document }) => sameUri(document.uri, href));
    if (source) return { group, source };
  }
  return undefined;
}

interface Fault {
  readonly name: string;
  readonly words: Message;
}

function faultsOf(last: Placed, own: Placed): Fault[] {
  const [older, newer] = [last.source, own.source];
  if (older.document.uri === newer.document.uri) return [{ name: newer.name, words: itself }];
  const strange = [last, own].filter(({ group, source }) => !planOf(group.snapshot, source.document.uri)?.isPlan);
  if (strange.length > 0) return strange.map(({ source }) => ({ name: source.name, words: source.document.text.trim() ? noPlan : empty }));
  const [before, now] = [last, own].map(yearIn);
  if (before === undefined || now === undefined || before < now) return [];
  return [{ name: older.name, words: before === now ? sameYear(newer.name, now) : reversed(older.name, before, newer.name, now) }];
}

function yearIn({ group, source: { document } }: Placed): number | undefined {
  const plan = planOf(group.snapshot, document.uri);
  return plan && yearOf({ uri: document.uri, plan });
}

const itself = {
  zh: '上年和本年给的是同一个文件：请给出两年的文稿',
  en: 'is given for both years: name the documents of two years',
};
const empty = { zh: '是空文件，没有可对照的内容：请检查路径', en: 'is empty, so there is nothing to compare: check the path' };
const noPlan = {
  zh: '看上去不是计划文稿，没有对照：请检查路径；确是计划的，请在文首写明 place 和 year，或列入 plandoc.json 的 plans',
  en: 'does not look like a plan and was not compared: check the path; if it is one, state place and year in its front matter, or list it under plans in plandoc.json',
};

const sameYear = (newer: string, year: number): Message => ({
  zh: `与 ${newer} 同是${year}年的：请给出上一年的文稿；年份认错的，请在文首写明 year`,
  en: `is of ${year} as ${newer} is: name the document of the year before; where the year was misread, state year in the front matter`,
});

const reversed = (older: string, before: number, newer: string, now: number): Message => ({
  zh: `是${before}年的，比 ${newer} 的${now}年晚：上年的写在前面，如 plandoc compare ${newer} ${older}；年份认错的，请在文首写明 year`,
  en: `is of ${before}, later than ${newer} of ${now}: the earlier one comes first, as in plandoc compare ${newer} ${older}; where the year was misread, state year in the front matter`,
});
