import {
  type Chosen,
  type Comparison,
  codePointPlace,
  type IndicatorRow,
  indicatorRows,
  type Language,
  lineStarts,
  type Reckoning,
  type Statement,
  type Verdict,
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

/** The indicators of either year. Figures stand as written; growth is held against growth, a level against a level. */
export function comparisonTable(comparison: Comparison, texts: Texts, language: Language, chosen: Chosen = 'targets'): ComparisonCells[] {
  const starts = lineStarts(texts.own);
  const lineOf = (statement: Statement): number => codePointPlace(texts.own, starts, statement.number.start).line + 1;
  return indicatorRows(comparison, language, chosen).map((row) => cellsOf(row, texts, language, lineOf));
}

function cellsOf(row: IndicatorRow, texts: Texts, language: Language, lineOf: (statement: Statement) => number): ComparisonCells {
  const words = (statement: Statement | undefined, text: string): string => (statement ? valueText(statement, text, language) : '');
  // A target that the review quotes stands in this year's text, and has a figure: its text is not looked at.
  return {
    indicator: row.indicator,
    unit: row.unit,
    priorTarget: words(row.priorTarget, texts.prior),
    result: words(row.result, texts.own),
    outcome: outcomeWords[language][row.verdict] + (row.reckoned ? reckonedWords[language][row.reckoned] : ''),
    target: words(row.target, texts.own),
    change: row.change,
    impliedLevel: row.impliedLevel,
    tasks: row.tasks.map(lineOf).join(language === 'zh' ? '、' : ', '),
  };
}

/** Two levels were put in proportion, prices not taken out; or the growth of the economy was set beside it. */
const reckonedWords: Readonly<Record<Language, Readonly<Record<Reckoning, string>>>> = {
  zh: { levels: '（按总量推算，请核实）', pace: '（与经济增长相比，请核实）' },
  en: { levels: ' (from the levels: verify)', pace: ' (against the growth of the economy: verify)' },
};

/** Met or not, in words. */
const outcomeWords: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
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
