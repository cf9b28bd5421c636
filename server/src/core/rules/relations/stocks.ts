import words from '../../../../../seeds/rules/series-breaks.json' with { type: 'json' };
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { ofPassageWith, type PlacedPassage } from '../../plan/passage.ts';
import { comparable } from '../../quantity/quantity.ts';
import { lastOf, signs } from '../../text/signs.ts';
import type { OwnStated, Stated } from '../figures.ts';
import { passageFinder } from '../passage-finder.ts';
import { statedAt } from './placing.ts';
import { foundIn, type Said, type Sentence, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

/** What is there in all: `cumulative` can only rise (累计), a `stock` rises as a rule (总数, 保有量, 达到). */
export interface Stock<S = Stated> {
  readonly stated: S;
  /** Its indicator without 总数 and the like. */
  readonly name: string;
  readonly kind: 'cumulative' | 'stock';
  /** What came to it, said beside it: 新增65家、累计达到956家. */
  readonly gain?: S;
  /** What there was before, where the sentence says so. */
  readonly earlier?: S;
}

/** Every stock of a passage, in the order of the text. */
export const stocksIn = ofPassageWith((passage, lexicon: Lexicon): readonly Stock<OwnStated>[] =>
  foundIn(sentencesOf(passage), (sentence, index) => stockOf(sentence, index, lexicon)),
);

/** All stocks of a plan. */
export const stocksOf = passageFinder(stocksIn);

/** A stock where its passage stands. */
export const stockAt = (at: PlacedPassage, { stated, gain, earlier, ...rest }: Stock<OwnStated>): Stock => ({
  ...rest,
  stated: statedAt(at, stated),
  ...(gain && { gain: statedAt(at, gain) }),
  ...(earlier && { earlier: statedAt(at, earlier) }),
});

const any = (list: readonly string[]): RegExp => new RegExp(list.join('|'));
const cumulative = any(words.cumulative);
const notCumulative = any(words.notCumulative);
const stock = any(words.stock);
const gains = new RegExp(`(?:${words.gains.join('|')})[^，、；]*$`);
const earlierWord = any(words.earlier);
const countEnd = new RegExp(`(?:${words.countEnds.join('|')})$`);
const notSeries = any(words.notSeries);

/** What comes in pieces and can be piled up: no money, whose totals begin anew each year. */
const piled = /^(?:count|people|length|area|power|container|mass\.carbon)/;

function stockOf(sentence: Sentence, index: number, lexicon: Lexicon): Stock<OwnStated> | undefined {
  const said = sentence[index] as Said;
  const { stated } = said;
  if (stated.statistic !== 'level' || stated.base || stated.intended || !piled.test(stated.unit.dimension)) return undefined;
  const kind = kindOf(wordsBefore(sentence, index), stated);
  if (!kind) return undefined;
  const gain = gainOf(sentence, index);
  const earlier = earlierOf(sentence, index, gain);
  const bare = stated.indicator.replace(countEnd, '');
  const name = lexicon.indicator(bare)?.name ?? bare;
  return { stated, name, kind, ...(gain && { gain }), ...(earlier && { earlier }) };
}

function kindOf(before: string, { known, indicator }: OwnStated): Stock['kind'] | undefined {
  const clause = before.slice(lastOf(isPause, before, before.length) + 1);
  if (notSeries.test(clause)) return undefined;
  if (cumulative.test(clause)) return notCumulative.test(clause) ? undefined : 'cumulative';
  return stock.test(clause) || (known && isNamedStock(indicator) && !gains.test(clause)) ? 'stock' : undefined;
}

const isPause = signs('，；、');

const isNamedStock = (name: string): boolean => words.stockNames.some((end) => name.endsWith(end));

/** The words before a figure; of a list (累计分别达到956家和561家) those before its first. */
function wordsBefore(sentence: Sentence, index: number): string {
  let at = index;
  while (at > 0 && /^[、和及]$/.test(sentence[at]?.before ?? '')) at -= 1;
  return sentence[at]?.before ?? '';
}

/** The same thing newly added, in the figures of the sentence just before or behind. */
function gainOf(sentence: Sentence, index: number): OwnStated | undefined {
  const own = (sentence[index] as Said).stated;
  for (const step of steps) {
    const said = sentence[index + step];
    if (said?.stated.statistic !== 'increment' || said.stated.indicator !== own.indicator || !comparable(said.stated.unit, own.unit))
      continue;
    if (gains.test(wordsBefore(sentence, index + step))) return said.stated;
  }
  return undefined;
}

/** The nearest first, and before before behind. */
const steps = [-1, 1, -2, 2, -3, 3];

/** 由120家增加到, 去年底累计120家, 比去年底的120家: where it stood before. */
function earlierOf(sentence: Sentence, index: number, gain: OwnStated | undefined): OwnStated | undefined {
  if (!gain) return undefined;
  const own = (sentence[index] as Said).stated;
  const isSame = ({ stated }: Said): boolean =>
    stated !== own &&
    stated !== gain &&
    stated.indicator === own.indicator &&
    comparable(stated.unit, own.unit) &&
    stated.statistic === 'level';
  const found = sentence
    .slice(Math.max(0, index - 2), index + 2)
    .find(
      (said) =>
        isSame(said) &&
        (said.stated.base ||
          grammar.earlier.test(said.before) ||
          (said.stated.number.start < own.number.start && earlierWord.test(said.before))),
    );
  return found?.stated;
}

/** True for what is built up and kept: 企业, 基站, 里程. */
export const isBuiltUp = ({ name }: Pick<Stock, 'name'>): boolean => isNamedStock(name);
