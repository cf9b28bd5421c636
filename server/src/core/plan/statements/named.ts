import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../text/span.ts';

/** The name of a quantity, as the words before its number give it. */
export interface Name {
  /** Canonical where the vocabulary knows it, else the phrase itself without region, time and verb before it. */
  readonly text: string;
  /** The document's own words. */
  readonly phrase: string;
  readonly known: boolean;
  readonly span: Span;
  /** 重点项目完成投资: the measure of what stands before the verb. */
  readonly achieved: boolean;
  /** 甲、乙分别完成投资: what the name of the list was before its measure. */
  readonly whose?: string;
  /** 〔项目中〕制造业占比: what the share is within, and the next of its list too. */
  readonly within?: string;
  /** The last verb before the name: 新增, 完成, 减少 … */
  readonly verb?: string;
}

/** The name that the document's own words give, which stand at `span`; `plain` is what the vocabulary is asked for. */
export function nameSaying(phrase: string, span: Span, lexicon: Lexicon, verb?: string, plain = phrase): Name {
  const entry = lexicon.indicator(plain);
  return { text: entry?.name ?? plain, phrase, known: entry !== undefined, span, verb, achieved: false };
}

/** The same name in other words. */
export function reworded({ span, verb, achieved }: Name, phrase: string, lexicon: Lexicon): Name {
  const entry = lexicon.indicator(phrase);
  return { text: entry?.name ?? phrase, phrase, known: entry !== undefined, span, verb, achieved };
}

/** The measure that a name ends with: 零售额, 占比, 产量; empty where it is a thing. */
export const endOf = (name: string, lexicon: Lexicon): string => lexicon.attributes.endingAt(name, name.length)?.word ?? '';
