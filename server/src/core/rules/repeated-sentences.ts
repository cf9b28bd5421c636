import seed from '../../../../seeds/rules/repeated-sentence.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import { ofPlanWith } from '../plan/plan.ts';
import { type Span, spanOf } from '../text/span.ts';
import { finder } from './finder.ts';
import { sectionsOf } from './sections.ts';

/** A sentence that stands word by word somewhere before; offsets are those of the document. */
export interface RepeatedSentence {
  readonly span: Span;
  readonly first: Span;
  readonly text: string;
}

/** All of a plan, in the order of the text. Targets are left out, as tasks may take them up in the same words, and what is no text: headings, tables. */
export const repeatedSentencesIn = ofPlanWith((plan, lexicon: Lexicon): readonly RepeatedSentence[] => {
  const firsts = new Map<string, Span>();
  const sectionAt = sectionsOf(plan);
  const found: RepeatedSentence[] = [];
  for (const { prose, found: sentences } of sentencesIn(plan, lexicon)) {
    const { block } = prose;
    const { part } = sectionAt(block.span.start);
    if ((part !== 'review' && part !== 'tasks') || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    for (const { text, at } of sentences) {
      const span = spanIn(block, at);
      const first = firsts.get(text);
      if (first) found.push({ span, first, text });
      else firsts.set(text, span);
    }
  }
  return found;
});

const sentence = new RegExp(`[^${seed.stops}\\n]{${seed.shortest},}(?=[${seed.stops}])`, 'g');
/** 责任单位：市发展改革委、市财政局: what follows a label is no sentence. */
const isLabelled = /^[^，]{0,8}：/;

/** The longer sentences of a block. */
const sentencesIn = finder(seed.stops, ({ text }) =>
  Array.from(text.matchAll(sentence), ({ index, 0: written }) => {
    const start = index + written.length - written.trimStart().length;
    return { text: written.trim(), at: spanOf(start, index + written.trimEnd().length) };
  }).filter(({ text: said }) => said.length >= seed.shortest && !isLabelled.test(said)),
);
