import seed from '../../../../seeds/rules/repeated-sentence.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import { ofPlanWith } from '../plan/plan.ts';
import { signs } from '../text/signs.ts';
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

/** 责任单位：市发展改革委、市财政局: what follows a label is no sentence. */
const isLabelled = /^[^，]{0,8}：/;

const sentence = new RegExp(`[^${seed.stops}\\n]+`, 'g');

/** The longer sentences of a block that a stop ends, without the spaces around them. */
const sentencesIn = finder(seed.stops, ({ text }) => {
  const found: { readonly text: string; readonly at: Span }[] = [];
  for (const { index, 0: written } of text.matchAll(sentence)) {
    if (written.length < seed.shortest || !isStop(text, index + written.length)) continue;
    const start = index + written.length - written.trimStart().length;
    const said = written.trim();
    if (said.length >= seed.shortest && !isLabelled.test(said)) found.push({ text: said, at: spanOf(start, start + said.length) });
  }
  return found;
});

const isStop = signs(seed.stops);
