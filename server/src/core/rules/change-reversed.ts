import words from '../../../../seeds/rules/change-reversed.json' with { type: 'json' };
import { spanIn } from '../markdown/block.ts';
import { zero } from '../quantity/exact.ts';
import { spanOf } from '../text/span.ts';
import { agree, compareLow, highOf, lowOf, type OwnStated, type Stated, saying } from './figures.ts';
import { finder } from './finder.ts';
import { passageFinder } from './passage-finder.ts';
import { type Move, moveAt } from './relations/moves.ts';
import { statedAt } from './relations/placing.ts';
import { foundIn, type Sentence, sentencesOf } from './relations/sentence.ts';
import type { Fault, Message, Rule, RuleContext } from './rule.ts';

/** A move against its verb. */
interface Reversal<S> {
  readonly from: S;
  readonly to: S;
  /** The word that says which way it went. */
  readonly verb: string;
  readonly isRise: boolean;
}

interface Reversed extends Fault, Reversal<Stated> {}

/** A fall by less than nothing: 下降-3.2%. */
interface TwiceNegative extends Fault {
  readonly verb: string;
  readonly number: string;
}

export const changeReversed: Rule<Reversed | TwiceNegative> = {
  id: 'change-reversed',
  group: 'within',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '说是提高，数却变小；说是下降，数却变大。',
    en: 'A rise whose second figure is smaller, or a fall whose second is larger.',
  },

  *faults({ plan, lexicon }: RuleContext) {
    for (const { at, found } of reversedIn(plan, lexicon))
      for (const { from, to, verb, isRise } of found) {
        const level = statedAt(at, to);
        yield { span: level.span, from: statedAt(at, from), to: level, verb, isRise };
      }
    for (const { prose, found } of twiceNegativeIn(plan, lexicon))
      for (const { at, ...negative } of found) yield { span: spanIn(prose.block, at), ...negative };
  },

  message(fault) {
    if (!('from' in fault)) return aboutSign(fault);
    const { from, to, verb, isRise } = fault;
    const [before, after] = [saying(from), saying(to)];
    return {
      zh: `由${before.zh}到${after.zh}，数${isRise ? '变小' : '变大'}了，与“${verb}”不符。两个数可能写颠倒了，或有一个写错、动词用错；请核实。`,
      en: `From ${before.en} to ${after.en} the figure ${isRise ? 'falls' : 'rises'}, which “${verb}” does not say. The two may be swapped, or one of them or the verb is wrong; check them.`,
    };
  },

  related: (fault) => ('from' in fault ? [{ span: fault.from.span, message: { zh: '前一个数', en: 'the figure before' } }] : []),
};

const aboutSign = ({ verb, number }: TwiceNegative): Message => ({
  zh: `“${verb}”已经说了是减少，数前又带负号，合起来成了增加。请核实，减少的应写“${verb}${number}”。`,
  en: `“${verb}” says already that it fell; with a minus sign it would be a rise. Check it; a fall is “${verb}${number}”.`,
});

const twiceNegativeIn = finder(words.minus.join(''), ({ judged }) =>
  Array.from(judged.matchAll(negativeFalls), ({ index, 0: { length }, 1: verb = '', 2: number = '' }) => ({
    at: spanOf(index, index + length),
    verb,
    number,
  })),
);

const reversedIn = passageFinder((passage) => foundIn(sentencesOf(passage), reversedAt));

function reversedAt(sentence: Sentence, index: number): Reversal<OwnStated> | undefined {
  const move = moveAt(sentence, index);
  const way = move && wayOf(move);
  if (!way || !isJudged(move.from.stated) || !isJudged(move.to.stated)) return undefined;
  const [from, to] = [move.from.stated, move.to.stated];
  const isAgainst = way.isRise ? isLess(to, from) : isLess(from, to);
  return isAgainst ? { from, to, ...way } : undefined;
}

/** Which way the verb says it went; undefined where no verb tells, or two tell otherwise. */
function wayOf({ to: { before } }: Move): Pick<Reversal<OwnStated>, 'verb' | 'isRise'> | undefined {
  const [up, down] = [rises.exec(before)?.[0], falls.exec(before)?.[0]];
  const verb = up ?? down;
  return verb === undefined || (up && down) ? undefined : { verb, isRise: up !== undefined };
}

/** A rank or a grade rises to a smaller number, and of figures below zero, which may be written without a sign, nothing is sure. */
const isJudged = (stated: OwnStated): boolean =>
  !ranks.has(stated.unit.written) && stated.words.text[stated.number.start - 1] !== words.ordinal && compareLow(stated, zero) >= 0;

/** True where the one is less whatever rounding and bounds leave open. */
function isLess(one: OwnStated, other: OwnStated): boolean {
  const mayBeMore = one.bound === '>' || one.bound === '>=' || other.bound === '<' || other.bound === '<=';
  return !mayBeMore && highOf(one).compare(lowOf(other)) < 0 && !agree({ own: one }, { own: other });
}

const rises = new RegExp(words.up.join('|'));
const falls = new RegExp(words.down.join('|'));
/** What it falls to may well be below zero. */
const fallsBy = words.down.filter((verb) => !words.toward.includes(verb.slice(-1)));
const negativeFalls = new RegExp(`(${fallsBy.join('|')})\\s*[${words.minus.join('')}](\\d[\\d.]*(?:%|％|个百分点)?)`, 'g');
const ranks = new Set(words.ranks);
