import words from '../../../../../seeds/rules/claim-contradicted.json' with { type: 'json' };
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isBelow, pointOf } from '../../quantity/interval.ts';
import { comparable } from '../../quantity/quantity.ts';
import { anyOf } from '../../text/any-of.ts';
import type { Span } from '../../text/span.ts';
import { lowOf, type OwnStated } from '../figures.ts';
import { passageFinder } from '../passage-finder.ts';
import { magnitudeOf } from './relation.ts';
import { type Said, type Sentence, sentencesOf } from './sentence.ts';
import { grammar } from './words.ts';

/** A target that a sentence says was met, with the target and the result in it, which falls short. */
export interface FalseClaim {
  readonly result: OwnStated;
  readonly target: OwnStated;
  /** What is claimed, in the words of the passage. */
  readonly span: Span;
}

/** 达到42家，提前完成45家的规划目标; 降低13.8%，超额完成14%的目标; 达到42家，提前完成规划目标（45家）. */
export const falseClaimsIn = passageFinder((passage, lexicon): readonly FalseClaim[] => {
  const found: FalseClaim[] = [];
  for (const sentence of sentencesOf(passage))
    for (let index = 1; index < sentence.length; index += 1) {
      const claim = claimAt(sentence, index, lexicon);
      if (claim) found.push(claim);
    }
  return found.length === 0 ? none : found;
});

const none: readonly FalseClaim[] = [];

const claim = `^，${anyOf(words.already)}?${anyOf([...words.done, ...words.met])}`;
const claimed = new RegExp(`${claim}[^，、；：（）\\d]{0,4}$`);
const goalBehind = new RegExp(`^的?[^，。；、（\\d]{0,6}${anyOf(words.goals)}(?=[，。；、,;]|$)`);
const claimedGoal = new RegExp(`${claim}[^，、；：（）\\d]{0,8}${anyOf(words.goals)}（$`);
const bracketBehind = /^[）)]/;
const capped = new RegExp(anyOf(words.capped));

function claimAt(sentence: Sentence, index: number, lexicon: Lexicon): FalseClaim | undefined {
  const { stated: target, before } = sentence[index] as Said;
  const { text } = target.words;
  const isBracketed = claimedGoal.test(before);
  if ((!isBracketed && !claimed.test(before)) || target.base) return undefined;
  const goal = (isBracketed ? bracketBehind : goalBehind).exec(text.slice(target.span.end, target.span.end + reach))?.[0];
  if (goal === undefined || capped.test(before + goal)) return undefined;
  const near = sentence.slice(Math.max(0, index - 2), index);
  const last = near.findLast(
    ({ stated }) => comparable(stated.unit, target.unit) && (isBracketed || !target.known || isOfSame(stated, target)),
  );
  const results = sentence.slice(0, index).filter(({ stated }) => last && isOfSame(stated, last.stated));
  if (!last || !results.every((one) => fallsShort(one, target, lexicon))) return undefined;
  const start = Math.max(text.lastIndexOf('，', target.number.start), text.lastIndexOf(',', target.number.start)) + 1;
  return { result: last.stated, target, span: { start, end: target.span.end + goal.length } };
}

/** So far behind a target stands what it is. */
const reach = 24;

const isOfSame = (one: OwnStated, other: OwnStated): boolean =>
  one.indicator === other.indicator && one.statistic === other.statistic && comparable(one.unit, other.unit);

/** By the direction of the indicator, the target as it is written; a fall that is a target is to be as large. Of what the vocabulary does not know only things counted are to be many. */
function fallsShort({ stated, before }: Said, target: OwnStated, lexicon: Lexicon): boolean {
  if (stated.bound !== '=' || stated.intended || stated.base) return false;
  const { direction } = lexicon.indicator(stated.indicator) ?? {};
  const [reached, meant] = [magnitudeOf(stated), target.bound === '~' ? magnitudeOf(target) : pointOf(lowOf(target).abs())];
  const falls = stated.figure.low.compare(0) < 0 || grammar.falls.test(before);
  if (falls) return direction !== 'higher' && direction !== 'neither' && isBelow(reached, meant);
  if (direction === 'lower') return stated.statistic !== 'growth' && isBelow(meant, reached);
  return (direction === 'higher' || (!direction && stated.unit.dimension === 'count')) && isBelow(reached, meant);
}
