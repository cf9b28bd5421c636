import words from '../../../../../seeds/rules/relations.json' with { type: 'json' };
import { anyOf as any } from '../../text/any-of.ts';

const year = '(?:19|20)\\d{2}年[末底初]?';
/** 比上年, 较2020年底, 比年初: a comparison that says only with when. */
const comparison = `(?:[比较同与](?:${year}|${any([...words.times, ...words.lastYears])})[末底初时]?(?:的|相比)?)`;
const compared = `${comparison}?`;
// What is repeated is kept, for nothing else: V8 writes out repetitions of what is not, with all that may follow each, and is busy with that for 10 ms.
const adverbs = `(${any(words.since)}){0,4}${compared}(${any(words.since)}){0,4}`;
const rough = `(${any(words.rough)}){0,3}`;

/** What the words before a number make of it, read from seeds/rules/relations.json. */
export const grammar = {
  /** Nothing but a change stands before the number: 、同比增长; no name, so it is said of the figure before. */
  change: new RegExp(
    `^[，、（]?${adverbs}(${any(words.up)}|${any(words.down)}){1,2}(?:幅度)?${rough}$|^[，、（]?${comparison}新增${rough}$`,
  ),
  /** ，增速较上年加快, ，高于上年: how a rate of growth moved. */
  pace: new RegExp(
    `^[，、（]?${any(words.paceNames)}?(?:${comparison}${any(words.paces)}|${any(words.above)}${any(words.lastYears)}(?:增速)?)${rough}$`,
  ),
  yearly: new RegExp(any(words.yearly)),
  falls: new RegExp(`${any(words.down)}${rough}$`),
  otherBase: new RegExp(any(words.otherBase)),
  lastYear: new RegExp(any(words.lastYears)),
  longAgo: new RegExp(any(words.longAgo)),
  /** 较2022年的 and （上年 before an earlier figure. */
  earlier: new RegExp(
    `^[，、（]?[比较](?:${year}|${any(words.lastYears)})[的（]?$|^（(?:${year}|${any(words.lastYears)})[为是]?$|^，${any(words.lastYears.filter((word) => word !== words.onYear))}(?:仅|只)?[为是]?$`,
  ),
  /** The second half of 由A增加到B: only a verb. */
  onward: /^[^，、；。（）\d]{0,8}(?:(?:19|20)\d{2}年[末底]?的?[^，、；。（）\d]{0,4})?$/,
  among: new RegExp(any(words.among)),
  joined: new RegExp(`^(?:、|${any(words.joined)})`),
  /** ，占 or 占比达到 with nothing else; what stands behind 占 is the whole. */
  share: new RegExp(`^[，、（]?${adverbs}${any(words.shares)}(?<whole>[^，、；（）\\d]{0,16}?)的?${any(words.shareEnds)}?${rough}$`),
  equals: new RegExp(`^[，、（]?${adverbs}${any(words.equals)}[^，、；（）]{0,16}（?$`),
  /** 的 behind the whole: 占100亿元的85%, 100亿元目标的85%, 目标（100亿元）的85%. */
  ofIt: new RegExp(`^[^，、；（）\\d]{0,6}）?的${rough}$`),
  planned: new RegExp(any(words.planned)),
  done: new RegExp(any(words.done)),
  /** 完成率达, 完成年度计划的: how much of the plan was reached. */
  completion: new RegExp(
    `^[，、（]?[^，、；（）\\d]{0,6}${any(words.completions)}${rough}$|^[，、（]?${adverbs}${any(words.equals)}[^，、；（）\\d]{0,8}${any(words.planned)}[^，、；（）\\d]{0,4}的${rough}$`,
  ),
  /** Of another plan than last year's: 五年规划目标, 省下达任务. */
  otherPlan: new RegExp(any(words.otherPlans)),
  /** 整改率为: of all that were just counted, how many are 整改. */
  rate: new RegExp(`^[，、（]?(?<act>[^，、；（）\\d]{2})率${rough}$`),
  /** 重点项目已开工, between 92个 and 51个. */
  justCounted: new RegExp(`^[^，、；：（）\\d的中]{2,14}?中?${any(words.fully)}?(?<act>[^，、；（）\\d]{2})${rough}$`),
  region: new RegExp(`^${any(words.regions)}`),
  wholeWord: new RegExp(`^(?:其|${any(words.wholes)})$`),
  aboveTarget: new RegExp(`^[，、（]?${adverbs}${any(words.above)}[^，、；（）\\d]{0,10}${any(words.planned)}[^，、；（）\\d]{0,4}$`),
  /** 高于, 低于 in the clause of a gap. */
  sided: new RegExp(`${any(words.sided)}[^，。；、]{0,36}$`),
  /** 高于5%左右的预期目标: behind the target. */
  ofTarget: new RegExp(`^的[^，、；（）\\d]{0,6}${any(words.planned)}[^，、；（）\\d]{0,3}$`),
  /** 、余额达到: not the next part but another measure of the last. */
  notPart: new RegExp(`^[，、和]${any(words.notParts)}+$`),
  fully: new RegExp(`^${any(words.fully)}?$`),
  ofAll: new RegExp(any(words.wholes)),
  yearStart: /年初/,
  /** 合计, 三镇共完成. */
  total: new RegExp(
    `^[，、]?(?:以上|[两二三四五六七八九十][个项家类]?([^，、；（）\\d]){0,3})?${any([...words.totals, ...words.fiveYears])}(?:达到?|为|${any(words.done)})?$`,
  ),
  ofFiveYears: new RegExp(any(words.fiveYears)),
} as const;
