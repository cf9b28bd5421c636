import type { Lexicon } from '../../lexicon/lexicon.ts';
import { chineseNumber } from '../../text/numerals.ts';
import { endOf, type Name, reworded } from './named.ts';

/** Names joined by 、 share what the last one ends with (城镇、农村居民人均可支配收入) or the first begins with (产值、利润). */
export function distributed(names: readonly Name[], lexicon: Lexicon): readonly Name[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || names.length === 1) return names;
  const measure = endOf(last.text, lexicon) || knownEnd(last, lexicon);
  const relation = relationIn(last.phrase, lexicon);
  return names.map((name, index) => {
    if (relation && index < names.length - 1) return related(name, relation, lexicon);
    const alike = index < names.length - 1 ? withMeasure(name, last, lexicon) : name;
    if (name.known || alike !== name) return index > 0 ? withOpening(alike, first, lexicon) : alike;
    const whole =
      index === names.length - 1
        ? withHead(withoutSummary(name.phrase, measure), first.phrase, lexicon)
        : withTail(name.phrase, last.phrase, measure, lexicon);
    return reworded(name, whole, lexicon);
  });
}

/** 金融机构人民币存、贷款余额: what the first has before its one sign, where the vocabulary knows the whole. */
function withOpening(name: Name, { phrase, known }: Name, lexicon: Lexicon): Name {
  const whole = phrase.slice(0, -1) + name.phrase;
  return !known && phrase.length > 2 && lexicon.indicator(whole) ? reworded(name, whole, lexicon) : name;
}

/** What a share or a contribution is of, with the measure before it: 占地区生产总值比重 and 增加值 of 工业增加值占地区生产总值比重. */
function relationIn(phrase: string, lexicon: Lexicon): { readonly words: string; readonly measure: string } | undefined {
  const { contributionNames, ratioEnds } = lexicon.lists;
  const { contributedTo, ofOwner } = lexicon.words;
  const openers = contributionNames.ends(phrase) ? contributedTo : ratioEnds.ends(phrase) ? ofOwner : [];
  const at = Math.max(-1, ...openers.map((word) => phrase.lastIndexOf(word)));
  if (at < 2) return undefined;
  const measure = endOf(phrase.slice(0, at), lexicon);
  return { words: phrase.slice(at), measure: measure.length < at - 1 ? measure : '' };
}

/** 消费、投资对经济增长的贡献率, 出口、进口占进出口总额比重: of each. */
function related(name: Name, { words, measure }: NonNullable<ReturnType<typeof relationIn>>, lexicon: Lexicon): Name {
  if (relationIn(name.phrase, lexicon)) return name;
  const own = name.known || endOf(name.phrase, lexicon) !== '' ? '' : measure;
  return reworded(name, name.phrase + own + words, lexicon);
}

/** 进口、出口通关时间: the known name of a list is of what the last one measures, where both go before it alike. */
function withMeasure(name: Name, last: Name, lexicon: Lexicon): Name {
  const { length } = name.phrase;
  const tail = last.phrase.slice(length);
  const isAlike = tail !== '' && last.phrase[length - 1] === name.phrase.at(-1);
  const { ratioEnds, durations } = lexicon.words;
  const isMeasure = isAlike && (endOf(tail, lexicon) !== '' || [...ratioEnds, ...durations].some((ending) => tail.endsWith(ending)));
  return isMeasure ? reworded(name, name.phrase + tail, lexicon) : name;
}

/** 江州都市圈、岭南副中心城市地区生产总值: the known quantity that the last of several places ends with. */
function knownEnd({ phrase, known }: Name, lexicon: Lexicon): string {
  const word = known ? phrase : (lexicon.names.endingAt(phrase, phrase.length)?.word ?? '');
  return word.length >= 4 && lexicon.indicator(word)?.dimension !== 'count' ? word : '';
}

/** The members of a list one by one: behind 光电、医药、新材料三大产业产值 the last is 新材料产值. */
export function ungathered(names: readonly Name[], lexicon: Lexicon): readonly Name[] {
  const last = names.at(-1);
  const gathered = last && gatheringIn(last.phrase, names.length, lexicon);
  if (!last || !gathered) return names;
  const known = gathered.before + gathered.after;
  const measure = relationIn(last.phrase, lexicon)?.words ?? endOf(last.text, lexicon);
  return [...names.slice(0, -1), reworded(last, lexicon.indicator(known) ? known : gathered.before + measure, lexicon)];
}

/** What stands before and after the numeral that says how many were listed: 新材料 and 产业产值 of 新材料三大产业产值. */
export function gatheringIn(
  phrase: string,
  count: number,
  lexicon: Lexicon,
): { readonly before: string; readonly after: string } | undefined {
  if (count < 2) return undefined;
  for (let at = 2; at < phrase.length - 1; at += 1) {
    const [numeral = ''] = /^[二三四五六七八九十两]{1,3}|^\d{1,2}/.exec(phrase.slice(at)) ?? [];
    if (numeral === '' || !lexicon.words.gatherers.includes(phrase[at + numeral.length] ?? '')) continue;
    if ((Number(numeral) || chineseNumber(numeral.replace('两', '二'))) === count)
      return { before: phrase.slice(0, at), after: phrase.slice(at + numeral.length + 1) };
  }
  return undefined;
}

/** 太阳能电池等“新三样”出口 at the end of a list is 太阳能电池出口. */
function withoutSummary(phrase: string, measure: string): string {
  const at = phrase.indexOf('等');
  return at > 1 && measure !== '' ? phrase.slice(0, at) + measure : phrase;
}

function withTail(phrase: string, last: string, measure: string, lexicon: Lexicon): string {
  // 国家级、省级龙头企业: the grade of each stands for its name.
  const [graded] = lexicon.grade.exec(last) ?? [''];
  if (graded !== '' && lexicon.grade.exec(phrase)?.[0] === phrase) return phrase + last.slice(graded.length);
  for (let at = 1; at < last.length - (measure === last ? 1 : measure.length); at += 1)
    if (lexicon.indicator(phrase + last.slice(at))) return phrase + last.slice(at);
  const isShare = lexicon.words.ratioEnds.includes(measure) && !lexicon.words.ratioEnds.some((ending) => phrase.endsWith(ending));
  const isPlace = lexicon.words.placeEndings.some((ending) => phrase.endsWith(ending));
  // 消费、投资、净出口: 出口 is all there is of the last, 净 no name that shares it.
  if (last.length === measure.length + 1) return phrase;
  return measure && (measure !== last || isPlace) && (isShare || !endOf(phrase, lexicon)) && phrase.at(-1) !== measure.at(-1)
    ? phrase + measure
    : phrase;
}

function withHead(phrase: string, first: string, lexicon: Lexicon): string {
  // 一般公共预算收入、支出: the other side of it.
  const other = Object.values(lexicon.words.pairs).find((members) => members.includes(phrase));
  const opposite = other?.find((member) => member !== phrase && first.length > member.length && first.endsWith(member));
  if (opposite !== undefined) return first.slice(0, -opposite.length) + phrase;
  const measure = endOf(first, lexicon);
  const inner = phrase.slice(0, phrase.length - endOf(phrase, lexicon).length);
  if (inner !== '' && measure !== '' && endOf(inner, lexicon) === inner && measure.length < first.length)
    return first.slice(0, -measure.length) + phrase;
  return endOf(phrase, lexicon) === phrase && measure.length < first.length && measure !== ''
    ? first.slice(0, -measure.length) + phrase
    : phrase;
}
