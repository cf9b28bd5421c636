import type { Plan } from '../../plan/plan.ts';
import { halfWidth } from '../../text/numerals.ts';
import { isStated, type Stated } from '../figures.ts';

/** A figure of a sentence with the words that stand between it and the figure before. */
export interface Said {
  readonly stated: Stated;
  /** Without spaces and marks of emphasis, in full-width punctuation; from the start of the sentence for its first figure. */
  readonly before: string;
}

/** The figures between two full stops, in order. */
export type Sentence = readonly Said[];

/** All sentences of the plan's prose that hold a figure. Figures that share one number are taken once; tables are left out. */
export function sentencesOf(plan: Plan): readonly Sentence[] {
  const known = sentences.get(plan);
  if (known) return known;
  const found = readSentences(plan);
  sentences.set(plan, found);
  return found;
}

const sentences = new WeakMap<Plan, readonly Sentence[]>();

/** No sentence holds more figures; what is longer is cut, so that relations are looked for near by only. */
const longest = 60;

/** The words before a figure go back no further than this. */
const farthest = 120;

function readSentences(plan: Plan): readonly Sentence[] {
  const found: Said[][] = [];
  let sentence: Said[] = [];
  let last: Stated | undefined;
  for (const stated of plan.statements) {
    if (!isStated(stated) || plan.blocks[stated.block]?.kind === 'cell') continue;
    if (last && last.number.start === stated.number.start) continue;
    const start = last?.block === stated.block ? last.span.end : (plan.blocks[stated.block]?.span.start ?? 0);
    const from = Math.max(start, stated.number.start - farthest);
    const gap = plan.text.slice(from, stated.number.start);
    const stop = Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('！'), gap.lastIndexOf('？'));
    const begins = last?.block !== stated.block || stop >= 0 || from > start || sentence.length >= longest;
    if (begins) {
      sentence = [];
      found.push(sentence);
    }
    sentence.push({ stated, before: plain(gap.slice(stop + 1)) });
    last = stated;
  }
  return found;
}

const widths: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

const plain = (gap: string): string =>
  halfWidth(gap)
    .replace(/[\s*_`~]+/g, '')
    .replace(/[,;:()]/g, (mark) => widths[mark] ?? mark);
