import { type ParseError, parse } from 'jsonc-parser';
import * as z from 'zod';
import type { Message } from './rules/rule.ts';
import { oneSpelling, uriOfPath } from './text/uri.ts';

const entrySchema = () =>
  z.object({
    rule: z.string().regex(/./s),
    /** Relative to the folder of the baseline, with `/`. */
    file: z.string().regex(/./s),
    fingerprint: z.string().regex(/./s),
    /** Further places of the same cause. */
    places: z.array(z.string()).optional(),
    /** The words found fault with, for people. */
    text: z.string().optional(),
    reason: z.string().default(''),
    /** `verified`: somebody checked the figure and found it right (已核实). */
    state: z.enum(['accepted', 'verified']).default('accepted'),
  });

/** A finding that a team has accepted. */
export type BaselineEntry = Readonly<z.infer<ReturnType<typeof entrySchema>>>;

/** Accepted findings, and the URI of the file that lists them: the names in it are relative to that. */
export interface Baseline {
  readonly uri: string;
  readonly entries: readonly BaselineEntry[];
}

/** The baseline that a file's text holds. Never throws: what cannot be read is left out and told. */
export function readBaseline(text: string, uri: string): { readonly baseline: Baseline; readonly problems: readonly Message[] } {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const file = z.object({ findings: z.array(z.unknown()) }).safeParse(value);
  if (errors.length > 0 || !file.success) return { baseline: { uri, entries: [] }, problems: text.trim() === '' ? [] : [noBaseline] };
  const schema = entrySchema();
  const read = file.data.findings.map((entry) => schema.safeParse(entry));
  const spoilt = read.flatMap(({ success }, index) => (success ? [] : [index + 1]));
  return {
    baseline: { uri, entries: read.flatMap(({ data }) => (data ? [data] : [])) },
    problems: spoilt.length > 0 ? [notRead(spoilt)] : [],
  };
}

/** The text of a baseline: one entry a paragraph, by file and rule, so that two versions of it compare well. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const inOrder = [...entries].sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  return `${JSON.stringify({ version: 1, findings: inOrder }, undefined, 2)}\n`;
}

/** The entries of one document by each of their fingerprints. */
export function entriesOf(baseline: Baseline, uri: string): ReadonlyMap<string, BaselineEntry> | undefined {
  const index = indexes.get(baseline) ?? indexOf(baseline);
  indexes.set(baseline, index);
  return index.get(oneSpelling(uri));
}

const indexes = new WeakMap<Baseline, ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>>();

function indexOf({ uri, entries }: Baseline): ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>> {
  const index = new Map<string, Map<string, BaselineEntry>>();
  for (const entry of entries) {
    const document = oneSpelling(uriOfPath(entry.file, uri) ?? entry.file);
    const known = index.get(document) ?? new Map<string, BaselineEntry>();
    index.set(document, known);
    for (const fingerprint of [entry.fingerprint, ...(entry.places ?? [])]) known.set(`${entry.rule} ${fingerprint}`, entry);
  }
  return index;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const noBaseline: Message = {
  zh: '不是基线文件：应为 plandoc check --write-baseline 写出的 JSON；未采用',
  en: 'is no baseline: plandoc check --write-baseline writes one as JSON; it is not used',
};

const notRead = (numbers: readonly number[]): Message => ({
  zh: `第 ${numbers.join('、')} 条读不懂，未采用`,
  en: `entries ${numbers.join(', ')} cannot be read and are left out`,
});
