import seed from '../../../../seeds/rules/bound-contradictory.json' with { type: 'json' };
import { intervalOf, isBelow } from '../quantity/interval.ts';
import { comparable } from '../quantity/quantity.ts';
import { anyOf } from '../text/any-of.ts';
import { lowOf, type OwnStated } from './figures.ts';
import { passageFinder } from './passage-finder.ts';
import { foundIn, type Said, type Sentence, sentencesOf } from './relations/sentence.ts';

/** A result that is said to have passed a step which it lies below: 突破300亿元，达到282.8亿元; 达到2985亿元，突破3000亿元大关. */
export const unreachedIn = passageFinder((passage): readonly OwnStated[] => foundIn(sentencesOf(passage), unreachedAt));

/** Nothing but a verb stands between the two, so that both are of one thing. */
const onward = new RegExp(`^${anyOf(seed.steps)}?，${anyOf(seed.adverbs)}?${anyOf([...seed.reached, ...seed.passed])}$`);

function unreachedAt(sentence: Sentence, index: number): OwnStated | undefined {
  const [before, here] = [sentence[index - 1], sentence[index] as Said];
  if (!before || !onward.test(here.before) || !areOfOne(before.stated, here.stated)) return undefined;
  const step = [before.stated, here.stated].find(({ bound }) => bound === '>' || bound === '>=');
  const result = [before.stated, here.stated].find(({ bound }) => bound === '=');
  return step && result && isBelow(intervalOf(result), { low: lowOf(step), high: lowOf(step) }) ? here.stated : undefined;
}

const areOfOne = (one: OwnStated, other: OwnStated): boolean =>
  one.part === 'review' &&
  one.indicator === other.indicator &&
  one.statistic === 'level' &&
  other.statistic === 'level' &&
  one.year === other.year &&
  !one.intended &&
  !other.intended &&
  comparable(one.unit, other.unit);
