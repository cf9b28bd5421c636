import seed from '../../../../seeds/rules/repeated-sentence.json' with { type: 'json' };
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../markdown/block.ts';
import { ofPlanWith } from '../plan/plan.ts';
import { firstWhere } from '../text/first-where.ts';
import { signs } from '../text/signs.ts';
import { contains, type Span, spanOf } from '../text/span.ts';
import type { Stated } from './figures.ts';
import { finder, type Hit } from './finder.ts';
import { sectionsOf } from './sections.ts';

/** A sentence where it stands: `at` is its span in the words of the block. */
interface Standing {
  readonly block: Block;
  readonly at: Span;
}

/** A sentence that stands word by word somewhere before. */
export interface RepeatedSentence extends Standing {
  readonly first: Standing;
  readonly text: string;
}

/** All of a plan, in the order of the text. Targets are left out, as tasks may take them up in the same words, and what is no text: headings, tables. */
export const repeatedSentencesIn = ofPlanWith((plan, lexicon: Lexicon): readonly RepeatedSentence[] => {
  const hits = sentencesIn(plan, lexicon);
  /** By sentence the place of its hit. */
  const firsts = new Map<string, number>();
  const sectionAt = sectionsOf(plan);
  const found: RepeatedSentence[] = [];
  hits.forEach(({ prose: { block }, found: sentences }, place) => {
    const { part } = sectionAt(block.span.start);
    if ((part !== 'review' && part !== 'tasks') || (block.kind !== 'paragraph' && block.kind !== 'item')) return;
    for (const { text, at } of sentences) {
      const first = hits[firsts.get(text) ?? -1];
      if (first) found.push({ block, at, first: standingIn(first, text), text });
      else firsts.set(text, place);
    }
  });
  return found;
});

const standingIn = ({ prose: { block }, found }: Hit<Sentence>, text: string): Standing => ({
  block,
  at: found.find((sentence) => sentence.text === text)?.at ?? spanOf(0, 0),
});

/** True of a figure in one of these sentences. */
export function isInOne(sentences: readonly RepeatedSentence[], { own, span }: Pick<Stated, 'own' | 'span'>): boolean {
  const behind = firstWhere(sentences.length, (index) => (sentences[index]?.block.span.start ?? 0) > span.start);
  for (let index = behind - 1; index >= 0 && sentences[index]?.block.words === own.words; index -= 1)
    if (contains((sentences[index] as RepeatedSentence).at, own.span.start)) return true;
  return false;
}

interface Sentence {
  readonly text: string;
  readonly at: Span;
}

/** 责任单位：市发展改革委、市财政局: what follows a label is no sentence. */
const isLabelled = /^[^，]{0,8}：/;

const sentence = new RegExp(`[^${seed.stops}\\n]+`, 'g');

/** The longer sentences of a block that a stop ends, without the spaces around them. */
const sentencesIn = finder(seed.stops, ({ text }) => {
  const found: Sentence[] = [];
  for (const { index, 0: written } of text.matchAll(sentence)) {
    if (written.length < seed.shortest || !isStop(text, index + written.length)) continue;
    const start = index + written.length - written.trimStart().length;
    const said = written.trim();
    if (said.length >= seed.shortest && !isLabelled.test(said)) found.push({ text: said, at: spanOf(start, start + said.length) });
  }
  return found;
});

const isStop = signs(seed.stops);
