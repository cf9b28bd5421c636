import words from '../../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import { exact, zero } from '../../quantity/exact.ts';
import type { Figure } from '../../quantity/quantity.ts';
import { figure } from '../../quantity/quantity.ts';
import type { Span } from '../../text/span.ts';
import { ofProse } from '../prose.ts';

/** Shares in percent that must come to a hundred: 三次产业结构 3.5:45.2:51.3. */
export interface Structure {
  /** In the words of its block. */
  readonly span: Span;
  readonly shares: readonly Figure[];
  /** False where they may not be all there are. */
  readonly complete: boolean;
}

const any = (list: readonly string[]): RegExp => new RegExp(list.join('|'));
const ratios = /(\d{1,2}(?:\.\d+)?)\s*[:：∶︰比]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶︰比]\s*(\d{1,2}(?:\.\d+)?)(?![\d:：∶︰%])/g;
const percents = /(\d{1,2}(?:\.\d+)?)[%％][、，,](\d{1,2}(?:\.\d+)?)[%％][、，,和](\d{1,2}(?:\.\d+)?)[%％]/g;
const [structure, industries, shareWord, notShare] = [words.structures, words.industries, words.shareWords, words.notShares].map(any) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
/** 防洪占45%、供水占35%、灌溉占28%: of one whole, as 构成 before them says; all of it may not be named. */
const named =
  /(?:[\p{Script=Han}]{1,10}占(?:比)?\d{1,2}(?:\.\d+)?[%％][、，,和及]){1,8}[\p{Script=Han}]{1,10}占(?:比)?\d{1,2}(?:\.\d+)?[%％]/gu;
const made = new RegExp(`(?:${words.made.join('|')})[中为是看]?[，：:]?$`);

/** A ratio of 1:2:3 is not in percent. */
const least = exact('50');
/** The name stands in the same sentence, no further before. */
const reach = 60;

/** The structures that a block gives. */
export const structuresIn = ofProse(({ judged, seen }): readonly Structure[] => {
  if (seen.numbers.length < fewest) return none;
  const found: Structure[] = [];
  addNamed(found, judged);
  addIndustries(found, judged);
  return found;
});

const none: readonly Structure[] = [];
/** Shares of one whole are two at least. */
const fewest = 2;

function addIndustries(found: Structure[], judged: string): void {
  if (!structure.test(judged) && !industries.test(judged)) return;
  for (const match of [...judged.matchAll(ratios), ...judged.matchAll(percents)]) {
    const before = judged.slice(Math.max(0, match.index - reach), match.index);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    const clause = sentence.slice(sentence.lastIndexOf('；') + 1).slice(-14);
    const isShare = /[%％]/.test(match[0])
      ? industries.test(sentence) && shareWord.test(clause) && !notShare.test(clause)
      : structure.test(sentence) || industries.test(sentence);
    if (!isShare) continue;
    const shares = match.slice(1).map((written) => figure(written));
    if (shares.reduce((sum, { low }) => sum.add(low), zero).compare(least) > 0) found.push({ span: spanOf(match), shares, complete: true });
  }
}

function addNamed(found: Structure[], judged: string): void {
  if (!judged.includes('占') || !words.made.some((word) => judged.includes(word))) return;
  for (const match of judged.matchAll(named)) {
    if (!made.test(judged.slice(Math.max(0, match.index - 8), match.index))) continue;
    const shares = Array.from(match[0].matchAll(/\d{1,2}(?:\.\d+)?(?=[%％])/g), ([written]) => figure(written));
    found.push({ span: spanOf(match), shares, complete: false });
  }
}

const spanOf = ({ index, 0: written }: RegExpExecArray): Span => ({ start: index, end: index + written.length });
