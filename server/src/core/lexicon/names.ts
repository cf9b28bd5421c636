import { signs, whiteSpace } from '../text/signs.ts';
import { type WordList, wordList } from '../text/words.ts';
import type { IndicatorEntry } from './indicator.ts';

/** The names of indicators, and whose they are. */
export interface Names {
  /** The entry of a name or alias as written; brackets, spaces and letter case do not matter. */
  indicator(name: string): IndicatorEntry | undefined;
  readonly entries: readonly IndicatorEntry[];
  /** All names and aliases as written. */
  readonly list: WordList<'name'>;
}

/** The names of these entries; of two with one name the later has it. */
export function namesOf(all: readonly IndicatorEntry[]): Names {
  const byName = new Map<string, IndicatorEntry>();
  for (const entry of all) for (const form of formsOf(entry)) byName.set(plainName(form), entry);
  const entries = [...new Set(byName.values())];
  return {
    indicator: (name) => byName.get(name) ?? byName.get(plainName(name)),
    entries,
    list: wordList({ name: entries.flatMap(formsOf) }),
  };
}

export const formsOf = ({ name, aliases }: IndicatorEntry): readonly string[] => [name, ...aliases];

/** Tells at once of most places of a text that no name of several characters begins or ends there. */
export interface NameEdges {
  mayBegin(text: string, start: number): boolean;
  mayEnd(text: string, end: number): boolean;
}

/** Goes by the first two and the last two characters of the names of these entries. */
export function edgesOf(entries: readonly IndicatorEntry[]): NameEdges {
  const [firsts, lasts] = [new Uint8Array(pairs), new Uint8Array(pairs)];
  for (const name of entries.flatMap(formsOf).map(plainName)) {
    // A plain name is in capitals.
    for (const form of [name, name.toLowerCase()]) {
      firsts[pairAt(form, 0)] = 1;
      lasts[pairAt(form, form.length - 2)] = 1;
    }
  }
  const isAmong = (listed: Uint8Array, text: string, at: number): boolean =>
    listed[pairAt(text, at)] === 1 || isChanged(text, at) || isChanged(text, at + 1);
  return { mayBegin: (text, start) => isAmong(firsts, text, start), mayEnd: (text, end) => isAmong(lasts, text, end - 2) };
}

/** Pairs of characters share a place of the tables where they leave the same remainder. */
const pairs = 0x4000;

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (pairs - 1);

/** What a plain name has otherwise, or not at all. */
const isChanged = signs(`“”"《》（）全国省市区县州abcdefghijklmnopqrstuvwxyz${whiteSpace}`);

/** A name without what does not tell two names apart: quotes, spaces, letter case, whose total a share is of. */
export function plainName(name: string): string {
  if (!/[\sa-z“”"《》（）]|.全[国省市区县州]/.test(name)) return name;
  return name
    .replace(/[\s“”"《》]|(?<=.)全[国省市区县州]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .toUpperCase();
}
