import { anyWord, landmark } from '../../lexicon/landmarks.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Bound } from '../../quantity/quantity.ts';
import { signs } from '../../text/signs.ts';
import type { ParagraphText } from './paragraph.ts';
import { isShareOfSuch } from './share.ts';

/** How the words right before a number make it a statement: 同比增长, 预计达到, 较上年下降, 控制在 … */
export interface Predicate {
  /** Offset where these words begin: what stands before is the subject. */
  readonly start: number;
  /** The verb nearest the number. */
  readonly verb?: 'up' | 'down' | 'to' | 'reach' | 'increment' | 'gap' | 'contribution';
  readonly bound?: Bound;
  /** 由, 从: the number is what the quantity was before. */
  readonly from: boolean;
  readonly each: boolean;
  readonly respectively: boolean;
  /** 分别完成〔投资〕: the measure that all names of the list share; 〔户均增收〕, a measure by itself where no name stands before it. */
  readonly measure?: string;
  /** 分别〔引进〕项目: the verb that stays before that measure in the names of the list. */
  readonly action?: string;
  /** Where that measure ends, if it stands behind the last figure of the list. */
  readonly measureEnd?: number;
  /** 为年初预算的, 占年度计划的, 恢复到2019年的: the number is a share of what was planned or was once. */
  readonly ofPlan: boolean;
  /** 较2020年, 比上年: what the number is compared with. */
  readonly comparison?: string;
  /** 人均, 日均: the number is a mean of the quantity by head, by day. */
  readonly mean?: string;
  /** 改善, 好转: up or down as is good for what is measured. */
  readonly better: boolean;
}

const boundTags: ReadonlySet<string> = new Set<Bound>(['~', '>', '>=', '<', '<=']);
const verbTags = ['to', 'increment', 'up', 'down', 'gap', 'contribution', 'reach'] as const;

/** Reads backwards from `end`, no further than `start`, as long as the words belong to the predicate. Offsets into the paragraph. */
export function predicateBefore(paragraph: ParagraphText, end: number, start: number, lexicon: Lexicon): Predicate {
  const text = paragraph.masked;
  const planned = plannedBefore(text, end, start, lexicon);
  let at = planned ?? end;
  let verb: Predicate['verb'];
  let bound: Bound | undefined;
  let from = false;
  let share = planned !== undefined;
  let each = false;
  let respectively = false;
  let better = false;
  let comparison: string | undefined;
  let gain: string | undefined;
  let measure: string | undefined;
  let mean: string | undefined;
  for (;;) {
    while (at > start && isBlank(text, at - 1)) at -= 1;
    const origin = originBefore(text, at, start, lexicon) ?? regionBefore(text, at, start, lexicon);
    if (origin) {
      from ||= origin.from;
      verb ??= origin.from ? undefined : origin.share ? 'to' : 'reach';
      share ||= origin.share;
      at = origin.start;
      continue;
    }
    const compared =
      comparison === undefined
        ? (beyondPlanBefore(text, at, start, lexicon) ?? comparisonBefore(paragraph, at, start, verb === 'gap', lexicon))
        : undefined;
    if (compared) {
      comparison = compared.times;
      verb = verb === undefined || verb === 'gap' ? (compared.gap ?? verb) : verb;
      at = compared.start;
      continue;
    }
    const dated = text[at - 1] === '年' && at - start > 7 ? lexicon.yearBehindName.exec(text.slice(at - 7, at)) : null;
    if (dated) {
      // 服务业增加值占比2022年为48.3%: the year stands between the name and its verb.
      at -= dated[1]?.length ?? 0;
      break;
    }
    const found = lexicon.predicate.endingAt(text, at, start);
    if (
      !found ||
      isInsideNoun(text, at, start, found.word, lexicon) ||
      isSecondVerb(text, at - found.word.length, start, found.tags, lexicon)
    )
      break;
    const tagged = verbTags.find((tag) => found.tags.includes(tag));
    const bounded = found.tags.find((tag) => boundTags.has(tag)) as Bound | undefined;
    if (tagged && (verb === undefined || verb === 'reach') && !(tagged === 'gap' && bounded)) verb = tagged;
    if (tagged === verb && found.tags.includes('better')) better = true;
    if (found.tags.includes('gain')) gain = found.word;
    else if (found.tags.includes('perHead')) {
      if (gain === undefined) mean ??= found.word;
      else measure ??= found.word + gain;
    }
    bound ??= bounded;
    from ||= found.tags.includes('from');
    each ||= found.tags.includes('each');
    respectively ||= found.tags.includes('respectively');
    at -= found.word.length;
  }
  return {
    start: at,
    from,
    each,
    respectively,
    ofPlan: share,
    measure,
    mean,
    verb,
    bound,
    comparison,
    better,
  };
}

const isBlank = signs(' \t\r\n\u3000\u00a0“');

const isOpening = signs('（(');
const isClosing = signs('）)');

/** Where 为年初预算的, 占年度计划的, 完成年度目标（, 完成全年任务的 begins, and what is left of it behind the figure of the plan: 完成五年13万人的, 下降15%目标的. */
function plannedBefore(text: string, end: number, start: number, lexicon: Lexicon): number | undefined {
  const isOf = text[end - 1] === '的';
  if (isOf && start > 0 && (end - 1 === start || (end - 2 === start && isClosing(text, start)))) return start;
  const close = isOf || isOpening(text, end - 1) ? end - 1 : end;
  const base = lexicon.plannedBases.endingAt(text, close, start);
  if (base === undefined) return undefined;
  const at = close - base.word.length;
  if (close < end && at === start && start > 0) return start;
  const verb = lexicon.planVerbs.endingAt(text, at, start);
  // 完成年度目标115%: done, and 的 left out.
  if (!verb || (close === end && !lexicon.words.doneVerbs.includes(verb.word))) return undefined;
  return at - verb.word.length;
}

/** 超计划876万亩, 超额完成年度任务2万亩: the number is what was done beyond the plan. */
function beyondPlanBefore(
  text: string,
  end: number,
  start: number,
  lexicon: Lexicon,
): { start: number; times: string; gap: 'gap' } | undefined {
  const base = lexicon.plannedBases.endingAt(text, end, start);
  const at = base && end - base.word.length;
  const verb =
    at === undefined ? undefined : lexicon.words.comparison.beyond.find((word) => text.endsWith(word, at) && at - word.length >= start);
  if (at === undefined || verb === undefined) return undefined;
  return { start: at - verb.length, times: text.slice(at - verb.length, end), gap: 'gap' };
}

const mayEndOrigin = signs('的年末底初');

/** 由2020年的, 从上年末的: where the quantity started; 为2020年的, 恢复到2019年的 before a multiple; 连续5年. */
function originBefore(
  text: string,
  end: number,
  start: number,
  lexicon: Lexicon,
): { start: number; from: boolean; share: boolean } | undefined {
  if (!mayEndOrigin(text, end - 1)) return undefined;
  const words = text.slice(Math.max(start, end - 12), end);
  const match = lexicon.origin.exec(words);
  return match
    ? { start: end - match[0].length, from: match[1] !== undefined, share: match[1] === undefined && match[0].endsWith('的') }
    : undefined;
}

/** 仅为〔全省的〕, 达到〔全国平均水平的〕: the number is a share of what it is there. */
function regionBefore(text: string, end: number, start: number, lexicon: Lexicon): { start: number; from: false; share: true } | undefined {
  const region = text[end - 1] === '的' ? lexicon.ofRegion.exec(text.slice(Math.max(start, end - 14), end)) : null;
  return region ? { start: end - region[0].length, from: false, share: true } : undefined;
}

/** 比上年, 较2020年, 与上年同期相比; and 高于全国, 比全省平均水平, which make the number a gap. */
function comparisonBefore(
  { masked, landmarks }: ParagraphText,
  end: number,
  start: number,
  isGap: boolean,
  lexicon: Lexicon,
): { start: number; times: string; gap?: 'gap' } | undefined {
  const offset = Math.max(start, end - 32);
  if (!anyWord(lexicon.comparing, landmarks, landmark.comparison, masked, offset, end)) return undefined;
  const clause = masked.slice(offset, end);
  let timed = -1;
  for (const opener of lexicon.words.comparison.openers) {
    const at = clause.lastIndexOf(opener);
    if (at >= 0 && clause[at - 1] !== '占' && (timed < 0 || at < timed) && isTime(clause.slice(at + 1), lexicon)) timed = at;
  }
  if (timed >= 0) return { start: offset + timed, times: clause.slice(timed) };
  for (const word of lexicon.gaps.test(clause) ? lexicon.words.predicate.gap : []) {
    const at = word.length > 1 ? clause.lastIndexOf(word) : -1;
    // 达到或好于Ⅲ类水体比例 is the name of a share.
    const other = clause.slice(at + word.length);
    if (
      at >= 0 &&
      clause[at - 1] !== '或' &&
      (/^[^，。；、：,;\d]{1,20}$/.test(other) || arePlaces(other, lexicon)) &&
      !isShareOfSuch(other, 0, other.length, lexicon)
    )
      return { start: offset + at, times: clause.slice(at), gap: 'gap' };
  }
  for (const word of lexicon.words.comparison.places) {
    const at = clause.lastIndexOf(word);
    const other = at < 0 ? '' : clause.slice(at + 1);
    if (at >= 0 && (isPlace(other, lexicon) || (isGap && (isMeasured(other, lexicon) || isOfRegion(other, lexicon)))))
      return { start: offset + at, times: clause.slice(at), gap: 'gap' };
  }
  return undefined;
}

const years = /^“?(?:(?:19|20)\d{2}(?:年)?|(?:\d{1,2}[-—–~～至])?\d{1,2}月份?|十[一二三四五六]五”?|[“]十[一二三四五六]五”)/;

/** 上年, 2020年, “十三五”末, 五年前 …, with 同期, 相比, 末 and the like after it. */
function isTime(words: string, lexicon: Lexicon): boolean {
  let rest = words.replace(/^(?:在|从)/, '');
  const year = years.exec(rest);
  const time = year ? undefined : lexicon.comparisonTimes.startingAt(rest, 0);
  if (!year && !time?.tags.includes('time')) return false;
  if (time && lexicon.words.regions.some((region) => time.word.startsWith(region))) return false;
  rest = rest.slice(year ? year[0].length : (time?.word.length ?? 0));
  for (let next = lexicon.comparisonTimes.startingAt(rest, 0); next && rest; next = lexicon.comparisonTimes.startingAt(rest, 0))
    rest = rest.slice(next.word.length);
  return rest === '';
}

/** 全国, 全省平均水平, 北京市, and what ends like the name of a place. */
function isPlace(words: string, lexicon: Lexicon): boolean {
  const place = words.replace(lexicon.placeMeasures, '');
  if (place === '' || place.length > 10) return false;
  return lexicon.lists.regions.has(place) || lexicon.lists.placeEndings.endingAt(place, place.length, 1) !== undefined;
}

/** 全国、全省平均水平, 国家、省: places that are compared with in turn. */
const arePlaces = (words: string, lexicon: Lexicon): boolean =>
  words
    .split('、')
    .every((place) => isPlace(place, lexicon) || lexicon.words.comparison.sides.includes(place.replace(lexicon.placeMeasures, '')));

/** 地方国企平均水平, 全省农村居民收入增速, before 高 or 快. */
const isMeasured = (words: string, lexicon: Lexicon): boolean =>
  words.length <= 16 && !isCompared(words) && words.replace(lexicon.placeMeasures, '').length < words.length;

/** 全省人均花费, before 高 or 低. */
const isOfRegion = (words: string, { words: { regions } }: Lexicon): boolean =>
  words.length <= 12 && !isCompared(words) && regions.some((region) => words.startsWith(region));

const isCompared = (words: string): boolean => /[，。；、：,;\d]/.test(words);

/** 经济增长, 价格涨幅, 完成率: the word belongs to a name of the vocabulary or to a longer noun that ends here. */
function isInsideNoun(text: string, end: number, start: number, word: string, lexicon: Lexicon): boolean {
  if (lexicon.nounParts.endingAt(text, end, start) !== undefined) return true;
  // 签约 is no 约.
  if (word.length === 1 && (lexicon.cut.endingAt(text, end, start)?.word.length ?? 0) > 1) return true;
  const name = lexicon.names.endingAt(text, end, start);
  return name !== undefined && name.word.length > word.length;
}

/** 改造提升86个小区: 提升 after another verb is no rise; 实现增长6%, 实现翻番 is one. */
function isSecondVerb(text: string, end: number, start: number, tags: readonly string[], lexicon: Lexicon): boolean {
  if (!tags.includes('up')) return false;
  const before = lexicon.cut.endingAt(text, end, start);
  return (
    before !== undefined &&
    before.word.length > 1 &&
    !lexicon.words.achieve.includes(before.word) &&
    !before.tags.includes('particle') &&
    lexicon.nounParts.endingAt(text, end, start) === undefined
  );
}
