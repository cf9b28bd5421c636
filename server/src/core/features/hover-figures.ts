import type { ComparisonRow } from '../plan/comparison.ts';
import type { Statement } from '../plan/statement.ts';
import { planOf } from '../snapshot.ts';
import { type Card, escaped } from './hover-card.ts';
import { impliedLevel } from './implied.ts';
import { locationOf } from './location.ts';
import { type Difference, differenceOf, type Language, valueText } from './value.ts';

/** Target, result and last year’s target, the change, and the level that a growth target comes to: a list of Markdown. */
export function figuresOf(card: Card, row: ComparisonRow): string {
  const { targets, results, priorTargets } = row;
  const words = labels(planOf(card.snapshot, card.uri)?.year)[card.language];
  const [target, result] = [targets.filter(isOwn), results.filter(isOwn)];
  const lines = [
    line(card, words.target, target),
    line(card, words.result, result),
    line(card, words.priorTarget, priorTargets.filter(isOwn)),
  ];
  return [...lines, change(card, target, result), implied(card, row)].filter(Boolean).join('\n');
}

/** Of the indicator itself, not of how far it is from another place or what it adds to another total. */
const isOwn = ({ statistic }: Statement): boolean => statistic !== 'gap' && statistic !== 'contribution';

function line(card: Card, label: string, statements: readonly Statement[]): string {
  return statements.length > 0 ? `- ${label}${listed(card, statements)}` : '';
}

/** The figures, each a link to where it stands; one that is given twice in the same words is listed once. */
function listed(card: Card, statements: readonly Statement[]): string {
  const values = new Map<string, string>();
  for (const statement of statements) {
    const place = locationOf(card.snapshot, card.uri, statement);
    const value = escaped(valueText(statement, planOf(card.snapshot, place.uri)?.text ?? '', card.language));
    if (!values.has(value)) values.set(value, `[${value}](${card.hrefOf(place)})`);
  }
  return [...values.values()].join(card.language === 'zh' ? '，' : ', ');
}

/** This year's target less last year's result, of the statistic that was asked about if it has both. */
function change({ subject, language }: Card, targets: readonly Statement[], results: readonly Statement[]): string {
  const asked = targets.filter(({ statistic }) => statistic === subject.statement?.statistic);
  const difference = firstDifference(asked, results, language) ?? firstDifference(targets, results, language);
  if (!difference) return '';
  const percent = difference.percent ? (language === 'zh' ? `（${difference.percent}）` : ` (${difference.percent})`) : '';
  return language === 'zh'
    ? `- 目标比上年结果：**${difference.text}**${percent}`
    : `- Target against last result: **${difference.text}**${percent}`;
}

function firstDifference(targets: readonly Statement[], results: readonly Statement[], language: Language): Difference | undefined {
  for (const target of targets) {
    for (const result of results) {
      const difference = differenceOf(target, result, language);
      if (difference) return difference;
    }
  }
  return undefined;
}

/** 113.2亿元 +11% → 125.7亿元, in current prices. */
function implied({ language }: Card, row: ComparisonRow): string {
  const [level] = row.targets.flatMap((target) => impliedLevel(row, target) ?? []);
  if (!level) return '';
  return language === 'zh'
    ? `- 推算水平：约**${escaped(level.text)}**（名义，未扣除价格因素）`
    : `- Implied level: about **${escaped(level.text)}** (nominal)`;
}

function labels(year: number | undefined) {
  return year === undefined
    ? {
        zh: { target: '本年目标：', result: '上年结果：', priorTarget: '上年目标：' },
        en: { target: 'Target: ', result: 'Last result: ', priorTarget: 'Last target: ' },
      }
    : {
        zh: { target: `${year}年目标：`, result: `${year - 1}年结果：`, priorTarget: `${year - 1}年目标：` },
        en: { target: `${year} target: `, result: `${year - 1} result: `, priorTarget: `${year - 1} target: ` },
      };
}
