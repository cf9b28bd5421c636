import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// A second reckoning of what became of last year's targets, from the facts of both documents alone. It shares the list of names with
// the program, no code; it is short and plain, so that a difference can be judged by reading the texts.

interface Fact {
  readonly indicator: string;
  readonly statistic: string;
  readonly value: string;
  readonly unit: string;
  readonly bound: string;
  readonly part: string;
  readonly year: string;
}

/** One target of last year: in the words of the table of `plandoc compare`. */
export interface Told {
  readonly indicator: string;
  readonly priorTarget: string;
  readonly result: string;
  readonly outcome: string;
  readonly target: string;
}

/** The targets of last year that have a figure, from what `plandoc facts --format jsonl` prints of both documents. */
export function targetsByFacts(priorJsonl: string, jsonl: string): Told[] {
  const [prior, own] = [factsIn(priorJsonl), factsIn(jsonl)];
  const names = new Set(prior.filter(isTarget).map(({ indicator }) => indicator));
  return [...names].map((indicator) => {
    const of = (facts: readonly Fact[], part: string) => facts.filter((fact) => fact.indicator === indicator && fact.part === part);
    const targets = of(prior, 'targets').filter(isTarget);
    const results = of(own, 'review')
      .filter(isYearly)
      .filter(({ year }) => targets.some((target) => target.year === year));
    const target = targets.find((one) => results.some((result) => isLike(one, result))) ?? (targets[0] as Fact);
    const answers = results.filter((result) => isLike(target, result));
    const result = answers.find((answer) => judged(target, answer) === '完成') ?? answers[0] ?? results[0];
    const next = of(own, 'targets').filter(isTarget);
    return {
      indicator,
      priorTarget: inWords(target),
      result: inWords(result),
      outcome: !result ? '未报告' : isLike(target, result) ? judged(target, result) : '',
      target: inWords(next.find(({ statistic }) => statistic === target.statistic) ?? next[0]),
    };
  });
}

const indicators: readonly { name: string; aliases?: string[]; direction?: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'indicators.json'), 'utf8'),
);
const nameOf = new Map(indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((alias) => [alias, name])));
const directionOf = new Map(indicators.map(({ name, direction }) => [name, direction]));

/** The facts of indicators that the vocabulary names, each under its first name. */
function factsIn(jsonl: string): Fact[] {
  const facts: Fact[] = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return facts.flatMap((fact) => {
    const forms = [fact.indicator, fact.indicator.replace(/全[省市区县]/, '地区'), fact.indicator.replace(/规模$/, '')];
    const indicator = forms.map((form) => nameOf.get(form)).find((name) => name !== undefined);
    return indicator === undefined ? [] : [{ ...fact, indicator }];
  });
}

const isYearly = ({ statistic, year }: Fact): boolean => /^\d{4}$/.test(year) && statistic !== 'gap' && statistic !== 'contribution';
const isTarget = (fact: Fact): boolean => fact.part === 'targets' && isYearly(fact);

/** Of one kind, in units of one kind: 万亿斤 and 亿斤, not 元 and 美元. */
const isLike = (a: Fact, b: Fact): boolean =>
  a.statistic === b.statistic && a.unit.replace(/[万亿]/g, '') === b.unit.replace(/[万亿]/g, '');

/** Met, missed, or nothing where neither more nor less is better. 左右 is a twentieth to either side. */
function judged(target: Fact, result: Fact): string {
  const direction = directionOf.get(target.indicator);
  const wanted = target.bound.startsWith('>') ? 'higher' : target.bound.startsWith('<') ? 'lower' : direction;
  if (wanted !== 'higher' && wanted !== 'lower') return '';
  const [sought, reached] = [amountOf(target), amountOf(result)];
  const slack = target.bound === '~' ? abs(sought) / 20n : 0n;
  return (wanted === 'higher' ? reached >= sought - slack : reached <= sought + slack) ? '完成' : '未完成';
}

/** The first end of a figure in millionths of its unit, 万 and 亿 counted in. */
function amountOf({ value, unit }: Fact): bigint {
  const [, sign, whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(value) ?? [];
  const millionths = BigInt(whole + part.padEnd(6, '0'));
  const scale = Array.from(unit.matchAll(/[万亿]/g), ([word]) => (word === '万' ? 10_000n : 100_000_000n)).reduce((a, b) => a * b, 1n);
  return (sign ? -millionths : millionths) * scale;
}

const abs = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

function inWords(fact: Fact | undefined): string {
  if (!fact) return '';
  const { statistic, value, unit, bound } = fact;
  const verbs: Readonly<Record<string, readonly [string, string]>> = {
    growth: ['增长', '下降'],
    increment: ['新增', '减少'],
    ratioChange: ['提高', '降低'],
  };
  const [rise, fall] = verbs[statistic] ?? ['', '-'];
  const [before, after] = { '~': ['', '左右'], '>': ['超', ''], '>=': ['', '以上'], '<': ['近', ''], '<=': ['', '以内'] }[bound] ?? [
    '',
    '',
  ];
  const ends = value.replaceAll('-', '').split('~');
  return `${value.startsWith('-') ? fall : rise}${before}${ends.join(unit === '%' ? '%～' : '～')}${unit}${after}`;
}
