import words from '../../../../seeds/rules/claim-contradicted.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import type { Outcome } from '../plan/outcome.ts';
import { exact } from '../quantity/exact.ts';
import { anyOf } from '../text/any-of.ts';
import { behindLast, signs } from '../text/signs.ts';
import { contains, type Span } from '../text/span.ts';
import { isStated, type Stated, saying, topicOf } from './figures.ts';
import { finder } from './finder.ts';
import { stretchesOf } from './headline.ts';
import { falseClaimsIn } from './relations/claims.ts';
import { spanAt, statedAt } from './relations/placing.ts';
import type { Fault, Message, Related, Rule, RuleContext } from './rule.ts';

/** A claim right behind a share that says otherwise: 完成年度目标的98.5%，超额完成年度目标. */
interface Shortfall extends Fault {
  readonly claim: string;
  /** How much of the target was reached, as written. */
  readonly share: string;
}

interface Contradiction extends Fault {
  readonly claim: string;
  readonly target: Stated;
  readonly result: Stated;
  /** Of last year's document; absent where the target is quoted in this one. */
  readonly uri?: string;
}

export const claimContradicted: Rule<Contradiction | Shortfall> = {
  id: 'claim-contradicted',
  group: 'prior',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '说目标完成了，结果却没有达到。', en: 'A claim of success beside a result that missed its target.' },

  *faults({ plan, prior, comparison, lexicon }: RuleContext) {
    const told: Span[] = [];
    const missed = comparison.rows.flatMap(({ outcome }) => (outcome?.verdict === 'missed' && !outcome.reckoned ? [outcome] : []));
    const review = stretchesOf(plan, 'review');
    for (const { prose, found } of claimsIn(plan, lexicon)) {
      const { block } = prose;
      if (!review.some((stretch) => contains(stretch, block.span.start))) continue;
      for (const { claim, span, sentence, general, share } of found) {
        if (share !== undefined) yield { span: spanIn(block, span), claim, share };
        if (missed.length === 0) continue;
        const { start, end } = spanIn(block, sentence);
        const contradicting = missed.find(({ result }) => general || (result.span.start >= start && result.span.end <= end));
        if (!contradicting) continue;
        told.push(spanIn(block, span));
        yield* contradictionOf(
          contradicting,
          claim,
          spanIn(block, span),
          prior?.plan.statements.includes(contradicting.target) ? prior.uri : undefined,
        );
      }
    }
    for (const { at, found } of falseClaimsIn(plan, lexicon))
      for (const one of found) {
        const [span, target, result] = [spanAt(at, one.span), statedAt(at, one.target), statedAt(at, one.result)];
        const isTold = told.some(({ start, end }) => start < span.end && span.start < end);
        if (result.part === 'review' && !isTold) yield { span, claim: plan.text.slice(span.start, span.end), target, result };
      }
  },

  message: (fault) => ('share' in fault ? aboutShare(fault) : aboutResult(fault)),

  related: (fault) => ('share' in fault ? [] : relatedOf(fault)),
};

const aboutShare = ({ claim, share }: Shortfall): Message => ({
  zh: `这里说“${claim}”，而前面说只完成了${share}，没有达到。请核实数据，或改说法。`,
  en: `“${claim}” stands behind ${share} of the target, which is less than all of it. Check the figure, or say it otherwise.`,
});

const aboutResult = ({ claim, target, result }: Contradiction): Message => ({
  zh: `这里说“${claim}”，而${topicOf(result).zh}结果是${saying(result).zh}，目标是${saying(target).zh}，没有达到。说法与数据不符；请核实数据，或改说法。`,
  en: `“${claim}” stands here, but ${topicOf(result).en} came to ${saying(result).en} against a target of ${saying(target).en}. The words do not fit the figures: check them, or say it otherwise.`,
});

const relatedOf = ({ target, result, uri }: Contradiction): readonly Related[] => [
  { span: result.span, message: { zh: '结果', en: 'the result' } },
  { span: target.span, message: { zh: '目标', en: 'the target' }, ...(uri !== undefined && { uri }) },
];

function* contradictionOf({ target, result }: Outcome, claim: string, span: Span, uri: string | undefined): Iterable<Contradiction> {
  if (isStated(target) && isStated(result)) yield { span, claim, target, result, ...(uri !== undefined && { uri }) };
}

/** What a block claims, the spans in its words. */
interface Claim {
  readonly claim: string;
  readonly span: Span;
  readonly sentence: Span;
  /** Of all targets together, not of the one that is named beside it. */
  readonly general: boolean;
  /** The share of the target that is said to be reached just before, where that is not all of it. */
  readonly share: string | undefined;
}

const done = anyOf(words.done);
const goals = anyOf(words.goals);
const pattern = new RegExp(
  `(?:(${anyOf(words.all)})[^，。；]{0,8})?(?:(?:${goals})[^，。；、]{0,6}(?:${done})|(?:${done})[^，。；、]{0,8}(?:${goals}))`,
  'g',
);

const claimsIn = finder(words.done.map((word) => word.slice(0, 1)).join(''), ({ judged, text }): readonly Claim[] =>
  Array.from(judged.matchAll(pattern)).flatMap((match) => {
    const end = match.index + match[0].length;
    const clause = judged.slice(behindLast(isClauseEnd, judged, match.index, longestSentence), end);
    if (words.ahead.some((word) => clause.includes(word))) return [];
    const [start, stop] = [behindLast(isSentenceEnd, judged, match.index, longestSentence), judged.indexOf('。', end)];
    const claim = text.slice(match.index, end);
    return [
      {
        claim,
        span: { start: match.index, end },
        sentence: { start, end: stop < 0 ? judged.length : stop },
        general: isGeneral(claim),
        share: words.partly.some((word) => claim.includes(word))
          ? undefined
          : shortfallBefore(judged.slice(Math.max(start, match.index - farthest), match.index)),
      },
    ];
  }),
);

const isClauseEnd = signs('，。；');
const isSentenceEnd = signs('。');

/** What goes back further is no sentence. */
const longestSentence = 1000;

/** The share stands just before. */
const farthest = 60;
const shareBefore = new RegExp(
  `(?:${anyOf(words.reached)})[^，。；\\d]{0,12}(?:${anyOf([...words.goals, ...words.plans])})[^，。；\\d]{0,4}的(\\d[\\d.]*)[%％][，、]$`,
);

/** The share that a text ends with, if it is less than all. */
function shortfallBefore(text: string): string | undefined {
  const share = shareBefore.exec(text)?.[1];
  return share !== undefined && /^\d+(?:\.\d+)?$/.test(share) && exact(share).compare(100) < 0 ? `${share}%` : undefined;
}

/** 全部, 均, 主要目标; the 均 of 年均增长 is not of all targets. */
function isGeneral(claim: string): boolean {
  const said = claim.replace(averages, '');
  return [...words.all, ...words.overall].some((word) => said.includes(word));
}

const averages = new RegExp(anyOf(words.averages), 'g');
