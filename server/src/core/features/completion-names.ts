import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, priorOf } from '../snapshot.ts';
import { initialsOf } from '../text/initials.ts';
import { type Completion, endingHere, type Place } from './completion-place.ts';
import { valueText } from './value.ts';

/** Fewer letters than this mean anything. */
const fewestLetters = 2;
const mostNames = 50;

/** Indicators whose name begins with what was typed, or whose pinyin does: those of this plan and last year’s first. */
export function indicatorNames(place: Place): readonly Completion[] {
  const { before, snapshot, uri } = place;
  const letters = lettersIn(before);
  const words = /[\p{Script=Han}]{1,20}$/u.exec(before)?.[0] ?? '';
  if (letters.length < fewestLetters && words === '') return [];
  // A name that is written out is not taken for the beginning of another one: 城镇新增就业 ends as 新增就业岗位 begins.
  const fewest = snapshot.lexicon.names.endingAt(words, words.length)?.word.length ?? 1;
  const used = comparisonOf(snapshot, uri)?.rows.filter(({ targets, priorTargets }) => targets.length + priorTargets.length > 0) ?? [];
  const vocabulary = letters === '' ? namesBeginning(snapshot.lexicon, words) : namesOf(snapshot.lexicon);
  const names = new Set([...used.map(({ indicator }) => indicator), ...vocabulary]);
  const typedFor = (name: string): string | undefined => {
    if (letters !== '') return initialsOf(name).startsWith(letters.toLowerCase()) ? letters : undefined;
    for (let length = Math.min(words.length, name.length - 1); length >= fewest; length -= 1) {
      const typed = words.slice(-length);
      if (name.startsWith(typed)) return typed;
    }
    return undefined;
  };
  const found: Completion[] = [];
  for (const name of names) {
    const typed = typedFor(name);
    if (typed !== undefined) found.push(nameCompletion(place, name, typed));
    if (found.length === mostNames) break;
  }
  return found;
}

/** The names of the vocabulary that begin with one of these characters, in the vocabulary's order. */
function namesBeginning(lexicon: Lexicon, signs: string): readonly string[] {
  const firsts = new Set(signs.split(''));
  return namesOf(lexicon).filter((name) => firsts.has(name[0] ?? ''));
}

function namesOf(lexicon: Lexicon): readonly string[] {
  const known = namesIn.get(lexicon);
  if (known) return known;
  const names = lexicon.entries.map(({ name }) => name);
  namesIn.set(lexicon, names);
  return names;
}

const namesIn = new WeakMap<Lexicon, readonly string[]>();

/** The letters at the end of a line; none where they go on an address or a file’s name, as they do not after the mark of a list: 3.czxz. */
function lettersIn(before: string): string {
  const [run = ''] = /[\w./:@?=&-]*$/.exec(before) ?? [];
  const [letters = ''] = /[a-zA-Z]*$/.exec(run) ?? [];
  return /[a-zA-Z/@]/.test(run.slice(0, run.length - letters.length)) ? '' : letters;
}

/** In the words that last year's plan had for its target, the figure left open; else the bare name. */
function nameCompletion({ snapshot, uri, offset, language }: Place, name: string, typed: string): Completion {
  const prior = priorOf(snapshot, uri)?.prior?.plan;
  const last =
    prior &&
    comparisonOf(snapshot, uri)
      ?.byIndicator.get(name)
      ?.priorTargets.find((target) => isWhole(target, prior));
  const shared = {
    kind: 'indicator' as const,
    label: name,
    span: endingHere(offset, typed),
    filter: /^[a-z]/i.test(typed) ? initialsOf(name) : name,
  };
  if (!last?.name || !prior) return { ...shared, detail: snapshot.lexicon.indicator(name)?.group ?? '', insert: name };
  return {
    ...shared,
    detail: valueText(last, prior.text, language),
    insert: prior.text.slice(last.name.start, last.number.start),
    after: prior.text.slice(last.number.end, last.span.end),
  };
}

/** Longer than any verb between a name and its number. */
const longestVerb = 12;

/** True where name and figure stand together in last year's text, so that its words can be taken over. */
const isWhole = ({ name, number, figure, block }: Statement, { text, blocks }: Plan): boolean =>
  name !== undefined &&
  figure !== undefined &&
  blocks[block]?.kind !== 'cell' &&
  name.end <= number.start &&
  number.start - name.end <= longestVerb &&
  !/[，。；、\n\d]/.test(text.slice(name.end, number.start));
