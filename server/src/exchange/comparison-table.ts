import {
  type Comparison,
  type ComparisonRow,
  codePointPlace,
  differenceOf,
  type Exact,
  formatted,
  type Language,
  lineStarts,
  type Statement,
  valueText,
} from '../core/index.ts';

/** The columns of the table, in their order; also the keys of its JSON. */
export const columns = ['indicator', 'unit', 'priorTarget', 'result', 'outcome', 'target', 'change', 'impliedLevel', 'tasks'] as const;

/** One indicator in words: what was planned, what came of it, what is planned now; empty where nothing is said. */
export type ComparisonCells = Readonly<Record<(typeof columns)[number], string>>;

/** The texts that statements without a number quote: this year's and last year's. */
export interface Texts {
  readonly own: string;
  readonly prior: string;
}

/** The indicators that have a target in either year. Figures stand as written; growth is held against growth, a level against a level. */
export function comparisonTable({ rows }: Comparison, texts: Texts, language: Language): ComparisonCells[] {
  const starts = lineStarts(texts.own);
  const lineOf = (statement: Statement): number => codePointPlace(texts.own, starts, statement.number.start).line;
  return rows
    .filter(({ targets, priorTargets }) => [...targets, ...priorTargets].some(isHeadline))
    .map((row) => cellsOf(row, texts, language, lineOf));
}

function cellsOf(row: ComparisonRow, texts: Texts, language: Language, lineOf: (statement: Statement) => number): ComparisonCells {
  const priorTarget = row.outcome?.target ?? row.priorTargets.find(isHeadline);
  const target =
    row.targets.find((found) => isHeadline(found) && found.statistic === priorTarget?.statistic) ?? row.targets.find(isHeadline);
  const like = (priorTarget ?? target)?.statistic;
  // A target of growth that is answered by an amount is answered, if not judged.
  const answers = row.results.filter(isHeadline);
  const result = row.outcome?.result ?? answers.find(({ statistic }) => statistic === like) ?? answers[0];
  const isTaken = target !== undefined && row.results.find((found) => isHeadline(found) && found.statistic === target.statistic);
  const change = isTaken && differenceOf(target, isTaken, language);
  const own = (statement: Statement | undefined): string => (statement ? valueText(statement, texts.own, language) : '');
  // A target that the review quotes stands in this year's text, and has a figure: its text is not looked at.
  return {
    indicator: row.priorName === undefined ? row.indicator : `${row.indicator}（${row.priorName}）`,
    unit: (target ?? priorTarget)?.unit?.written ?? '',
    priorTarget: priorTarget ? valueText(priorTarget, texts.prior, language) : '',
    result: own(result),
    outcome: outcomeWords[language][row.outcome?.verdict ?? (priorTarget && !result ? 'unreported' : 'unknown')],
    target: own(target),
    change: change ? change.text : '',
    impliedLevel: impliedLevel(row, target),
    tasks: row.tasks.map(lineOf).join(language === 'zh' ? '、' : ', '),
  };
}

/** Last year's level carried on at the targeted rate: nominal, since a rate in constant prices gives another level. */
function impliedLevel({ results }: ComparisonRow, target: Statement | undefined): string {
  const level = results.find((found) => isHeadline(found) && found.statistic === 'level' && found.bound === '=');
  if (target?.statistic !== 'growth' || !target.figure || !level?.figure || !level.unit) return '';
  if (target.unit?.dimension !== 'ratio' || target.unit.written.includes('‰')) return '';
  const { figure } = level;
  const grown = (rate: Exact): string => formatted(figure.low.mul(rate.div(100).add(1)), 2);
  const ends = [...new Set([grown(target.figure.low), grown(target.figure.high)])];
  return `${ends.join('～')}${level.unit.written}`;
}

const isHeadline = ({ known, measured, figure, statistic, year }: Statement): boolean =>
  known && measured && figure !== undefined && statistic !== 'gap' && statistic !== 'contribution' && !year.includes('-');

/** Met or not, in words. */
const outcomeWords: Readonly<Record<Language, Readonly<Record<'met' | 'missed' | 'unreported' | 'unknown', string>>>> = {
  zh: { met: '完成', missed: '未完成', unreported: '未报告', unknown: '' },
  en: { met: 'met', missed: 'missed', unreported: 'unreported', unknown: '' },
};

export const columnWords: Readonly<Record<Language, ComparisonCells>> = {
  zh: {
    indicator: '指标',
    unit: '单位',
    priorTarget: '上年目标',
    result: '上年实绩',
    outcome: '完成情况',
    target: '本年目标',
    change: '比上年实绩',
    impliedLevel: '推算总量（名义）',
    tasks: '任务所在行',
  },
  en: {
    indicator: 'indicator',
    unit: 'unit',
    priorTarget: 'last target',
    result: 'result',
    outcome: 'outcome',
    target: 'target',
    change: 'change',
    impliedLevel: 'implied level (nominal)',
    tasks: 'task lines',
  },
};
