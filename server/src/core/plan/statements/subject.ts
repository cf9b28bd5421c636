import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isPointsOrMultiple, isRelative, type Unit } from '../../quantity/quantity.ts';
import { isSpace, lastOf, signs } from '../../text/signs.ts';
import { isSizeBetween } from './amount.ts';
import { clauseStart } from './clause.ts';
import { elidedNames, isSameShare } from './elided.ts';
import type { FigureToken } from './figures.ts';
import { type Carried, type Reading, sentenceStart } from './grammar.ts';
import { listLength } from './members.ts';
import { lastVerb, namesBefore } from './name.ts';
import { endOf, type Name, nameSaying, reworded } from './named.ts';
import { nounAfter } from './noun.ts';
import { bodyOf, isOfOwner, shareWithin, withShared } from './owner.ts';
import type { ParagraphText } from './paragraph.ts';
import { type Predicate, predicateBefore } from './predicate.ts';
import { isShort } from './statistic.ts';
import { withoutLead } from './verb.ts';
import { timesListed } from './years.ts';

/** What a figure is of. */
export interface Subject {
  readonly names: readonly Name[];
  readonly elided: boolean;
  /** Joined to the statement before by 、: what that one left out holds here too. */
  readonly listed: boolean;
  readonly verb?: string;
  readonly owner?: Name;
  /** Where the words behind the figure end that say what it is of. */
  readonly end?: number;
}

const isJoint = signs('、和及与');

const none: readonly Name[] = [];

/** True where what stands there is joined to what is before it: 、, 和, a blank at most between. */
const isJoined = (text: string, at: number): boolean => isJoint(text, at) || (isSpace(text, at) && isJoint(text, at + 1));

/** 年度投资75亿元，其中产业项目61个: what is counted shares no name with an amount of money. */
const sharesKind = (before: Unit | undefined, own: Unit | undefined): boolean =>
  !before || !own || isRelative(before) || isRelative(own) || before.dimension.startsWith('money') === own.dimension.startsWith('money');

/** What was found around a figure before its subject is known. */
interface Found {
  readonly predicate: Predicate;
  readonly before: readonly Name[];
  readonly noun: Name | undefined;
  readonly carried: Carried | undefined;
  readonly from: number;
  readonly index: number;
}

/** The words between the statement carried over and the predicate. */
const wordsBetween = ({ masked }: ParagraphText, { carried, from, predicate }: Found): string =>
  masked.slice(carried?.end ?? from, predicate.start);

/** What the figure is of: the noun counted after it, the name before it, or the subject carried over. */
export function subjectOf(reading: Reading, at: Found): Subject | undefined {
  const { paragraph, lexicon } = reading;
  const { predicate, before, noun, carried } = at;
  const listed = carried !== undefined && isJoined(paragraph.masked, carried.end);
  const verb = before.length > 0 ? before.at(-1)?.verb : lastVerb(paragraph, at.from, predicate.start, lexicon);
  if (noun) return { names: [noun], elided: false, listed, verb };
  // 20项指标中，甲、乙等15项达到预期: those listed are named as examples of what was counted.
  const isSummed = reading.figures[at.index]?.classifier === true && endsInEtc(paragraph.masked, predicate.start);
  if (carried && isSummed && carried.unit?.written === reading.figures[at.index]?.unit?.written)
    return { names: carried.names, elided: true, listed, verb, owner: carried.owner };
  const last = before.at(-1);
  if (last && before.length > 0) {
    const owner = carried?.owner;
    // 新增4200家、总数超过2.9万家: the total takes no 新增 over.
    if (owner && lexicon.words.totals.includes(last.phrase)) return { names: [owner], elided: true, listed: false, owner, verb };
    const each = before.length === 1 ? eachOf(reading, at, last) : none;
    if (each.length > 0) return { names: each, elided: false, listed, owner, verb };
    if (owner && isOfOwner(last, wordsBetween(paragraph, at), carried, lexicon)) {
      // 办理提案93件，办结率、满意率均为100%: each is a measure of it.
      const measures = predicate.each ? before : [last];
      const names = measures.map((name) => reworded(name, bodyOf(owner, name, lexicon) + name.phrase, lexicon));
      return { names, elided: false, listed, owner, verb };
    }
    const counted = carried && countedBefore(reading, at.index, last, carried);
    if (counted) return { names: [reworded(last, counted.phrase + last.phrase, lexicon)], elided: false, listed: false, verb };
    const organisation = carried ? undefined : organisationBefore(reading, last, at.from);
    if (organisation)
      return {
        names: [reworded(last, organisation.phrase + last.phrase, lexicon)],
        elided: false,
        listed,
        owner: organisation,
        verb,
      };
    // 占比达到61.5%，比重提升4.3个百分点: the same share again.
    if (carried && isSameShare(last, carried, lexicon)) return { names: carried.names, elided: true, listed, verb, owner };
    const whose = before.length === 1 ? describedBy(reading, at.index, last) : undefined;
    if (whose) return { names: [whose.name], elided: false, listed, verb, end: whose.end };
    const unit = reading.figures[at.index]?.unit;
    const whole = sharesKind(carried?.unit, unit) ? carried : undefined;
    const between = wordsBetween(paragraph, at);
    const names = whole
      ? before.map((name) => shareWithin(name, between, whole, lexicon) ?? withShared(name, whole, listed, unit, lexicon))
      : before;
    return { names, elided: false, listed, verb };
  }
  const head = headOf(reading, at.from, predicate.start);
  if (head.length > 0) return { names: head, elided: false, listed, verb: undefined };
  const sign = listed ? /^\s*、(\p{Script=Han}|\p{Script=Han}{1,3}[内外])$/u.exec(wordsBetween(paragraph, at))?.[1] : undefined;
  // 存栏羊12万只、牛3.6万头, 省外3.9万人、县内3.5万人: one sign is a name where a list goes on with it, and so is a place.
  if (sign)
    return {
      names: [nameSaying(sign, { start: predicate.start - sign.length, end: predicate.start }, lexicon)],
      elided: false,
      listed,
      verb,
    };
  const outer = outerOf(reading, at.from, predicate.start);
  if (outer.length > 0) return { names: outer, elided: false, listed: false, verb };
  const label = labelBefore(reading, carried?.end ?? 0, predicate.start);
  if (label.length > 0) return { names: label, elided: false, listed: false, verb };
  const between = carried ? namedBetween(reading, carried.end, predicate.start) : none;
  if (between.length > 0) return { names: between, elided: true, listed: false, verb };
  if (carried && isForeign(reading, at.index, carried, wordsBetween(paragraph, at))) return undefined;
  if (carried)
    return {
      names: elidedNames(reading, predicate, carried, at.index),
      elided: true,
      listed,
      verb,
      owner: carried.owner,
    };
  const fallback = clauseBefore(reading, at);
  return fallback.length > 0 ? { names: fallback, elided: true, listed: false, verb } : undefined;
}

/** 茶叶、咖啡面积分别为…，产量分别增长…: the measure of each of the names that the list before had. */
function eachOf(reading: Reading, { predicate, carried, index }: Found, measure: Name): readonly Name[] {
  const { lexicon } = reading;
  if (!predicate.respectively || !carried?.respectively || carried.names.length !== listLength(reading, index, 12)) return none;
  if (timesListed(reading, index, predicate).length > 0) return none;
  return carried.names.map((own) => ({
    ...reworded(measure, (own.whose ?? bodyOf(own, measure, lexicon)) + (predicate.action ?? '') + measure.phrase, lexicon),
    whose: own.whose,
  }));
}

/** 满意率98.6%，30天无理由退货办理1.32万件: an amount behind words that could not be read is none of the rate before. */
function isForeign({ figures }: Reading, index: number, carried: Carried, between: string): boolean {
  const own = figures[index]?.unit;
  return carried.unit?.dimension === 'ratio' && own !== undefined && !isRelative(own) && /\p{Script=Han}{5}/u.test(between);
}

/** 总投资210亿元的调蓄工程: a bare measure is of what stands behind its figure. */
function describedBy({ paragraph, lexicon, figures }: Reading, index: number, measure: Name): { name: Name; end: number } | undefined {
  const end = figures[index]?.span.end ?? 0;
  if (measure.known || paragraph.masked[end] !== '的' || endOf(measure.phrase, lexicon) !== measure.phrase) return undefined;
  const noun = nounAfter(paragraph, end, true, lexicon);
  return noun && noun.text.length > 2
    ? { name: nameSaying(noun.text + measure.phrase, measure.span, lexicon), end: noun.span.end }
    : undefined;
}

/** 12个〔开发区〕地区生产总值680亿元: what was just counted, where the known name follows without a mark; 12个〔盟市〕 are the whole. */
function countedBefore({ figures, lexicon }: Reading, index: number, { known, span }: Name, carried: Carried): Name | undefined {
  const whole = carried.names.at(-1);
  const before = figures[index - 1];
  const isCounted = known && before?.classifier === true && whole !== undefined && whole.span.start >= before.span.end;
  if (!isCounted || span.start !== whole.span.end || span.start !== carried.end) return undefined;
  return [...whole.phrase].every((sign) => lexicon.words.sides.places.includes(sign)) ? undefined : whole;
}

/** 某集团…，资产规模达到: a bare measure is that of the body its sentence named before. */
function organisationBefore({ paragraph, lexicon }: Reading, measure: Name, from: number): Name | undefined {
  if (measure.known || endOf(measure.phrase, lexicon) !== measure.phrase) return undefined;
  const start = Math.max(from, sentenceStart(paragraph, measure.span.start));
  const words = paragraph.masked.slice(start, measure.span.start);
  const end = Math.max(
    ...lexicon.words.organisations.map((ending) => words.lastIndexOf(ending) + (words.includes(ending) ? ending.length : 0)),
  );
  return end > 0 ? namesBefore(paragraph, start, start + end, false, lexicon).at(-1) : undefined;
}

/** The subject of the clause before, where a clause begins with its verb: 工业投资由负转正，增长12%; 施工面积和竣工面积普遍下降，分别低于…. */
function clauseBefore(reading: Reading, { from, predicate, index }: Found): readonly Name[] {
  const { paragraph, lexicon } = reading;
  const end = predicate.start;
  const words = paragraph.masked.slice(from, end);
  const comma = from + Math.max(words.lastIndexOf('，'), words.lastIndexOf(','));
  if (comma <= from || /[。；！？]/.test(paragraph.masked.slice(comma, end))) return none;
  const each = predicate.respectively
    ? namesBefore(paragraph, from, predicateBefore(paragraph, comma, from, lexicon).start, true, lexicon)
    : none;
  return each.length > 1 && each.length === listLength(reading, index, 12) ? each : headOf({ paragraph, lexicon }, from, comma);
}

/** 固定资产投资（增长1.2%，目标3%）: figures in brackets are of what stands before them. */
function outerOf({ paragraph, lexicon }: Reading, from: number, end: number): readonly Name[] {
  const start = clauseStart(paragraph, from, end);
  return start > from && /[（(]/.test(paragraph.masked[start - 1] ?? '')
    ? namesBefore(paragraph, from, start - 1, false, lexicon).slice(-1)
    : none;
}

/** 粮食产量：2023年达到41万吨, **城镇新增就业：**1.2万人: a clause that names nothing is of what its sentence has before the colon. */
function labelBefore({ paragraph, lexicon }: Reading, carriedEnd: number, end: number): readonly Name[] {
  const from = Math.max(carriedEnd, sentenceStart(paragraph, end));
  const start = clauseStart(paragraph, from, end);
  if (start <= from || !/[：:]/.test(paragraph.masked[start - 1] ?? '') || !isTimeAlone(paragraph.masked, start, end, lexicon)) return none;
  const names = namesBefore(paragraph, from, start - 1, false, lexicon);
  const [label] = names;
  return names.length === 1 && label && (label.known || endOf(label.phrase, lexicon) !== '') ? names : none;
}

/** 2023年, 全年, 截至2023年底 or nothing. */
function isTimeAlone(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const dated = /^[\s*]*(?:截至|到|至)?(?:\d{4} ?年?)?(?:\d{1,2} ?月)?[底末]?[\s*]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return withoutLead(text, start + dated, end, lexicon) >= end;
}

/** 投资达到8亿元；税收收入由不足千万元突破亿元，达到1.1亿元: the known name that a clause since the last figure begins with. */
function namedBetween({ paragraph, lexicon }: Reading, from: number, end: number): readonly Name[] {
  let comma = lastOf(isPause, paragraph.masked, end, from);
  while (comma >= 0) {
    const before = lastOf(isPause, paragraph.masked, comma, from);
    const head = before < 0 ? none : headOf({ paragraph, lexicon }, before + 1, comma);
    if (head.length > 0) return head;
    comma = before;
  }
  return none;
}

const isPause = signs('，,；;');

/** The known name at the head of the clause that ends at `end`: 生猪产量在“稳产”行动带动下达到. */
function headOf({ paragraph, lexicon }: Pick<Reading, 'paragraph' | 'lexicon'>, from: number, end: number): readonly Name[] {
  const start = withoutLead(paragraph.masked, clauseStart(paragraph, from, end), end, lexicon);
  const head = lexicon.names.startingAt(paragraph.masked, start, end);
  return head ? [nameSaying(head.word, { start, end: start + head.word.length }, lexicon)] : none;
}

/** True of 地区生产总值等, blanks after it or not. */
function endsInEtc(text: string, end: number): boolean {
  let last = end - 1;
  while (last > end - 3 && isSpace(text, last)) last -= 1;
  return text[last] === '等';
}

/** The counted noun after the figure, where it and not the name before says what is counted. */
export function nounOf(reading: Reading, index: number, predicate: Predicate, before: readonly Name[]): Name | undefined {
  const { paragraph, lexicon, figures } = reading;
  const figure = figures[index] as FigureToken;
  if (predicate.from || !figure.unit || isPointsOrMultiple(figure.unit)) return undefined;
  if (figure.unit.dimension === 'ratio' && (before.length > 0 || !isShareOf(paragraph, figure))) return undefined;
  // 地区生产总值、一般公共预算收入等6项指标: those before are the 指标.
  const isSummed = figure.classifier && endsInEtc(paragraph.masked, predicate.start);
  const hasSubject = !isSummed && before.length > 0 && (before.some((name) => name.known) || predicate.verb === 'to');
  const mayPrecede = figure.classifier || predicate.verb === 'up' || isPlaceName(before.at(-1)?.phrase ?? '', lexicon);
  if (hasSubject || (before.length > 0 && !mayPrecede)) return undefined;
  if (isShort(paragraph, figure, lexicon)) return undefined;
  // 迈上6万亿元台阶: a step on the way, not a thing that is counted.
  if (lexicon.lists.afterFigure.startingAt(paragraph.masked, figure.span.end)) return undefined;
  const completed = lexicon.lists.achieve.isIn(paragraph.masked, predicate.start, figure.span.start);
  const next = figures[index + 1];
  const noun = nounAfter(paragraph, next && isSizeBetween(figure, next) ? next.span.end : figure.span.end, completed, lexicon);
  // 12个国控断面水质优良比例达到100%: a known rate is not counted, it has the next figure.
  if (!noun || (figure.classifier && lexicon.indicator(noun.text)?.dimension === 'ratio')) return undefined;
  const owner = before.at(-1);
  const text = owner && !figure.classifier && isPlaceName(owner.phrase, lexicon) ? owner.phrase + noun.text : noun.text;
  return nameSaying(text, noun.span, lexicon);
}

/** 近六成企业, 61%的污水处理厂: a share of what follows. */
const isShareOf = (paragraph: ParagraphText, figure: FigureToken): boolean =>
  paragraph.masked[figure.span.end] === '的' ||
  (!/[%‰]/.test(figure.unit?.written ?? '') && /\p{Script=Han}/u.test(paragraph.masked[figure.span.end] ?? ''));

const isPlaceName = (name: string, lexicon: Lexicon): boolean => lexicon.lists.placeEndings.ends(name);
