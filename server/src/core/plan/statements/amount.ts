import { anyPlace, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isDigit } from '../../text/signs.ts';
import type { FigureToken } from './figures.ts';
import type { Reading } from './grammar.ts';
import type { Name } from './named.ts';
import { nounAfter } from './noun.ts';
import type { ParagraphText } from './paragraph.ts';
import type { Predicate } from './predicate.ts';

/** Time spans are figures only as measures of their own (受教育年限, 优良天数); a number without unit only for an index, after a verb or where the clause ends with it. */
export function isAmount(figure: FigureToken, names: readonly Name[], predicate: Predicate, lexicon: Lexicon, isClosed: boolean): boolean {
  const name = names.at(-1);
  const { lists } = lexicon;
  if (!name || lists.ranks.isIn(name.text) || lists.rankMoves.ends(name.text)) return false;
  if (!figure.unit) {
    const isIndex = name.known || lists.indexEnds.ends(name.text) || lists.ratioEnds.ends(name.text);
    return isIndex && (predicate.verb !== undefined || predicate.from || isClosed) && figure.written.includes('.');
  }
  if (!figure.unit.dimension.startsWith('time')) return true;
  return lists.durations.ends(name.text) || (name.known && predicate.verb !== undefined);
}

/** 10亿元以上重大项目50个, 产值超10亿元企业3家: the first figure says which projects, not how much. */
export function isThreshold({ paragraph, figures, lexicon }: Reading, index: number, predicate: Predicate): boolean {
  const figure = figures[index];
  const next = figures[index + 1];
  if (figure && isSizeBetween(figures[index - 1], figure)) return true;
  // 低于3.8%的平均水平: what it is held against.
  if (figure && paragraph.masked[figure.span.end] === '的' && lexicon.averages.startingAt(paragraph.masked, figure.span.end + 1))
    return true;
  // 50亿元项目零的突破: none yet of that size.
  if (!figure) return false;
  const { end } = figure.span;
  if (anyPlace(paragraph.landmarks, landmark.first, end, end + 16) && lexicon.firsts.test(paragraph.masked.slice(end, end + 16)))
    return true;
  if (!next) return false;
  // 地区生产总值不足50亿元的有4个: which of them.
  const isOf = paragraph.masked[end] === '的';
  if (isOf && !figure.classifier && next.classifier && /^的[^，。；、\d]{1,2}$/.test(paragraph.masked.slice(end, next.span.start)))
    return true;
  if (isWhich(figure, next, predicate, paragraph, lexicon)) return true;
  if (isRadius(figure, next, paragraph, lexicon) || isSize(figure, next, predicate, paragraph, lexicon)) return true;
  if (!(figure.bound ?? predicate.bound) || figure.classifier || /%|点/.test(figure.unit?.written ?? '%')) return false;
  if (!figure.bound && !next.classifier) return false;
  // 其中10亿元以上8个: the noun is left out.
  if (figure.bound && next.classifier && next.span.start === figure.span.end) return true;
  const noun = nounAfter(paragraph, figure.span.end, false, lexicon);
  return noun !== undefined && next.span.start >= noun.span.end && next.span.start <= noun.span.end + 3;
}

/** 500万元以上固定资产投资增长18.6%: from what size on the quantity is counted that is named behind it. */
export function isFloor({ paragraph: { masked }, figures, lexicon }: Reading, index: number, { verb }: Predicate): boolean {
  const [figure, next] = [figures[index], figures[index + 1]];
  if (!figure?.bound || !next || figure.classifier || next.classifier || verb !== undefined) return false;
  if (/%|点/.test(figure.unit?.written ?? '%') || lexicon.names.endingAt(masked, figure.span.start)) return false;
  const { end } = figure.span;
  return lexicon.names.startingAt(masked, end) !== undefined && !/[，。；：、,;]/.test(masked.slice(end, next.span.start));
}

/** 50万元以上的村占三成, 超10亿元项目占比12%, 集聚度超过60%的占比七成: which of them have the share. */
function isWhich(figure: FigureToken, next: FigureToken, { bound }: Predicate, { masked }: ParagraphText, { lists }: Lexicon): boolean {
  if (next.unit?.dimension !== 'ratio' || (figure.bound ?? bound) === undefined) return false;
  const between = masked.slice(figure.span.end, next.span.start);
  if (between === '' || /[，。；、,;]/.test(between)) return false;
  return (between.startsWith('的') && figure.bound !== undefined) || (!lists.ofOwner.startingAt(between, 0) && lists.ofOwner.isIn(between));
}

/** 58个10亿元以上项目: the size of what the number before it counts. */
export const isSizeBetween = (count: FigureToken | undefined, size: FigureToken): boolean =>
  count?.classifier === true && count.span.end === size.span.start && size.bound !== undefined && !size.classifier;

/** 产值百亿元企业1家、50亿元企业3家: the size of what is counted behind it, without 以上. */
const isSize = (figure: FigureToken, next: FigureToken, { verb }: Predicate, { masked }: ParagraphText, { lists }: Lexicon): boolean =>
  verb === undefined &&
  next.classifier &&
  figure.unit?.dimension.startsWith('money') === true &&
  lists.sized.has(masked.slice(figure.span.end, next.span.start));

/** 公交站点500米覆盖率达到100%: within what distance. */
function isRadius(figure: FigureToken, next: FigureToken, { masked }: ParagraphText, lexicon: Lexicon): boolean {
  if (figure.unit?.dimension !== 'length' || next.unit?.dimension !== 'ratio') return false;
  const between = masked.slice(figure.span.end, next.span.start);
  return between.length <= 12 && !/[，。；、]/.test(between) && lexicon.lists.ratioEnds.isIn(between);
}

/** 6类10项 counts 项 only; 1起疫情 is a case that happened, not a quantity. */
export function isIncident({ paragraph, figures, lexicon }: Reading, index: number): boolean {
  const figure = figures[index];
  if (!figure?.classifier) return false;
  const size = figures[index + 1];
  if (size && isSizeBetween(figure, size)) return false;
  // 监测对象586户1642人: so many households with so many people.
  if (size?.unit?.dimension === 'people' && lexicon.words.households.includes(figure.unit?.written ?? '')) return false;
  if (isDigit(paragraph.folded, figure.span.end)) return true;
  const next = paragraph.folded[figure.span.end] ?? '';
  return lexicon.words.incidents.includes(figure.unit?.written ?? '') && /\p{Script=Han}/u.test(next);
}
