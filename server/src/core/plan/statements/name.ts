import { anyWord, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { signs, whiteSpace, withoutSpace } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import { clauseStart, splitAt, trimmedEnd } from './clause.ts';
import { distributed } from './joined.ts';
import { endOf, type Name, nameSaying, reworded } from './named.ts';
import { type ParagraphText, quoteAt } from './paragraph.ts';
import { isShareOfSuch } from './share.ts';
import { type Cut, mainVerb, withoutLead } from './verb.ts';

const none: readonly Name[] = [];

/**
 * The names that stand between `start` and `end`: usually one; several where 、 or 和 joins them.
 * Empty where only verbs, regions and times stand there, so that the subject is elided.
 */
export function namesBefore(paragraph: ParagraphText, start: number, end: number, joined: boolean, lexicon: Lexicon): readonly Name[] {
  const { masked } = paragraph;
  const from = clauseStart(paragraph, start, end);
  const to = trimmedEnd(masked, from, end);
  if (to <= from) return none;
  const members = splitAt(paragraph, from, to, joined ? isJoint : isEnumeration);
  const [only] = members;
  if (members.length === 1) {
    const name = only && nameIn(paragraph, only.start, only.end, lexicon);
    return name ? [name] : none;
  }
  const names: Name[] = [];
  let verb: string | undefined;
  let levels = false;
  const singles: Span[] = [];
  for (const member of members) {
    const level = levels ? levelOf(masked, member) : 0;
    const name = nameIn(paragraph, member.start + level, member.end, lexicon);
    levels ||= member.end - member.start === 1;
    if (!name) {
      if (member.end - member.start === 1) singles.push(member);
      continue;
    }
    if (name.verb !== undefined) {
      verb = name.verb;
      names.length = 0;
    }
    names.push(name.verb === verb ? name : { ...name, verb });
  }
  if (names.at(-1)?.achieved) return names;
  const whole = distributed(names, lexicon);
  return singles.length === 0 ? whole : [...singles.flatMap((single) => completed(masked, single, names.at(-1), lexicon)), ...whole];
}

/** 造船完工量、新承接订单量分别为…: each member by itself, where as many as there are figures stand there and one begins with a verb. */
export function membersAlone(paragraph: ParagraphText, start: number, end: number, count: number, lexicon: Lexicon): readonly Name[] {
  const { masked } = paragraph;
  const from = clauseStart(paragraph, start, end);
  const members = splitAt(paragraph, from, trimmedEnd(masked, from, end), isEnumeration);
  if (members.length !== count) return [];
  const names = members.map((member, index): Name | undefined => {
    const name = nameIn(paragraph, member.start, member.end, lexicon);
    const isWhole = index > 0 && name?.verb !== undefined && endOf(name.text, lexicon) !== '';
    return isWhole ? nameSaying(withoutSpace(masked, member.start, member.end), member, lexicon) : name;
  });
  return names.every((name): name is Name => name !== undefined) ? distributed(names, lexicon) : [];
}

/** 存、贷款余额: one sign that makes a known name with the end of the last one. */
function completed(text: string, single: Span, last: Name | undefined, lexicon: Lexicon): Name[] {
  const sign = text.slice(single.start, single.end);
  for (let at = 1; at < (last?.phrase.length ?? 0) - 1; at += 1) {
    const whole = sign + last?.phrase.slice(at);
    if (lexicon.indicator(whole)) return [nameSaying(whole, single, lexicon)];
  }
  return [];
}

const isEnumeration = signs('、');
const isJoint = signs('、和与及');

/** The verb (新增, 完成 …) that stands last between `start` and `end`, where no name does. */
export function lastVerb(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): string | undefined {
  const from = clauseStart(paragraph, start, end);
  return mainVerb(paragraph, from, end, end, lexicon)?.verb;
}

function nameIn(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): Name | undefined {
  const { masked } = paragraph;
  const alias = aliasEndingAt(masked, start, end, lexicon);
  const share = lexicon.lists.contributionNames.endingAt(masked, end) !== undefined || isShareOfSuch(masked, start, end, lexicon);
  const cut = share || isShareHead(paragraph, start, end, lexicon) ? undefined : mainVerb(paragraph, start, alias ?? end, end, lexicon);
  let from = withoutLead(masked, cut?.end ?? start, alias ?? end, lexicon);
  const verb = cut?.verb ?? (from > start ? masked.slice(start, from).trim() || undefined : undefined);
  if (alias !== undefined && (from >= alias || isTransparent(withoutSpace(masked, from, alias), lexicon))) {
    return doneBy(nameSaying(withoutSpace(masked, alias, end), { start: alias, end }, lexicon, verb), paragraph, start, cut, lexicon);
  }
  from = afterAttribution(paragraph, from, end, lexicon);
  // 会议确定的今年生产总值: the time behind 的 is no part of it.
  if (alias !== undefined && masked[from - 1] === '的' && withoutLead(masked, from, alias, lexicon) >= alias) from = alias;
  if (mayOpen(masked, from)) from += /^[\s，,、]*(?:\d+[-—–~～至]\d+(?:岁|月份?))?/.exec(masked.slice(from, end))?.[0].length ?? 0;
  let text = withoutSpace(masked, from, end);
  if (text.length < 2 && !lexicon.words.shortNames.includes(text))
    return cut && !share ? actionOn(paragraph, start, cut, lexicon) : undefined;
  if (isBareFigure(text, lexicon)) return undefined;
  const honoured = honouredIn(paragraph, start, cut, { start: from, end }, lexicon);
  if (honoured) return honoured;
  const whole = owned(paragraph, start, cut, text, lexicon);
  if (whole) {
    const isDone = cut === undefined || lexicon.words.achieve.includes(cut.verb);
    return { ...nameSaying(whole, { start: from, end }, lexicon, isDone ? undefined : cut.verb), achieved: true };
  }
  // 经济总量在全省: where it has its rank.
  const located = text.indexOf('在');
  if (located > 1 && lexicon.indicator(text.slice(0, located)))
    return nameSaying(text.slice(0, located), { start: from, end }, lexicon, verb);
  const site = siteBefore(text, lexicon);
  if (site > 0) {
    from += site;
    text = text.slice(site);
  }
  const bracketed = text.length < end - from ? withBrackets(paragraph, from, end) : text;
  if (bracketed !== text) return nameSaying(bracketed, { start: from, end }, lexicon, verb, text);
  const kept = cut && isAction(cut, text, lexicon) ? cut.verb + text : text;
  return nameSaying(produced(kept, lexicon) ?? kept, { start: from, end }, lexicon, verb);
}

/** 民营企业实现进出口总额 is that of those who did it: the known name with the doer before its verb. */
function doneBy(name: Name, { masked }: ParagraphText, start: number, cut: Cut | undefined, lexicon: Lexicon): Name {
  if (!cut || !lexicon.words.achieve.includes(cut.verb)) return name;
  const from = withoutLead(masked, start, cut.start, lexicon);
  const doer = withoutSpace(masked, from, withoutTimeEnd(masked, from, cut.start, lexicon));
  return doer.length <= 12 && lexicon.lists.doers.ends(doer) ? reworded(name, doer + name.phrase, lexicon) : name;
}

/** What an age (18—59岁), months (1—5月) or what only parts a name from the words before it begins with. */
const mayOpen = signs(`${whiteSpace}，,、0123456789`);

/** 细颗粒物（PM2.5）平均浓度 keeps its brackets, 起步区（以下简称…） does not. */
function withBrackets(paragraph: ParagraphText, start: number, end: number): string {
  return paragraph.folded.slice(start, end).replace(/[（(](?:以下)?简称[^（）()]*[）)]|[（(][^（）()]*下同[）)]|\s/g, '');
}

/** 科技园入驻企业 are the 入驻企业 of that park: the length of the park's name. */
function siteBefore(name: string, lexicon: Lexicon): number {
  const noun = lexicon.nounParts.endingAt(name, name.length);
  const at = name.length - (noun?.word.length ?? 0);
  const isVerbal = noun !== undefined && noun.word.length >= 4 && at >= 2 && lexicon.cut.startingAt(name, at) !== undefined;
  return isVerbal && lexicon.words.sites.some((site) => name.endsWith(site, at)) ? at : 0;
}

/** 受理办件及咨询量: 量 measures what the verb does. */
const isAction = (cut: Cut, text: string, lexicon: Lexicon): boolean =>
  !cut.particle &&
  text.endsWith('量') &&
  ![...lexicon.words.achieve, ...lexicon.words.predicate.increment, ...lexicon.words.incrementLeads].includes(cut.verb);

/** 中欧班列全年开行: a verb right before the number names what is done with the noun before it. */
function actionOn(paragraph: ParagraphText, start: number, cut: Cut, lexicon: Lexicon): Name | undefined {
  if (cut.particle || cut.verb.length < 2 || lexicon.words.predicate.increment.includes(cut.verb)) return undefined;
  const owner =
    cut.start - start >= 2 ? nameIn(paragraph, start, withoutTimeEnd(paragraph.masked, start, cut.start, lexicon), lexicon) : undefined;
  const isAdverb = owner && lexicon.predicate.endingAt(owner.phrase, owner.phrase.length)?.word === owner.phrase;
  return owner && (!owner.verb || lexicon.lead.has(owner.verb)) && !isAdverb
    ? reworded(owner, owner.phrase + cut.verb, lexicon)
    : undefined;
}

function withoutTimeEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  let at = end;
  for (
    let found = lexicon.lead.endingAt(text, at, start);
    found && at - found.word.length > start;
    found = lexicon.lead.endingAt(text, at, start)
  )
    at -= found.word.length;
  return at;
}

/** 重点项目完成投资 is the investment of those projects: the owner before the verb, the measure after it. */
function owned(paragraph: ParagraphText, start: number, cut: Cut | undefined, measure: string, lexicon: Lexicon): string | undefined {
  const { achieve, predicate } = lexicon.words;
  if (
    !cut ||
    endOf(measure, lexicon) !== measure ||
    ![achieve, predicate.increment, lexicon.words.incrementLeads, lexicon.words.tallies].some((verbs) => verbs.includes(cut.verb))
  )
    return undefined;
  const owner = nameIn(paragraph, start, cut.start, lexicon);
  return owner && owner.phrase + measure;
}

const mayBeNumber = signs('-.,~0123456789');

/** 由8%调整为: a number that stands where a name would. */
function isBareFigure(text: string, lexicon: Lexicon): boolean {
  const digits = mayBeNumber(text, 0) ? (/^-?[\d.,~]+/.exec(text)?.[0].length ?? 0) : 0;
  return digits > 0 && (digits === text.length || lexicon.units.readAt(text, digits)?.end === text.length);
}

/** 粮食产量实现“十九连丰”、达到, 旅游收入再创新高达到: what a quantity won on the way is no name; the quantity stands before it. */
function honouredIn(paragraph: ParagraphText, start: number, cut: Cut | undefined, at: Span, lexicon: Lexicon): Name | undefined {
  const { masked } = paragraph;
  const isQuoted = masked[at.start] === '“' && /^“[^”]*”?$/.test(masked.slice(at.start, at.end));
  if (cut && isQuoted && lexicon.honours.endingAt(cut.verb, cut.verb.length)) {
    const owner = nameIn(paragraph, start, withoutTimeEnd(masked, start, cut.start, lexicon), lexicon);
    return owner && (owner.known || endOf(owner.phrase, lexicon) !== '') ? { ...owner, verb: undefined } : undefined;
  }
  const head = lexicon.names.startingAt(masked, at.start, at.end)?.word;
  if (head === undefined || !lexicon.honours.startingAt(masked, at.start + head.length, at.end)) return undefined;
  return nameSaying(head, { start: at.start, end: at.start + head.length }, lexicon);
}

/** 年生产整车 is 整车产量. */
function produced(phrase: string, lexicon: Lexicon): string | undefined {
  const verb = lexicon.actions.startingAt(phrase, 0)?.word ?? '';
  const measured =
    verb === '' ||
    lexicon.indicator(phrase) !== undefined ||
    (lexicon.nounParts.startingAt(phrase, 0)?.word.length ?? 0) > verb.length ||
    lexicon.attributes.startingAt(phrase, 0) !== undefined ||
    endOf(phrase, lexicon) !== '' ||
    lexicon.words.ratioEnds.some((ending) => phrase.endsWith(ending));
  return measured || phrase.length <= verb.length + 1 ? undefined : phrase.slice(verb.length) + lexicon.words.actions[verb];
}

/** Where the longest name of the vocabulary begins that ends at `end`. */
function aliasEndingAt(text: string, start: number, end: number, lexicon: Lexicon): number | undefined {
  const found = lexicon.names.endingAt(text, end, start);
  return found && end - found.word.length;
}

/** 与中心城区连接的跨河通道 is about 跨河通道; 占地区生产总值的比重 stays whole. */
function afterAttribution(paragraph: ParagraphText, start: number, end: number, lexicon: Lexicon): number {
  const { ratioEnds, contributionNames } = lexicon.lists;
  const isWhole = ({ word }: { word: string } = { word: '' }): boolean => word.length > 1;
  if (isWhole(ratioEnds.endingAt(paragraph.masked, end, start)) || isWhole(contributionNames.endingAt(paragraph.masked, end, start)))
    return start;
  for (let at = end - 3; at >= start; at -= 1) {
    if (paragraph.masked[at] === '的' && lexicon.after.endingAt(paragraph.masked, at, start)) return start;
    if (paragraph.masked[at] === '的' && !quoteAt(paragraph.quoted, at)) return at + 1;
  }
  return start;
}

/** 占规划总投资: no verb in it begins a name. */
function isShareHead({ masked, landmarks }: ParagraphText, start: number, end: number, lexicon: Lexicon): boolean {
  const { ofOwner } = lexicon.lists;
  if (!anyWord(ofOwner, landmarks, landmark.owner, masked, start, end)) return false;
  const at = withoutLead(masked, start, end, lexicon);
  return ofOwner.startingAt(masked, at) !== undefined && at < end - 2;
}

/** A region before a known name does not change it (云川新区一般公共预算收入); a kind of place does (城镇常住人口). */
function isTransparent(words: string, lexicon: Lexicon): boolean {
  const { intended, regions, notPlaces, placeEndings } = lexicon.lists;
  // 预期目标是地区生产总值增长6%.
  if (words === '' || regions.has(words) || intended.ends(words)) return true;
  // 占全市电力总装机: a share of it.
  if (lexicon.ofOwner.test(words)) return false;
  return (
    words.length <= 12 && !words.includes('、') && !notPlaces.ends(words) && placeEndings.endingAt(words, words.length, 1) !== undefined
  );
}

/** 省、市、区级任务 is done at three levels: the length of 区级 at its head. */
const levelOf = (text: string, { start, end }: Span): number => /^[国省市区县镇乡村街]级/.exec(text.slice(start, end))?.[0].length ?? 0;
