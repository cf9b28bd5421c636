import words from '../../../../seeds/rules/name-drift.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { type Form, type Forms, formsAtHand, ofForms } from './name-forms.ts';
import { countOf, likesIn, likesWithin, type Name, nameIn, nameIndexOf } from './name-index.ts';

/** A name that stands once, and the one it is nearly the same as, with how often that stands. */
export interface Drift {
  readonly rare: { readonly text: string; readonly span: Span };
  readonly common: { readonly text: string; readonly span: Span };
  readonly count: number;
}

/** Over a year much is named anew on purpose: only long names are held against last year's. */
const longForeign = 12;

/**
 * Names of a plan that differ from one of its own, or of an `earlier` one, by one or two characters in the middle. Only pairs are looked at
 * that have four characters in a row in common, right behind the difference or right before it.
 */
export function driftsIn(plan: Plan, earlier?: Plan): readonly Drift[] {
  const forms = formsAtHand();
  const own = nameIndexOf(plan, forms);
  const others = earlier ? nameIndexOf(earlier, forms) : own;
  const found = new Map<string, Drift>();
  for (const kind of own.kinds) {
    // What stands twice in the same form is no slip.
    if (!earlier && kind.count > 1) continue;
    for (const near of earlier ? likesIn(others, kind) : likesWithin(own, kind)) {
      const pair = pairOf(kind.number, near.number, forms);
      const other = earlier || near.first !== kind.first ? near.first : near.second;
      if (!pair || other < 0 || (earlier && pair.here.length < longForeign)) continue;
      const [form, nearForm] = [forms.at(kind.number), forms.at(near.number)];
      if (earlier ? countOf(pair.there, nearForm, own) > 0 : countOf(pair.here, form, own) > 1) continue;
      const count = countOf(pair.there, nearForm, others);
      const drift = driftOf(nameIn(own, kind.first, kind), nameIn(others, other, near), pair, count);
      // Of two forms that stand once each, the later one is reported.
      if (!earlier && count === 1 && drift.rare.span.start < drift.common.span.start) continue;
      // A name that is new everywhere is one finding.
      const key = earlier ? drift.rare.text : String(drift.rare.span.end);
      const known = found.get(key);
      if (!known || known.count < drift.count) found.set(key, drift);
    }
  }
  return [...found.values()];
}

function driftOf(name: Name, other: Name, { here, there }: Pair, count: number): Drift {
  return { rare: shown(name, here), common: shown(other, there), count };
}

const heads = wordList({ head: words.heads });

/** The name as far as it is one: without the 个左右 of 20个左右产业园. */
function shown(name: Name, written: string): Drift['rare'] {
  const { text } = name.form;
  const from = text.length - written.length;
  const head = /[\d一二三四五六七八九十百千万]/.test(text[from - 1] ?? '') ? (heads.startingAt(text, from)?.word.length ?? 0) : 0;
  return { text: written.slice(head), span: spanOfEnd(name, written.length - head) };
}

/** Where the last part of a name stands. */
const spanOfEnd = ({ end, block }: Name, length: number): Span => spanIn(block, spanOf(end - length, end));

interface Pair {
  readonly here: string;
  readonly there: string;
}

/** So many characters must be common to both, those before the difference counted behind the last verb. */
const leastCommon = { one: 6, two: 8 };
const leastBefore = 2;
/** A change within the ending itself shows only where the beginning is long enough to know the name by. */
const longBefore = 6;
/** With so much alike, a word that may tell names apart (一, 市) is more likely one that was dropped. */
const sameName = 12;

/**
 * Two names, told by the numbers of their forms, from where they begin to be alike, if they differ by one change of one or two characters; told once
 * of two forms.
 */
function pairOf(one: number, other: number, forms: Forms): Pair | undefined {
  const pairs = pairsOf(forms);
  const ofOne = pairs.get(one) ?? new Map<number, Pair | undefined>();
  if (ofOne.has(other)) return ofOne.get(other);
  const pair = pairFrom(forms.at(one), forms.at(other));
  pairs.set(one, ofOne.set(other, pair));
  return pair;
}

/** What is known of forms by the numbers of both. */
const pairsOf = ofForms(() => new Map<number, Map<number, Pair | undefined>>());

function pairFrom(a: Form, b: Form): Pair | undefined {
  if (a.whole !== b.whole || a.text === b.text) return undefined;
  const [x, y] = [a.text, b.text];
  let right = 0;
  while (right < x.length && right < y.length && x[x.length - 1 - right] === y[y.length - 1 - right]) right += 1;
  if (right < 1 || right === x.length || right === y.length) return undefined;
  let best: (Pair & { readonly left: number }) | undefined;
  for (const [cut, put] of changes) {
    const [p, q] = [x.length - right - cut, y.length - right - put];
    // Two replaced by two of which the first is the same is one replaced by one.
    if (p < 0 || q < 0 || (cut === put && x[p] === y[q])) continue;
    const left = a.whole ? wholeLeft(x, p, y, q) : leftOf(x, p, y, q);
    const least = Math.max(cut, put) > 1 ? leastCommon.two : leastCommon.one;
    if (!a.whole && right < Math.max(a.ending.length, b.ending.length) && (left < longBefore || Math.max(cut, put) > 1)) continue;
    if (left < leastBefore || left + right < least || (best && best.left >= left)) continue;
    const [one, other] = [x.slice(p, p + cut), y.slice(q, q + put)];
    if (isOnPurpose(one, other, left + right)) continue;
    best = { left, here: x.slice(p - left), there: y.slice(q - left) };
  }
  return best && (a.whole || !holdsVerb(best.here)) ? best : undefined;
}

/** How many characters are cut out of one and put in its place in the other. */
const changes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 2],
  [2, 0],
  [0, 2],
] as const;

/** Of titles the whole beginning must be the same. */
const wholeLeft = (x: string, p: number, y: string, q: number): number => (p === q && x.slice(0, p) === y.slice(0, q) ? p : 0);

/** No name holds one of these. */
const verbs = wordList({ verb: words.verbs });
const holdsVerb = (text: string): boolean => Array.from(text, (_, at) => at).some((at) => verbs.startingAt(text, at));

const cuts = wordList({ cut: words.cuts });

/** How much is alike before the difference, up to the last verb. */
function leftOf(x: string, p: number, y: string, q: number): number {
  let left = 0;
  while (left < p && left < q && x[p - 1 - left] === y[q - 1 - left]) {
    if (cuts.endingAt(x, p - left)) break;
    left += 1;
  }
  return left;
}

const purposes = new Set(words.purposes);
/** What makes a list or a phrase of a name, or counts it. */
const joins = new Set(words.joins);
const purposeWords = new Set(words.purposeWords);

/** 一期 and 二期, 省级 and 市级: what tells two names apart and is meant to. */
function isOnPurpose(one: string, other: string, common: number): boolean {
  if (!/^\p{Script=Han}*$/u.test(one + other) || purposeWords.has(one) || purposeWords.has(other) || cuts.has(one) || cuts.has(other))
    return true;
  if ([...one, ...other].some((sign) => !purposes.has(sign))) return false;
  return (one !== '' && other !== '') || common < sameName || [...one, ...other].some((sign) => joins.has(sign));
}
