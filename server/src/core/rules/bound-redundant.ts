import { spanIn } from '../markdown/block.ts';
import type { Edit, Span } from '../text/span.ts';
import { type Bounded, boundedIn, contradict } from './bounded.ts';
import type { Prose } from './prose.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Redundant extends Fault {
  readonly written: string;
  readonly words: readonly [string, string];
  /** The word that can go without a change of meaning. */
  readonly spare?: Span;
}

export const boundRedundant: Rule<Redundant> = {
  id: 'bound-redundant',
  group: 'quantity',
  since: '0.2.0',
  severity: 'warning',
  fix: 'unsafe',
  summary: { zh: '概数或界限的词语重复。', en: 'Two words that bound one number say the same.' },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { prose, found } of boundedIn(plan, lexicon))
      for (const bounded of found) if (!contradict(bounded.words)) yield redundantIn(bounded, prose);
  },

  message: ({ written, words: [first, second] }) => ({
    zh: `“${written}”里“${first}”与“${second}”重复，界限说了两遍反而不清楚；宜只留其中一个。`,
    en: `“${written}” bounds its number twice, by “${first}” and by “${second}”; keep one of the two.`,
  }),

  edits: ({ spare }): readonly Edit[] => (spare ? [{ span: spare, text: '' }] : []),

  fixTitle: { zh: '删去重复的词', en: 'Drop the second word' },
};

/** Where both words are the same bound, the last may go; 超…以上 and 近…余 are not quite the same, and stay the author’s choice. */
function redundantIn({ words, span }: Bounded, { block, text }: Prose): Redundant {
  const [first, second] = words;
  const spare = words.length === 2 && first.bound === second.bound ? { spare: spanIn(block, second.span) } : {};
  return { span: spanIn(block, span), written: text.slice(span.start, span.end), words: [first.word, second.word], ...spare };
}
