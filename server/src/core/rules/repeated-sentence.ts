import { spanIn } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { type RepeatedSentence, repeatedSentencesIn } from './repeated-sentences.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface Repetition extends Fault {
  readonly text: string;
  readonly first: Span;
  /** Where others stand, where there are too many to be told one by one. */
  readonly more: readonly Span[];
}

export const repeatedSentence: Rule<Repetition> = {
  id: 'repeated-sentence',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一句话一字不差地写了两遍。', en: 'A sentence that stands twice word by word.' },

  faults({ plan, lexicon }: RuleContext) {
    const found = repeatedSentencesIn(plan, lexicon);
    const [first, ...others] = found;
    if (!first || found.length <= mostAlone) return found.map((one) => repetitionOf(one));
    return [repetitionOf(first, others.slice(0, mostShown).map(spanOf))];
  },

  message({ text, more }) {
    const written = `${text.slice(0, 12)}……`;
    return more.length > 0
      ? {
          zh: `从这句话（“${written}”）起，许多句子前面已经一字不差地写过，像是整段复制；请核实，删去一份或改成应有的内容。`,
          en: `From this sentence (“${written}”) on, many stand word by word before: whole passages seem to be copied. Check them: keep one, or write what belongs here.`,
        }
      : {
          zh: `这句话（“${written}”）前面已经一字不差地写过，可能是复制后没有改；请核实，删去一处或改成应有的内容。`,
          en: `This sentence (“${written}”) stands word by word before; it may have been copied and left. Check it: keep one, or write what belongs here.`,
        };
  },

  related: ({ first }) => [{ span: first, message: { zh: '前面的同一句', en: 'the same sentence before' } }],
  places: ({ more }) => more,
};

/** More are copies of whole passages, of which nobody asks for each place. */
const mostAlone = 8;
const mostShown = 50;

const repetitionOf = (one: RepeatedSentence, more: readonly Span[] = []): Repetition => ({
  span: spanOf(one),
  text: one.text,
  first: spanOf(one.first),
  more,
});

const spanOf = ({ block, at }: RepeatedSentence['first']): Span => spanIn(block, at);
