import type { Words } from './schema.ts';

/** Expressions that need the words of the grammar beside digits and signs, built once for a lexicon. Global ones are for `matchAll` or carry their own lastIndex. */
export interface Patterns {
  /** 主要预期目标, 工作目标是: what opens a list of targets. */
  readonly targetOpeners: RegExp;
  /** 五年来: what opens a look back over five years. */
  readonly fiveYears: RegExp;
  /** 刚刚过去的: what opens a look back over the last of them. */
  readonly oneYear: RegExp;
  /** 今后五年. */
  readonly fiveAhead: RegExp;
  /** 高于, 领先: what makes a figure a gap. */
  readonly gaps: RegExp;
  /** 平均水平, 增速 after the place that a figure is compared with. */
  readonly placeMeasures: RegExp;
  /** 预期目标, 原计划: what makes a figure of the review a target. */
  readonly intended: RegExp;
  /** 国家级, 百亿级, 国有, 省外 at the head of a name: the next of a list may have only this of it. */
  readonly grade: RegExp;
  /** 剔除减税因素后, 扣除…影响: what a figure leaves out, said between its name and its number. */
  readonly adjusted: RegExp;
  /** 近万家, 超千亿元: group 1 is the numeral. */
  readonly rounded: RegExp;
  /** 五年累计, 3年来: group 1 is how many years. */
  readonly yearSpan: RegExp;
  /** “十四五”时期, 十四五以来: group 1 is the ordinal without its ten, group 2 the period. */
  readonly planPeriod: RegExp;
  /** The same at the head of a phrase, its quotation mark included. */
  readonly planPeriodAhead: RegExp;
  /** 今年, 去年, where nothing is compared with them. */
  readonly relativeYear: RegExp;
  /** 去年、今年. */
  readonly relativeYearList: RegExp;
  /** 两年平均, 近三年来, 截至9月底 at the head of a phrase. */
  readonly yearsPassed: RegExp;
  /** 2023年, 2021—2025年, each with its 末: groups 1 and 2 are the years. Sticky. */
  readonly year: RegExp;
  /** 由2020年的, 从上年末的 (group 1 is the verb), 为2020年的, 连续5年 at the end of a phrase. */
  readonly origin: RegExp;
  /** 仅为〔全省平均水平的〕 at the end of a phrase: what a share is of. */
  readonly ofRegion: RegExp;
  /** 由2020年的57.2%提高到, before the year that it is reached in. */
  readonly cameTo: RegExp;
  /** 由十三五末, 比“八五”期末: the last year of a five-year plan; group 1 is its ordinal up to ten, group 2 without its ten. */
  readonly planEnd: RegExp;
  /** 项目零的突破: the first of its kind is yet to come. */
  readonly firsts: RegExp;
  /** 0.3个、1.1个百分点的差距: behind the list. */
  readonly shortfall: RegExp;
  /** 一是, 二要, ①: the item that a sentence is. */
  readonly itemMark: RegExp;
  /** 占比2022年: a year right behind the last sign of a name. */
  readonly yearBehindName: RegExp;
  /** ，合计: the sum of all just listed. */
  readonly total: RegExp;
  /** 每千人口, 每千名老人 at the head of a name. */
  readonly perPopulation: RegExp;
  /** 分别, with its verb at most, before the first figure of a list. */
  readonly respective: RegExp;
  /** What may stand between the figures of a 分别 list. */
  readonly listJoin: RegExp;
  /** The same with a verb of its own for the next: 分别增长5%〔、下降〕3%. */
  readonly listTurn: RegExp;
  /** 占, 相当于 at the head of a measure: it belongs to what was named before. */
  readonly ofOwner: RegExp;
  /** What titles of texts look like that are no plans of one year: 第十四个五年规划…中期评估报告. */
  readonly genres: Readonly<Record<'evaluation' | 'outline' | 'progress', RegExp>>;
  /** The place in a title or opening line, surest first; group 1 is its name. */
  readonly placeNamed: readonly RegExp[];
  /** 全省 (`region`), 国家确定的 (`speaker`), at the end of what stands before a name. */
  readonly territoryBefore: RegExp;
  /** （全国5%, ，全省增长: group 1 is whose the figure is that has no name of its own. */
  readonly territoryAhead: RegExp;
  /** A full stop, 我县, 全市: what follows is no more of the place said before. */
  readonly territoryAnew: RegExp;
  /** 云川新区（以下简称…: group 1 is the name. */
  readonly placeShortened: RegExp;
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;

const year = '(?:19|20)\\d{2}';
const numeral = '[一二两三四五六七八九十]';

/** “十四五”, “八五”期: a five-year plan by its ordinal. */
const planNamed = '(?:“(?:十?[一二三四五六七八九]|十)五”|十[一二三四五六七八九]五)(?:时?期)?';
const dash = '[—\\-－–~～至]';

export function patternsOf(words: Words): Patterns {
  const { timing, origin, bounds, place, genres } = words;
  const relative = [...timing.thisYear, ...timing.lastYear];
  const before = Object.values(bounds.before)
    .flat()
    .filter((word) => /\p{Script=Han}/u.test(word));
  const after = Object.values(bounds.after).flat();
  const name = `([\\p{Script=Han}]{1,14}?${any(words.placeEndings)})`;
  const followed = `(?=${year}年|${place.followers.join('|')})`;
  // 受市人民政府委托, 关于我市2023年…: these name no place.
  const unnamed = `(?!${any(place.openers)}|(?:${any(place.leadIns)}${any(words.placeEndings)}|${any(words.regions)})${followed})`;
  const gaps = words.predicate.gap.filter((word) => word.length > 1);
  const { speakers, saying, aims, aim } = words.territories;
  const speaker = any(Object.values(speakers).flat());
  const titled = (said: string): RegExp => new RegExp(`^[^。，；：]*${said}(?:[（(][^（()）]{1,10}[)）])?$`);
  return {
    targetOpeners: new RegExp(any(words.targetOpeners)),
    fiveYears: new RegExp(any(words.fiveYears)),
    oneYear: new RegExp(any(words.oneYear)),
    fiveAhead: new RegExp(any(words.fiveAhead)),
    gaps: new RegExp(any(gaps)),
    territoryBefore: new RegExp(
      `(?:(?<region>${any(words.regions)})|(?<speaker>${speaker})[^，。；：;:我本全]{0,14}?(?:${any(saying)}[，：:]?|${aim}))(?:${any(aims)}|\\d{4}年)*[：:]?(?:${any(aims)}|\\d{4}年)*$`,
    ),
    territoryAhead: new RegExp(
      `^[，、；：（(,;:\\s]*(?:${any([...words.times, ...words.ofWhich])})?(${any(words.regions)})[^，。；：,;]*$`,
    ),
    territoryAnew: new RegExp(`[。！？!?\\n]|${any(words.regions)}`),
    ofRegion: new RegExp(`(?<=${any(words.comparison.equals)})${any(words.regions)}${any(words.comparison.measures)}*的$`),
    placeMeasures: new RegExp(`${any(words.comparison.measures)}*$`),
    intended: new RegExp(
      `${words.intended.join('|')}|${any(words.intendedHeads)}${any([...words.predicate.up, ...words.predicate.down])}?$`,
    ),
    grade: new RegExp(
      `^(?:${[...words.grades, ...words.kinds].join('|')}|(?:${any(words.sides.places)}${any(words.sides.ends)})+|[十百千万亿]+\\p{Script=Han}{0,2}(?:级|以上))`,
      'u',
    ),
    adjusted: adjustedBy(words),
    rounded: new RegExp(`${any(words.nearly)}([万亿千百]+)(?=[\\u4e00-\\u9fff])`, 'g'),
    yearSpan: new RegExp(`(?<![每近\\d])(${numeral}|\\d{1,2})年(?=${any(timing.spanClosers)})`, 'g'),
    planPeriod: new RegExp(`十([一二三四五六七八九])五(?:”?(${timing.planPeriods.join('|')})|”(?=\\p{Script=Han}{2,14}累计))`, 'gu'),
    planPeriodAhead: new RegExp(
      `^“?十[一二三四五六七八九]五”?${any([...timing.planStretches, ...timing.planPeriods])}|^“十[一二三四五六七八九]五”[${[...new Set(timing.planStretches.map(([first]) => first))].join('')}]?$`,
    ),
    relativeYear: new RegExp(`(?<!${any(timing.compared)})${any(relative)}(?!${any(timing.pointClosers)}|的$)`, 'g'),
    relativeYearList: new RegExp(`(?<!${any(timing.compared)})${any(relative)}(?:[、和]${any(relative)})+`, 'g'),
    yearsPassed: new RegExp(
      `^${any(timing.passedOpeners)}?(?:${numeral}+|\\d{1,2})年${any(timing.passedClosers)}?|^${any(timing.untilOpeners)}?\\d{1,2}月${any(timing.monthClosers)}?`,
    ),
    year: new RegExp(
      `(${year})(?:(?:年)?(?:—{1,2}|-{1,2}|–|~|～|－|至|到)(${year}))?年(?:[末底](?!端))?(?!${any(timing.notYearBefore)})`,
      'y',
    ),
    cameTo: new RegExp(`${any(origin.from)}[^，,。；;]*${any(words.predicate.to)}$`),
    planEnd: new RegExp(`${any(timing.compared)}(?:“([七八九十])|“?十([一二三四五六七八九]))五”?期?${any(origin.ends)}`),
    shortfall: new RegExp(`^(?:[、和及]?[\\d.]+个?(?:百分点)?)*${any(words.shortfalls)}`),
    itemMark: new RegExp(`^[①-⑳]|^[一二三四五六七八九十]{1,3}${any(words.marks.verbs)}(?![${words.marks.notIs.join('')}])`),
    yearBehindName: new RegExp(
      `(?:占比|[^，。；：、（）()\\s\\d${[...timing.compared, ...timing.yearOpeners].join('')}])((?:19|20)\\d{2}年)$`,
    ),
    total: new RegExp(`^[，,、]?${any(words.sums)}`),
    firsts: new RegExp(`^[^，。；、\\d]{0,12}${any(words.firsts)}`),
    perPopulation: new RegExp(`^每[十百千万]+名?${any([...words.population].sort((a, b) => b.length - a.length))}`),
    origin: new RegExp(
      `(${origin.from.join('|')})(?:${year}年|${any([...timing.lastYear, ...origin.planned])}|.年前|${planNamed})${any(origin.ends)}?的?$` +
        `|${any(origin.shares)}(?:${year}年|${any(timing.lastYear)}|.年前|${planNamed}(?:末|期间)?)(?:同期)?的$` +
        `|${any(origin.running)}(?:\\d+|${numeral}+)年$`,
    ),
    genres: {
      evaluation: titled(`${any(genres.plans)}.*${any(genres.evaluations)}`),
      outline: titled(`(?:${any(genres.plans)}.*${any(genres.outlines)}|${any(genres.outlines)}[（(]20\\d\\d年?${dash}20\\d\\d年[)）])`),
      progress: titled(`(?:(?:${any(genres.stretches)}|\\d${dash}\\d{1,2}月).*${any(genres.accounts)}.*|.*${any(genres.bulletins)})`),
    },
    respective: new RegExp(`${any(words.predicate.respectively)}[^，。；、：,;\\d]{0,6}$`),
    listJoin: new RegExp(`^\\s*${any(after)}?[、，,和及与]?\\s*${any(before)}?\\s*$`),
    listTurn: new RegExp(
      `^\\s*${any(after)}?[、和及与]${any(words.predicate.adverb)}?${any([...words.predicate.up, ...words.predicate.down, ...gaps])}${any(before)}?\\s*$`,
    ),
    ofOwner: new RegExp(`^(?:${words.ofOwner.join('|')}|在.*${words.ofOwner[0]})`),
    placeNamed: [
      new RegExp(`^(?:#+\\s*)?${any(place.openers)}?《?(?:${year}年)?${unnamed}${name}${followed}`, 'u'),
      new RegExp(`${any(place.speakers)}${name}${any(place.governments)}`, 'u'),
    ],
    placeShortened: new RegExp(`([\\p{Script=Han}]{2,24}${any(words.placeEndings)})[（(]${any(place.shortened)}`, 'u'),
  };
}

/** 剔除…因素后, 扣除…影响, and 剔除…后 where the verb of the figure follows. */
function adjustedBy({ adjustments, predicate }: Words): RegExp {
  const { openers, closers } = adjustments;
  const verbs = [...predicate.adverb, ...predicate.up, ...predicate.down, ...predicate.to, ...predicate.reach];
  return new RegExp(`${any(openers)}[^，。；：,;\\n]{1,32}?(?:${closers.join('|')}|后(?=[，,]?${any(verbs)}))`, 'g');
}
