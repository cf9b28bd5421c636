import seed from '../../../../seeds/rules/decrease-by-multiple.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import { exact } from '../quantity/exact.ts';
import { type Span, spanOf } from '../text/span.ts';
import { wordList } from '../text/words.ts';
import { finder } from './finder.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Decrease extends Fault {
  readonly written: string;
}

export const decreaseByMultiple: Rule<Decrease> = {
  id: 'decrease-by-multiple',
  group: 'quantity',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '减少、下降用了倍数。', en: 'A decrease given as a multiple.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of decreasesIn(plan, lexicon)) {
      for (const { at, written } of found) yield { span: spanIn(prose.block, at), written };
    }
  },

  message: ({ written }) => ({
    zh: `“${written}”：减少不能以倍计，减去一倍就没有了。应说减少百分之几，或减少到原来的几分之一；请核实。`,
    en: `“${written}”: nothing falls by more than its whole. Say by what percent it fell or to what part of the former figure; check it.`,
  }),
};

const down = wordList({ word: seed.down });

/** Once or more: 0.5倍 is half of the whole, and can be taken away. */
const multiple = /(\d+(?:\.\d+)?|[一二两三四五六七八九十几]+)(?:(?:—|～|~|-)\d+(?:\.\d+)?)?[多余]?倍(?![增减速率频镜体差])/g;

/** What may stand between the verb and the number: particles, bounds, and a short noun that is no verb of its own. */
const between = new RegExp(`^(?:(?!${seed.notBetween.join('|')})\\p{Script=Han}){0,8}$`, 'u');

/** The decreases of a block's words: their place in its text, and how they are written there. */
const decreasesIn = finder('倍', ({ judged, text }) => {
  const found: { readonly at: Span; readonly written: string }[] = [];
  for (const { index, 0: written, 1: digits = '' } of judged.matchAll(multiple)) {
    if (/[\d.]/.test(judged[index - 1] ?? '') || (/^\d/.test(digits) && exact(digits).compare(1) < 0)) continue;
    const verb = verbBefore(judged, index);
    if (verb === undefined) continue;
    const at = spanOf(verb, index + written.length);
    found.push({ at, written: text.slice(at.start, at.end) });
  }
  return found;
});

/** Where the verb of decrease starts that the number belongs to. */
function verbBefore(text: string, at: number): number | undefined {
  for (let end = at; end > 1 && at - end <= 8; end -= 1) {
    const word = down.endingAt(text, end)?.word;
    if (word !== undefined) return between.test(text.slice(end, at)) ? end - word.length : undefined;
  }
  return undefined;
}
