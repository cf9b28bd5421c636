import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/statement.ts';
import { comparisonOf, priorOf } from '../snapshot.ts';
import { isHan } from '../text/han.ts';
import { initialsOf } from '../text/initials.ts';
import { type Completion, endingHere, type Place } from './completion-place.ts';
import { valueText } from './value.ts';

/** Fewer letters than this mean anything. */
const fewestLetters = 2;
const mostNames = 50;

/** Indicators whose name begins with what was typed, or whose pinyin does: those of this plan and last year’s first. */
export function indicatorNames(place: Place): readonly Completion[] {
  const { before, snapshot } = place;
  const words = wordsIn(before);
  if (words !== '') return namesTyped(place, namesBeginning(snapshot.lexicon, words), typedAsWords(words, snapshot.lexicon));
  const letters = lettersIn(before);
  return letters.length < fewestLetters ? [] : namesTyped(place, vocabularyOf(snapshot.lexicon).names, typedAsLetters(letters));
}

/** What was typed of a name; undefined where it is the beginning of another. */
type Typed = (name: string) => string | undefined;

function namesTyped(place: Place, vocabulary: readonly string[], typed: Typed): readonly Completion[] {
  const isMeant = (name: string): boolean => typed(name) !== undefined;
  const rows = comparisonOf(place.snapshot, place.uri)?.rows ?? [];
  const used = rows.filter(({ indicator, targets, priorTargets }) => isMeant(indicator) && targets.length + priorTargets.length > 0);
  const names = new Set([...used.map(({ indicator }) => indicator), ...vocabulary.filter(isMeant)]);
  return [...names].slice(0, mostNames).map((name) => nameCompletion(place, name, typed(name) ?? ''));
}

function typedAsWords(words: string, { names }: Lexicon): Typed {
  // A name that is written out is not taken for the beginning of another one: 城镇新增就业 ends as 新增就业岗位 begins.
  const last = words.length - (names.endingAt(words, words.length)?.word.length ?? 1);
  const firsts = new Set(Array.from(words, (sign) => sign.charCodeAt(0)));
  return (name) => {
    if (!firsts.has(name.charCodeAt(0))) return undefined;
    for (let at = Math.max(0, words.length - name.length + 1); at <= last; at += 1)
      if (name.startsWith(words.slice(at))) return words.slice(at);
    return undefined;
  };
}

const typedAsLetters =
  (letters: string): Typed =>
  (name) =>
    initialsOf(name).startsWith(letters.toLowerCase()) ? letters : undefined;

/** The names of the vocabulary that may begin with the end of these words, in the vocabulary's order. */
function namesBeginning(lexicon: Lexicon, words: string): readonly string[] {
  const { names, byFirst } = vocabularyOf(lexicon);
  const firsts = new Set<string>();
  for (let at = 0; at < words.length; at += 1)
    if (at === words.length - 1 || lexicon.nameEdges.mayBegin(words, at)) firsts.add(words.charAt(at));
  const places = Array.from(firsts, (first) => byFirst.get(first) ?? []).flat();
  return places.sort((a, b) => a - b).map((at) => names[at] ?? '');
}

/** The names of the vocabulary, and the places among them of those that begin with a character. */
interface Vocabulary {
  readonly names: readonly string[];
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
}

function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = vocabularies.get(lexicon);
  if (known) return known;
  const names = lexicon.entries.map(({ name }) => name);
  const byFirst = new Map<string, number[]>();
  for (const [at, name] of names.entries()) byFirst.set(name.charAt(0), [...(byFirst.get(name.charAt(0)) ?? []), at]);
  const vocabulary = { names, byFirst };
  vocabularies.set(lexicon, vocabulary);
  return vocabulary;
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>();

const mostSigns = 20;

/** The Chinese at the end of a line. */
function wordsIn(before: string): string {
  let start = before.length;
  while (before.length - start < mostSigns && isHan(before, start - 1)) start -= 1;
  return before.slice(start);
}

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
