import seed from '../../../../seeds/rules/enumeration-count.json' with { type: 'json' };
import type { Block } from '../markdown/block.ts';
import { ofWords, type Words } from '../markdown/words.ts';
import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { signs } from '../text/signs.ts';
import type { Span } from '../text/span.ts';
import { type Count, countsIn } from './counted.ts';
import { listedItems } from './listed-items.ts';
import { proseOf } from './prose.ts';
import { isMarked, type Run, runsOf } from './siblings.ts';

/** A count that announces numbered passages, and those that follow it, where they are not as many. */
export interface Announced {
  readonly block: Block;
  readonly count: Count;
  readonly marks: readonly Span[];
}

/** 抓好以下三个方面：一是…二是…; 重点抓好十个方面的工作。（一）… ; and lines that begin with —— or a bullet in the place of numbers. */
export function* announcedLists(plan: Plan): Iterable<Announced> {
  const blocks = proseOf(plan).map(({ block }) => block);
  let at = 0;
  for (const { siblings, start } of [...runsOf(plan)].sort((a, b) => startOf(a.siblings) - startOf(b.siblings))) {
    const first = startOf(siblings);
    if (start !== 1 || siblings.some(({ mark }, index) => mark.number !== index + 1)) continue;
    while (at + 1 < blocks.length && (blocks[at + 1] as Block).span.start <= first) at += 1;
    const block = blocks[at];
    if (!block) continue;
    const inside = lengthBefore(block, first);
    const from = block.text.slice(0, inside).trim() === '' ? blocks[at - 1] : block;
    if (!from) continue;
    const ending = endingOf(from.words, from === block ? inside : from.text.length);
    if (!ending.announced && !ending.entitled) continue;
    const count = announcing(ending, [siblings.length, membersBelow(siblings)]) ?? entitling(ending, siblings);
    if (count) yield { block: from, count, marks: siblings.map(({ mark }) => mark.span) };
  }
  for (const { block, marks } of listedItems(plan.text, blocks)) {
    const count = announcing(endingOf(block.words, block.text.length), [marks.length]);
    if (count) yield { block, count, marks };
  }
}

const startOf = (siblings: readonly { readonly mark: { readonly span: Span } }[]): number => siblings[0]?.mark.span.start ?? 0;

/** Twelve tasks may be meant that stand in threes under four heads. */
const membersBelow = (siblings: readonly Heading[]): number =>
  siblings.reduce((sum, { children }) => sum + children.filter(isMarked).length, 0);

/** How much of the block's text stands before an offset of the document. */
function lengthBefore({ steps, text }: Block, offset: number): number {
  const step = steps.findLastIndex(([, inDocument]) => inDocument < offset);
  const [inText, inDocument] = steps[step] ?? [0, offset];
  return Math.min(inText + offset - inDocument, steps[step + 1]?.[0] ?? text.length);
}

/** More than this nobody counts up in passages without grouping them: the count of 18项任务 may be of what stands under the heads. */
const groupedFrom = 10;
const farthest = 3;

/** Of longer texts only so much of the end is looked at. */
const longest = 120;
const isStop = signs('。！？；!?;\n');

/** How a text ends, if it may lead to a list. */
interface Ending {
  /** The counts of the last sentence where it ends with one as an announcement does: 重点抓好以下三个方面： */
  readonly announced?: { readonly all: readonly Count[]; readonly joined: readonly Count[]; readonly last: Count } | undefined;
  /** The last count with the two characters that end what it counts: 实施三大工程. */
  readonly entitled?: { readonly count: Count; readonly noun: string } | undefined;
}

/** The ending of the first characters of some words, as many as `length`. */
function endingOf(words: Words, length: number): Ending {
  const last = lastEnding(words);
  if (last.length !== length) {
    const text = words.text.slice(0, length).trimEnd();
    last.length = length;
    last.ending = { announced: announcedIn(text), entitled: entitledIn(text) };
  }
  return last.ending;
}

const lastEnding = ofWords((): { length: number; ending: Ending } => ({ length: 0, ending: {} }));

function announcedIn(text: string): Ending['announced'] {
  let start = text.length - 1;
  while (start > 0 && start > text.length - longest && !isStop(text, start - 1)) start -= 1;
  start = Math.max(0, start);
  const sentence = text.slice(start);
  const all = countsIn(sentence);
  const last = all.at(-1);
  if (!last || !isAnnouncement(sentence, last)) return undefined;
  const joined = all.filter(({ span }) => /^[\p{Script=Han}]{0,4}$/u.test(sentence.slice(span.end, last.span.start)) || span === last.span);
  const moved = (counts: readonly Count[]): readonly Count[] => counts.map((count) => movedBy(count, start));
  return { all, joined: moved(joined), last: movedBy(last, start) };
}

/**
 * The count of an announcement where it is none of the sizes the list may be said to have.
 * Of several, 三个方面12项任务, all may be meant; the one that comes nearest is wrong if none is right.
 */
function announcing({ announced }: Ending, sizes: readonly number[]): Count | undefined {
  if (!announced || announced.all.some(({ number }) => sizes.includes(number))) return undefined;
  const size = sizes[0] ?? 0;
  const distance = ({ number }: Count): number => Math.abs(number - size);
  const count = announced.joined.reduce((best, other) => (distance(other) < distance(best) ? other : best), announced.last);
  return distance(count) > farthest && (count.number > groupedFrom || !count.summing) ? undefined : count;
}

/** True where the sentence ends with what is counted, and either says that it follows or is of a kind that is set out in passages. */
function isAnnouncement(sentence: string, { span, classifier }: Count): boolean {
  const tail = /^[\p{Script=Han}“”]{0,12}[：:。，,]?$/u.exec(sentence.slice(span.end));
  if (!tail || seed.notLists.some((word) => tail[0].startsWith(word))) return false;
  const lead = sentence.slice(Math.max(0, span.start - 8), span.start);
  if (/[：:]$/.test(sentence) || seed.openers.some((word) => lead.includes(word))) return true;
  // 3项低于进度要求: what is counted does something and is not what is to come.
  if (seed.doing.some((word) => tail[0].startsWith(word))) return false;
  return sentence.endsWith('。') && seed.kinds.some((word) => `${classifier}${tail[0]}`.includes(word));
}

function entitledIn(text: string): Ending['entitled'] {
  const offset = Math.max(0, text.length - 40);
  const kept = text.slice(offset).replace(/[”。：:]+$/, '');
  const count = countsIn(kept).at(-1);
  const noun = count && /^[\p{Script=Han}]{0,4}?([\p{Script=Han}]{2})$/u.exec(kept.slice(count.span.end))?.[1];
  return count && noun ? { count: movedBy(count, offset), noun } : undefined;
}

/** 实施三大工程 over 实施甲工程, 实施乙工程, or “三大行动”。一是甲行动: every passage is one of what is counted right before. */
function entitling({ entitled }: Ending, siblings: Run['siblings']): Count | undefined {
  if (!entitled || siblings.length < 2) return undefined;
  const { count, noun } = entitled;
  if (count.number === siblings.length || Math.abs(count.number - siblings.length) > farthest) return undefined;
  return siblings.every((sibling) => sibling.title.includes(noun)) ? count : undefined;
}

function movedBy(count: Count, offset: number): Count {
  const moved = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  return { ...count, span: moved(count.span), numeral: moved(count.numeral) };
}
