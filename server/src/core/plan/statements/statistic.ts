import { anyPlace, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Bound, indexUnit } from '../../quantity/quantity.ts';
import { behindLast, signs } from '../../text/signs.ts';
import type { Statistic } from '../statement.ts';
import type { FigureToken } from './figures.ts';
import type { Worded } from './grammar.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';

/** Which kind of number it is, and its sign, from unit and verb. */
export function statisticOf(at: Worded, lexicon: Lexicon, paragraph: ParagraphText): { statistic: Statistic; sign: number } {
  const { predicate, name, token } = at;
  const { words, lists } = lexicon;
  const dimension = token.unit?.dimension ?? 'ratio';
  const entry = name.known ? lexicon.indicator(name.text) : undefined;
  const falls = predicate.verb === 'down' || (predicate.verb === 'up' && predicate.better && isBetterLess(name, lexicon));
  const moves = predicate.verb === 'up' || falls;
  if (isShort(paragraph, token, lexicon)) return { statistic: 'gap', sign: -1 };
  if (dimension === 'points') {
    if (predicate.verb === 'gap' || (predicate.verb === undefined && at.carried?.statistic === 'gap' && at.elided))
      return { statistic: 'gap', sign: isLower(at, lexicon, paragraph) ? -1 : 1 };
    // 贡献率提高4.8个百分点: the rate moved.
    if (moves && lists.contributionNames.ends(name.text)) return { statistic: 'ratioChange', sign: falls ? -1 : 1 };
    const before = paragraph.masked.slice(Math.max(0, predicate.start - 16), predicate.start);
    const clause = before.split(/[，。；、,;]/).at(-1) ?? '';
    if (predicate.verb === 'contribution' || words.predicate.contribution.some((word) => clause.includes(word)))
      return {
        statistic: 'contribution',
        sign: lists.drags.isIn(paragraph.masked, predicate.start - clause.length, token.number.start) ? -1 : 1,
      };
    return { statistic: 'ratioChange', sign: falls ? -1 : 1 };
  }
  if (dimension.startsWith('multiple')) return { statistic: moves ? 'growth' : 'ratio', sign: falls ? -1 : 1 };
  if (dimension === 'ratio') {
    // 城乡居民收入比1.95，缩小0.02: what it moved by, not what it is.
    if (!token.unit && moves && entry?.dimension === indexUnit.dimension) return { statistic: 'increment', sign: falls ? -1 : 1 };
    if (!token.unit || predicate.ofPlan) return { statistic: 'ratio', sign: 1 };
    if (predicate.verb === 'gap' && !at.quoted) return { statistic: 'gap', sign: 1 };
    // 税收收入286亿元，占69%: a share, not its growth.
    if (lists.ofOwner.isIn(paragraph.masked, predicate.start, token.number.start)) return { statistic: 'ratio', sign: 1 };
    if (lists.contributionNames.ends(name.text)) return { statistic: 'contribution', sign: 1 };
    const isRate = isRateNamed(name, lexicon);
    // 综合指数4.62，下降3.3%: the index fell.
    const isIndex = at.elided && at.carried?.statistic === 'ratio' && at.carried.unit === undefined;
    const isChange = !predicate.better && !isIndex && lists.changeNames.ends(name.text);
    // 压减一般性支出5%: the verb of the fall stands before the name.
    if (at.increment < 0 && predicate.verb === undefined && !isRate) return { statistic: 'growth', sign: -1 };
    if (moves) return { statistic: isChange ? 'ratio' : isRate ? 'ratioChange' : 'growth', sign: falls ? -1 : 1 };
    const isSigned = token.written.startsWith('-') || token.span.start < token.number.start;
    // 出口39.5亿元，同比+3.2%: only a change has a sign.
    if (isSigned && token.unit && !isRate && !isChange) return { statistic: 'growth', sign: 1 };
    if (at.elided && at.carried?.statistic === 'growth' && !isRate && predicate.verb !== 'to') return { statistic: 'growth', sign: 1 };
    return { statistic: entry && entry.dimension !== 'ratio' && !isChange ? 'growth' : 'ratio', sign: 1 };
  }
  if (predicate.verb === 'gap' && predicate.comparison !== undefined && !at.quoted)
    return { statistic: 'gap', sign: isLower(at, lexicon, paragraph) ? -1 : 1 };
  if (falls) return { statistic: 'increment', sign: -1 };
  if (predicate.verb === 'up') return { statistic: 'increment', sign: 1 };
  if (predicate.verb === 'to') return { statistic: 'level', sign: 1 };
  if (at.increment !== 0) return { statistic: 'increment', sign: at.increment };
  return { statistic: 'level', sign: 1 };
}

/** 森林覆盖率, 占比: what is itself measured in per cent. */
export function isRateNamed(name: Worded['name'], lexicon: Lexicon): boolean {
  const entry = name.known ? lexicon.indicator(name.text) : undefined;
  return entry ? entry.statistic === 'ratio' && entry.dimension === 'ratio' : lexicon.lists.ratioEnds.ends(name.text);
}

/** What the next figure of a list begins with. */
const mayGoOn = signs('、和及.0123456789');

/** 仍有1.7个的差距, 0.3个、1.1个百分点的差距: how far from the target. */
export function isShort({ masked }: ParagraphText, { span: { end } }: FigureToken, lexicon: Lexicon): boolean {
  if (lexicon.lists.shortfalls.startingAt(masked, end)) return true;
  return mayGoOn(masked, end) && lexicon.shortfall.test(masked.slice(end, end + 24));
}

/** 低于全省, 比全省低. */
function isLower({ predicate, token }: Worded, { words: { shortGaps } }: Lexicon, { masked }: ParagraphText): boolean {
  const verbs = masked.slice(predicate.start, token.number.start);
  return shortGaps.some((word) => predicate.comparison?.startsWith(word) || verbs.endsWith(word));
}

/** 浓度, 能耗: what improves by falling. */
const isBetterLess = (name: Worded['name'], lexicon: Lexicon): boolean =>
  (name.known ? lexicon.indicator(name.text)?.direction === 'lower' : undefined) ?? lexicon.lists.lessIsBetter.ends(name.text);

/** The bound after the number, else the one before it; a bound after the last of a 分别 list binds all of them. */
export function boundOf(token: FigureToken, listEnd: FigureToken, predicate: Predicate): Bound {
  const after = token.bound ?? listEnd.bound;
  return after ?? predicate.bound ?? '=';
}

const longestClause = 40;
const isComma = signs('，,；;。');

/** After the last comma or stop before `at`, no further back than a clause is long. */
const clauseStartNear = (text: string, at: number): number => behindLast(isComma, text, at, longestClause);

/** True where the words before the number speak of a target and not of what came of it: 预期目标为…; 实际 ends it, 超年度目标 is beyond it. */
export function isIntended({ folded, landmarks }: ParagraphText, { span: { start } }: FigureToken, lexicon: Lexicon): boolean {
  if (!anyPlace(landmarks, landmark.intention, start - longestClause, start)) return false;
  const clause = folded.slice(clauseStartNear(folded, start), start);
  if (!lexicon.intended.test(clause)) return false;
  const { intended, intendedEnds, intendedBeaten } = lexicon.words;
  const at = Math.max(...intended.map((word) => clause.lastIndexOf(word)));
  return !intendedEnds.some((word) => clause.includes(word, at)) && !intendedBeaten.some((word) => clause.slice(0, at).includes(word));
}

/** 1 for 新增 and the like, -1 for 减少, 0 for a verb that is neither; undefined where there is no verb. */
export function incrementOf(verb: string | undefined, name: string, predicate: Predicate, lexicon: Lexicon): number | undefined {
  const { words } = lexicon;
  if (predicate.verb === 'increment') return 1;
  if (verb === undefined) return undefined;
  if (words.decreaseLeads.includes(verb)) return -1;
  const isNew =
    ((verb.startsWith('新') && !lexicon.lists.regions.startingAt(verb, 0)) || (name.startsWith('新') && words.build.includes(verb))) &&
    !words.notIncrement.some((word) => verb.includes(word));
  return isNew || words.predicate.increment.includes(verb) || words.incrementLeads.includes(verb) ? 1 : 0;
}
