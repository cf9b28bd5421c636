import type { Lexicon } from '../lexicon/lexicon.ts';
import { spanIn } from '../markdown/block.ts';
import type { Plan } from '../plan/plan.ts';
import { overlaps, type Span } from '../text/span.ts';
import { floorsIn, isFall, wrongWaysIn } from './bound-ways.ts';
import { boundedIn, contradict } from './bounded.ts';
import type { Stated } from './figures.ts';
import type { Prose } from './prose.ts';
import { spanAt } from './relations/placing.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';
import { swappedRangesIn } from './swapped-ranges.ts';
import { unreachedIn } from './unreached-steps.ts';

type Cause = 'unreached' | 'words' | 'floor' | 'ceiling' | 'held' | 'swapped';

interface Contradiction extends Fault {
  readonly cause: Cause;
  readonly written: string;
  readonly indicator?: string;
}

export const boundContradictory: Rule<Contradiction> = {
  id: 'bound-contradictory',
  group: 'quantity',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '界限自相矛盾，或与指标的方向相反。', en: 'Bounds that exclude each other, or run against the indicator.' },

  *faults({ plan, lexicon }: RuleContext) {
    const told: Span[] = [];
    for (const fault of contradictions(plan, lexicon)) {
      told.push(fault.span);
      yield fault;
    }
    const isTold = ({ number }: Stated) => told.some(({ start, end }) => start <= number.start && number.end <= end);
    for (const { stated, found: cause } of wrongWaysIn(plan, lexicon))
      if (!isFall(stated, plan) && !isTold(stated))
        yield { span: stated.span, cause, written: writtenOf(stated, plan), indicator: stated.indicator };
  },

  message({ cause, written, indicator = '' }) {
    const { zh, en } = why[cause];
    return { zh: zh.replace('#', written).replace('@', indicator), en: en.replace('#', written).replace('@', indicator) };
  },
};

const why: Readonly<Record<Cause, Message>> = {
  unreached: {
    zh: '“#”与同一句里所说的突破对不上：结果还没有到那个数；请核实两个数。',
    en: '“#” does not go with the step that the sentence says was passed: the result lies below it; check both figures.',
  },
  words: {
    zh: '“#”的两个界限互相矛盾，没有一个数能同时满足；请核实后只留一个。',
    en: '“#” bounds its number in two ways that exclude each other; check it and keep one.',
  },
  floor: {
    zh: '“@”越低越好，应当设上限，这里的“#”却是下限，会把目标的方向说反；请核实是“以内”还是“以上”。',
    en: '“@” is better when lower and takes a ceiling, but “#” is a floor, the wrong way round; check the bound.',
  },
  ceiling: {
    zh: '“@”是要争取提高的指标，这里的“#”却是上限，会把目标的方向说反；请核实界限的词。',
    en: '“@” is to be raised, but “#” is a ceiling, the wrong way round; check the bound.',
  },
  held: {
    zh: '“#”：“控制在”说的是上限，后面却是下限，自相矛盾；请核实是“以内”还是“以上”。',
    en: '“#” holds a figure under a limit and then gives it as a floor; check the bound.',
  },
  swapped: {
    zh: '“#”起止颠倒，前一个数大于后一个数，读者不知哪个是底线；请核实后按由小到大写。',
    en: '“#” runs from the larger number to the smaller, so that no one can tell the floor; check it and write the smaller first.',
  },
};

/** What contradicts itself, whatever indicator it is said of. */
function* contradictions(plan: Plan, lexicon: Lexicon): Iterable<Contradiction> {
  const fault = ({ block, text }: Prose, span: Span, cause: Cause): Contradiction => ({
    span: spanIn(block, span),
    cause,
    written: text.slice(span.start, span.end),
  });
  const told: Span[] = [];
  for (const { prose, found } of boundedIn(plan, lexicon)) {
    for (const { words, span } of found) {
      if (!contradict(words)) continue;
      const one = fault(prose, span, 'words');
      told.push(one.span);
      yield one;
    }
  }
  for (const { prose, found } of floorsIn(plan, lexicon)) {
    for (const span of found) {
      const one = fault(prose, span, 'held');
      if (!told.some((other) => overlaps(other, one.span))) yield one;
    }
  }
  for (const { prose, found } of swappedRangesIn(plan, lexicon)) for (const span of found) yield fault(prose, span, 'swapped');
  for (const { at, found } of unreachedIn(plan, lexicon))
    for (const { span } of found)
      yield { span: spanAt(at, span), cause: 'unreached', written: at.block.words.text.slice(span.start, span.end) };
}

const writtenOf = ({ span }: Stated, { text }: Plan): string => text.slice(span.start, span.end);
