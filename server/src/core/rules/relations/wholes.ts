import words from '../../../../../seeds/rules/parts-do-not-sum.json' with { type: 'json' };
import { comparable, isRelative } from '../../quantity/quantity.ts';
import { lowOf, type OwnStated, type Stated } from '../figures.ts';
import type { Said, Sentence } from './sentence.ts';
import { grammar } from './words.ts';

/** A whole and what the sentence says it is made of. */
export interface Breakdown<S = Stated> {
  readonly whole: S;
  /** Other amounts that the parts may be parts of: 总投资500亿元，年度投资100亿元，其中. */
  readonly others: readonly S[];
  readonly parts: readonly S[];
  /** True where the parts are all there are; else they may not come to more than the whole. */
  readonly complete: boolean;
  /** True where the parts exclude each other; else some of them may be counted twice: 民间投资 and 工业投资. */
  readonly disjoint: boolean;
}

/** 总投资100亿元，其中甲40亿元、乙50亿元; 甲40个、乙50个，合计90个. */
export function* wholesIn(sentence: Sentence): Iterable<Breakdown<OwnStated>> {
  // What is first has nothing before it that it could be a part or the whole of.
  for (let index = 1; index < sentence.length; index += 1) {
    const said = sentence[index] as Said;
    const found = grammar.total.test(said.before)
      ? totalled(sentence, index)
      : grammar.among.test(said.before)
        ? among(sentence, index)
        : (enclosed(sentence, index) ?? complementary(sentence, index) ?? divided(sentence, index));
    if (found) yield found;
  }
}

/**
 * 项目150个、投资230亿元，其中产业项目92个、投资138亿元，民生项目58个、投资92亿元: each part has two amounts, the second always said alike. Where those of
 * one kind come to their whole, the parts are all there are, and those of the other kind must come to theirs.
 */
export function* wholesPaired(sentence: Sentence): Iterable<Breakdown<OwnStated>> {
  if (sentence.length < fewestPaired) return;
  const index = sentence.findIndex(({ before }) => grammar.among.test(before));
  const [first, second] = [sentence[index], sentence[index + 1]];
  if (index < 2 || !first || !second || comparable(first.stated.unit, second.stated.unit) || isRate(first) || isRate(second)) return;
  const pairs: (readonly [OwnStated, OwnStated])[] = [];
  for (let at = index; at + 1 < sentence.length; at += 2) {
    const [one, two] = [sentence[at] as Said, sentence[at + 1] as Said];
    if (two.before !== second.before || !isOfUnit(one, first) || !isOfUnit(two, second)) break;
    pairs.push([one.stated, two.stated]);
  }
  if (pairs.length < 2) return;
  const before = sentence.slice(0, index).map(({ stated }) => stated);
  const sums = ([0, 1] as const).map((side): Breakdown<OwnStated>[] => {
    const parts = pairs.map((pair) => pair[side]);
    return before
      .filter(({ unit, bound, base }) => comparable(unit, (parts[0] as OwnStated).unit) && bound === '=' && !base)
      .map((whole, _, [, ...others]) => ({ whole, others, parts, complete: true, disjoint: true }));
  });
  for (const side of [0, 1]) {
    const [own = [], other = []] = side === 0 ? sums : sums.toReversed();
    const [all] = own;
    if (all && other.some(isWhole) && !own.some(isWhole)) yield all;
  }
}

/** Two wholes and two parts with two amounts each. */
const fewestPaired = 6;

/** True where the parts come to the whole as they are written. */
const isWhole = ({ whole, parts }: Breakdown<OwnStated>): boolean =>
  parts
    .map((part) => lowOf(part))
    .reduce((sum, part) => sum.add(part))
    .equals(lowOf(whole));

const isOfUnit = ({ stated }: Said, like: Said): boolean => stated.unit.written === like.stated.unit.written && stated.bound === '=';

/**
 * 户籍人口43万人。其中男22万人、女21万人: what a sentence opens with divides a figure of the one before. As that is said of it less closely, the parts
 * must exclude each other by their names.
 */
export function wholeAcross(before: Sentence, sentence: Sentence): Breakdown<OwnStated> | undefined {
  const [last, first] = [before.at(-1), sentence[0]];
  if (!last || !first || !opensWithAmong.test(first.before)) return undefined;
  const [from, to] = [last.stated.span.end, first.stated.number.start];
  if (to - from > farthest || !oneStop.test(first.stated.words.text.slice(from, to))) return undefined;
  const found = among([...before, ...sentence], before.length);
  return found?.disjoint ? found : undefined;
}

const opensWithAmong = new RegExp(`^(?:${words.opening.join('|')})`);
const oneStop = /^[^。！？]*[。！？][^。！？]*$/;
/** So many characters between the two figures. */
const farthest = 60;

/** The list right before 合计, all in the unit of the total. */
function totalled(sentence: Sentence, index: number): Breakdown<OwnStated> | undefined {
  const total = sentence[index] as Said;
  const parts: OwnStated[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const { stated, before } = sentence[at] as Said;
    if (stated.unit.written !== total.stated.unit.written || stated.base || stated.bound !== '=') return undefined;
    parts.unshift(stated);
    if (!grammar.joined.test(before)) break;
  }
  if (grammar.ofFiveYears.test(total.before) && parts.length !== 5) return undefined;
  return parts.length >= 2 ? { whole: total.stated, others: [], parts, complete: true, disjoint: true } : undefined;
}

function among(sentence: Sentence, index: number): Breakdown<OwnStated> | undefined {
  const first = sentence[index] as Said;
  const [whole, ...others] = wholesBefore(sentence, index);
  if (!whole || isRate(first) || isAverage(whole)) return undefined;
  const listed: Said[] = first.stated.base ? [] : [first];
  for (const [at, said] of sentence.entries()) {
    if (at <= index) continue;
    if (said.before.includes('；') && (!isDisjoint([...listed, said]) || isOfOther(whole, said))) break;
    if (isRate(said) || said.stated.base || grammar.change.test(said.before)) continue;
    if (grammar.among.test(said.before) || grammar.notPart.test(said.before) || !comparable(said.stated.unit, whole.unit)) break;
    const continues = grammar.joined.test(said.before) || sentence[at - 1]?.stated.base || isDisjoint([...listed, said]);
    if (!continues) break;
    listed.push(said);
  }
  if (listed.length === 0) return undefined;
  const complete = areAll(listed) || areLevelsOf(whole, listed);
  return { whole, others, parts: withoutEnded(listed).map(({ stated }) => stated), complete, disjoint: complete || isDisjoint(listed) };
}

/** The parts but those that are among the others: of 新开工60个、续建95个、竣工45个 what was finished was begun. */
function withoutEnded(parts: readonly Said[]): readonly Said[] {
  const isOne = ({ before }: Said, names: readonly string[]): boolean => names.some((name) => before.slice(-14).includes(name));
  const isEnded = (part: Said): boolean => isOne(part, words.ended) && !isOne(part, words.begun);
  return parts.some((part) => isOne(part, words.begun)) ? parts.filter((part) => !isEnded(part)) : parts;
}

/** 58个（道路20个、桥梁16个）: what stands in brackets right behind an amount, each with a name and in its unit. */
function enclosed(sentence: Sentence, index: number): Breakdown<OwnStated> | undefined {
  const [before, first] = [sentence[index - 1], sentence[index]];
  if (
    !before ||
    !first ||
    !/^（[\p{Script=Han}“”]{2,10}$/u.test(first.before) ||
    words.notEnclosed.some((word) => first.before.startsWith(`（${word}`))
  )
    return undefined;
  const parts = listFrom(sentence, index);
  const isAlike = [before, ...parts].every(
    ({ stated }) => stated.unit.written === before.stated.unit.written && stated.bound === '=' && !stated.base,
  );
  if (parts.length < 2 || !isAlike || isRate(before) || isAverage(before.stated) || grammar.change.test(before.before)) return undefined;
  return { whole: before.stated, others: [], parts: parts.map(({ stated }) => stated), complete: false, disjoint: isDisjoint(parts) };
}

/** 班列126列，去程80列、回程46列: all parts by names that leave nothing out, right behind the amount that bears none of them. */
function complementary(sentence: Sentence, index: number): Breakdown<OwnStated> | undefined {
  const [before, first] = [sentence[index - 1], sentence[index]];
  if (!before || !first || !/^，[\p{Script=Han}]{2,6}$/u.test(first.before)) return undefined;
  const parts = listFrom(sentence, index);
  const names = words.complements.find(
    (all) => all.length === parts.length && areCalled(parts, all) && parts.every((part) => isBare(part, all)),
  );
  if (!names || names.some((name) => before.stated.phrase.includes(name) || before.before.slice(-14).includes(name))) return undefined;
  const isAlike = [before, ...parts].every(
    ({ stated }) =>
      stated.unit.written === before.stated.unit.written && stated.bound === '=' && !stated.base && stated.year === before.stated.year,
  );
  if (!isAlike || isRate(before) || isAverage(before.stated) || grammar.change.test(before.before)) return undefined;
  return { whole: before.stated, others: [], parts: parts.map(({ stated }) => stated), complete: true, disjoint: true };
}

/**
 * 20项指标中，约束性8项、预期性12项; 20项指标中，16项达到预期，4项滞后: parts in the unit of the whole, named before their number or behind it. Where their
 * names do not exclude each other they may overlap, and only the largest counts.
 */
function divided(sentence: Sentence, index: number): Breakdown<OwnStated> | undefined {
  const [before, first] = [sentence[index - 1], sentence[index]];
  const own = before && first && dividing.exec(first.before);
  if (!own || before.stated.bound !== '=') return undefined;
  const end = sentence.findIndex(({ stated, before: words }, at) => at > index && !isAlike(stated, before.stated, words));
  const parts = sentence.slice(index, end < 0 ? undefined : end);
  if (!isAlike(first.stated, before.stated, '')) return undefined;
  const isNamedBefore = own[1] !== '';
  const complete = isNamedBefore && areAll(parts);
  const short = parts.filter((_, at) =>
    words.short.some((word) => (isNamedBefore ? parts[at]?.before : behind(sentence, index + at))?.includes(word)),
  );
  const disjoint = complete || (isNamedBefore && isDisjoint(parts)) || (parts.length === 2 && short.length === 1);
  const figures = parts.map(({ stated }) => stated);
  const largest = figures.reduce((one, other) => (lowOf(one).compare(lowOf(other)) < 0 ? other : one));
  return { whole: before.stated, others: [], parts: disjoint ? figures : [largest], complete, disjoint };
}

const dividing = new RegExp(`^[^，、；：（）\\d的]{0,12}(?:${words.dividedInto.join('|')})[之当]?中，?有?([^，、；：（）\\d]{0,12})$`);

const isAlike = (part: OwnStated, whole: OwnStated, before: string): boolean =>
  part.unit.written === whole.unit.written && part.bound === '=' && !part.base && !before.includes('；');

/** The words behind a figure as far as the next mark. */
function behind(sentence: Sentence, index: number): string {
  const {
    span,
    words: { text },
  } = (sentence[index] as Said).stated;
  return /^[^，、；。（]*/.exec(text.slice(span.end, span.end + 16))?.[0] ?? '';
}

/** 税收, 非税收入; but 农村转移 is not all that is 农村. */
function isBare(part: Said, names: readonly string[]): boolean {
  const rest = part.before.replace(/^[，、和及与]/, '').replace(nameOf(part, names) ?? '', '');
  return rest === '' || words.measures.includes(rest);
}

/** The figure and those joined to it by 、 or 和, each with a short name. */
function listFrom(sentence: Sentence, index: number): readonly Said[] {
  const parts = [sentence[index] as Said];
  for (const said of sentence.slice(index + 1)) {
    if (!grammar.joined.test(said.before) || !/^.[\p{Script=Han}“”]{2,10}$/u.test(said.before)) break;
    parts.push(said);
  }
  return parts;
}

const isRate = ({ stated: { unit } }: Said): boolean => isRelative(unit);

/** 居民人均可支配收入33860元，其中城镇居民44120元: parts of an average lie on both sides of it. */
const isAverage = ({ phrase }: OwnStated): boolean => words.averages.some((word) => phrase.includes(word));

/**
 * The amounts before 其中 that the part can be measured against, nearest first. One of another kind may stand between, where the names tell:
 * 重点项目136个，年度投资310亿元，其中续建项目82个.
 */
function wholesBefore(sentence: Sentence, index: number): readonly OwnStated[] {
  const part = (sentence[index] as Said).stated;
  const wholes: OwnStated[] = [];
  let other = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const said = sentence[at] as Said;
    const isAmount = !isRate(said) && !said.stated.base && !grammar.change.test(said.before);
    if (isAmount && comparable(said.stated.unit, part.unit)) {
      if (!other || isNamedAlike(said.stated, part)) wholes.push(said.stated);
    } else if (isAmount && wholes.length === 0) {
      if (other) return [];
      other = true;
    }
    if (said.before.includes('；')) break;
  }
  return wholes;
}

const isNamedAlike = (whole: OwnStated, part: OwnStated): boolean => whole.indicator.slice(-2) === part.indicator.slice(-2);

/** 进口 and 出口: there are no others. */
const areAll = (parts: readonly Said[]): boolean =>
  words.complements.some((names) => names.length === parts.length && areCalled(parts, names));

/** 进口 and 出口, 省级 and 市级: each part bears another of the names. */
const isDisjoint = (parts: readonly Said[]): boolean =>
  parts.length > 1 && [...words.complements, ...words.disjoint].some((names) => areCalled(parts, names));

/** 存款余额812亿元，其中住户存款463亿元；贷款余额735亿元: what the whole is not is no part of it, but of 进出口 both are. */
function isOfOther({ phrase }: OwnStated, said: Said): boolean {
  if (words.joint.some((name) => phrase.includes(name))) return false;
  return [...words.complements, ...words.disjoint].some((names) => {
    const own = nameOf(said, names);
    return own !== undefined && !phrase.includes(own) && names.some((name) => phrase.includes(name));
  });
}

/** 省级以上平台11个，其中国家级2个、省级9个: the levels from the highest down to the one that the whole names. */
function areLevelsOf({ indicator }: OwnStated, parts: readonly Said[]): boolean {
  const lowest = words.levels.findIndex((level) => indicator.includes(`${level}以上`) || indicator.includes(`${level}及以上`));
  return lowest > 0 && parts.length === lowest + 1 && areCalled(parts, words.levels.slice(0, lowest + 1));
}

function areCalled(parts: readonly Said[], names: readonly string[]): boolean {
  const called = parts.map((part) => nameOf(part, names));
  return called.every((name, index) => name !== undefined && called.indexOf(name) === index);
}

/** The longest of the names that the words before the figure hold: 非税 is not 税收. */
const nameOf = ({ before }: Said, names: readonly string[]): string | undefined =>
  names.filter((name) => before.slice(-14).includes(name)).sort((a, b) => b.length - a.length)[0];
