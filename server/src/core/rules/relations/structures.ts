import words from '../../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import { spanIn } from '../../markdown/block.ts';
import type { Plan } from '../../plan/plan.ts';
import { exact, zero } from '../../quantity/exact.ts';
import type { Figure } from '../../quantity/quantity.ts';
import { figure } from '../../quantity/quantity.ts';
import type { Span } from '../../text/span.ts';
import { proseOf } from '../prose.ts';

/** Shares in percent that must come to a hundred: 三次产业结构 3.5:45.2:51.3. */
export interface Structure {
  readonly span: Span;
  readonly shares: readonly Figure[];
}

const any = (list: readonly string[]): RegExp => new RegExp(list.join('|'));
const ratios = /(\d{1,2}(?:\.\d+)?)\s*[:：∶比]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶比]\s*(\d{1,2}(?:\.\d+)?)(?![\d:：∶%])/g;
const percents = /(\d{1,2}(?:\.\d+)?)[%％][、，,](\d{1,2}(?:\.\d+)?)[%％][、，,和](\d{1,2}(?:\.\d+)?)[%％]/g;
const [structure, industries, shareWord, notShare] = [words.structures, words.industries, words.shareWords, words.notShares].map(any) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
/** A ratio of 1:2:3 is not in percent. */
const least = exact('50');
/** The name stands in the same sentence, no further before. */
const reach = 60;

export function* structuresIn(plan: Plan): Iterable<Structure> {
  for (const { block, judged } of proseOf(plan)) {
    if (!structure.test(judged) && !industries.test(judged)) continue;
    for (const match of [...judged.matchAll(ratios), ...judged.matchAll(percents)]) {
      const before = judged.slice(Math.max(0, match.index - reach), match.index);
      const sentence = before.slice(before.lastIndexOf('。') + 1);
      const clause = sentence.slice(sentence.lastIndexOf('；') + 1).slice(-14);
      const isShare = /[%％]/.test(match[0])
        ? industries.test(sentence) && shareWord.test(clause) && !notShare.test(clause)
        : structure.test(sentence) || industries.test(sentence);
      if (!isShare) continue;
      const span = spanIn(block, { start: match.index, end: match.index + match[0].length });
      const shares = match.slice(1).map((written) => figure(written));
      if (shares.reduce((sum, { low }) => sum.add(low), zero).compare(least) > 0) yield { span, shares };
    }
  }
}
