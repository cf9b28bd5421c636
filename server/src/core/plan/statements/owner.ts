import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isRelative, type Unit } from '../../quantity/quantity.ts';
import type { Carried } from './grammar.ts';
import { endOf, type Name, reworded } from './named.ts';
import { shareStart } from './share.ts';

/** 占全国比重, 总投资: a measure of what was named just before. */
export function isOfOwner(name: Name, between: string, carried: Carried | undefined, lexicon: Lexicon): boolean {
  if (name.known || !carried) return false;
  if (/[。！？!?；;]/.test(between)) return false;
  if (lexicon.ofOwner.test(name.phrase)) return true;
  if (endOf(name.text, lexicon) !== name.text) return false;
  if (isYieldOf(name, carried.owner, lexicon) || isYieldOf(name, carried.names.at(-1), lexicon)) return true;
  // 总投资586亿元、年度投资116亿元: one measure after the other of the same projects.
  const isSame = carried.names.at(-1)?.phrase.endsWith(name.phrase.slice(-2)) === true;
  const follows = carried.owner !== carried.names.at(-1) && (isSame ? /^\s*[、，,]/ : /^\s*、/).test(between);
  return follows || (carried.unit !== undefined && /^(count|length|area|people|power)/.test(carried.unit.dimension));
}

/** 小麦面积43万亩，增加2.4%，单产341公斤，总产14.7万吨: each of what grows there. */
function isYieldOf({ phrase }: Name, owner: Name | undefined, lexicon: Lexicon): boolean {
  const { yields, plots } = lexicon.words;
  const measure = owner === undefined ? '' : endOf(owner.phrase, lexicon);
  return yields.includes(phrase) && (yields.includes(measure) || plots.includes(measure));
}

/** 改建工程全长86公里，完成投资12亿元: the investment is that of 改建工程; a share is one of all that was named: 工业用电量，占比68.5%. */
export function bodyOf(owner: Name, measure: Name, lexicon: Lexicon): string {
  if (lexicon.words.percentages.includes(measure.phrase)) return owner.phrase;
  // 占地区生产总值比重27.8%，占全国比重5%: two shares of the same, none of the other.
  const share = lexicon.ofOwner.test(measure.phrase) ? owner.phrase.indexOf(lexicon.words.ofOwner[0] ?? '') : -1;
  if (share > 1) return owner.phrase.slice(0, share);
  // 三次产业对经济增长的贡献率…，分别拉动GDP…: it is they that do.
  const contributed = lexicon.lists.contributionNames.ends(owner.phrase)
    ? Math.max(...lexicon.words.contributedTo.map((word) => owner.phrase.lastIndexOf(word)))
    : -1;
  if (contributed > 1) return owner.phrase.slice(0, contributed);
  const ending = endOf(measure.phrase, lexicon) === measure.phrase ? endOf(owner.phrase, lexicon).length : 0;
  const body = owner.phrase.length - ending >= 2 ? owner.phrase.slice(0, owner.phrase.length - ending) : owner.phrase;
  // 粮食播种面积, 总产量: what is grown has the yield, not its sowing.
  const grown = lexicon.words.yields.includes(measure.phrase) && lexicon.words.cultivation.find((word) => body.endsWith(word));
  return grown && body.length > grown.length ? body.slice(0, -grown.length) : body;
}

/**
 * 126个项目中，制造业占比62%、服务业占比21%; 其中制造业占比62% where the vocabulary knows that as a share of something else: a share within what was
 * counted or named before.
 */
export function shareWithin(name: Name, between: string, { names: [whole] }: Carried, lexicon: Lexicon): Name | undefined {
  const { lists, words } = lexicon;
  if (!whole || shareStart(name.phrase, 0, name.phrase.length, lexicon) === undefined) return undefined;
  const among = lists.among.startingAt(between, 0)?.word;
  const ofOther = name.known && lists.ofWhich.isIn(between) && !name.text.includes(whole.text);
  const isOther = ofOther && lists.ofOwner.isIn(name.text, 0, name.text.length - 2);
  const within = among !== undefined ? whole.phrase + among : isOther ? whole.phrase + words.among[0] : whole.within;
  return within === undefined ? undefined : { ...reworded(name, within + name.phrase, lexicon), within };
}

/** A name that leaves out what the one before it said. */
export function withShared(name: Name, carried: Carried, listed: boolean, unit: Unit | undefined, lexicon: Lexicon): Name {
  const [whole] = carried.names;
  if (!whole) return name;
  const isPart = unit !== undefined && (isRelative(unit) || unit.dimension === carried.unit?.dimension);
  const alike = otherGrade(name, whole, listed, isPart, lexicon);
  if (alike) return alike;
  if (name.known) return name;
  // 每千人口床位数达6.4张、执业医师3.1人: the list is of every thousand people.
  const perHead = listed && !name.phrase.startsWith('每') ? lexicon.perPopulation.exec(whole.phrase)?.[0] : undefined;
  if (perHead !== undefined) return reworded(name, perHead + name.phrase, lexicon);
  const other = Object.values(lexicon.words.pairs).find((members) => members.includes(name.phrase));
  const twin = other?.find((member) => member !== name.phrase && whole.phrase.startsWith(member));
  // 其中城镇37620元、农村20230元: each of the whole.
  if (twin !== undefined) return reworded(name, name.phrase + whole.phrase.slice(twin.length), lexicon);
  const opposite = other?.find((member) => member !== name.phrase && whole.phrase.endsWith(member));
  if (opposite !== undefined) return reworded(name, whole.phrase.slice(0, -opposite.length) + name.phrase, lexicon);
  const kind = other && reworded(name, name.phrase + whole.text, lexicon);
  if (kind?.known) return kind;
  return (whole.known && (withEnd(name, whole, lexicon) ?? withHead(name, whole, lexicon))) || name;
}

/** 国家级众创空间2家、省级5家, 国有企业进出口86亿元、民营企业426亿元: the same of another grade or kind, which leaves out what the first said. */
function otherGrade(name: Name, whole: Name, listed: boolean, isPart: boolean, lexicon: Lexicon): Name | undefined {
  const own = lexicon.grade.exec(name.phrase)?.[0];
  if (own === undefined) return undefined;
  const said = name.phrase.slice(own.length);
  // 县外省内外出务工: where the kind ends only its own words tell.
  const first = whole.whose ?? lexicon.grade.exec(whole.phrase)?.[0];
  const rest = first === undefined ? whole.phrase : whole.phrase.slice(first.length);
  // 转移就业9.6万人，其中省外3.1万人: without a first it is a part of the whole.
  const isAlike = said === '' ? first !== undefined || isPart : first !== undefined && listed && rest.startsWith(said);
  if (!isAlike) return undefined;
  const shared = said === '' ? withoutBound(rest, lexicon) : rest.slice(said.length);
  return { ...reworded(name, name.phrase + shared, lexicon), whose: own };
}

/** 以上龙头企业 of 省级以上龙头企业. */
const withoutBound = (text: string, lexicon: Lexicon): string => text.slice(lexicon.after.startingAt(text, 0)?.word.length ?? 0);

/** 居民人均可支配收入28654元，其中城镇居民34212元: what the name before ends with, where both share the word between. */
function withEnd(name: Name, whole: Name, lexicon: Lexicon): Name | undefined {
  for (let shared = 2; shared < name.phrase.length; shared += 1) {
    const at = whole.phrase.indexOf(name.phrase.slice(-shared));
    if (at < 0) break;
    const completed = reworded(name, name.phrase + whole.phrase.slice(at + shared), lexicon);
    if (completed.known) return completed;
  }
  // 生猪存栏46万头、出栏78万头: another measure of the same.
  const measure = endOf(whole.phrase, lexicon);
  if (measure === '' || measure === name.phrase || endOf(name.phrase, lexicon) !== name.phrase) return undefined;
  const other = reworded(name, whole.phrase.slice(0, -measure.length) + name.phrase, lexicon);
  return other.known ? other : undefined;
}

/** 全社会研发经费投入…，投入强度: what the name before begins with, where both share the word between. */
function withHead(name: Name, whole: Name, lexicon: Lexicon): Name | undefined {
  for (let shared = name.phrase.length - 1; shared >= 2; shared -= 1) {
    if (!whole.phrase.endsWith(name.phrase.slice(0, shared))) continue;
    const completed = reworded(name, whole.phrase + name.phrase.slice(shared), lexicon);
    if (completed.known) return completed;
  }
  return undefined;
}
