import type { AmountItem, IndicatorItem, Kept, PlanItem } from '../src/report/messages.ts';

/** One line of the indicator table. */
export interface Row extends IndicatorItem {
  readonly plan: PlanItem;
  /** Its place in the order of the text. */
  readonly index: number;
}

export type Column =
  | 'plan'
  | 'indicator'
  | 'unit'
  | 'priorTarget'
  | 'result'
  | 'verdict'
  | 'target'
  | 'change'
  | 'impliedLevel'
  | 'tasks'
  | 'findings';

/** All indicators of the plans, in the order of the text. */
export const rowsOf = (plans: readonly PlanItem[]): Row[] =>
  plans.flatMap((plan) => plan.indicators.map((row) => ({ ...row, plan }))).map((row, index) => ({ ...row, index }));

/** The rows that the user wants to see, in the order that the user wants. */
export function chosenRows(rows: readonly Row[], { search, verdict, sort, descending }: Kept): Row[] {
  const wanted = search.trim().toLowerCase();
  const seen = rows.filter(
    (row) =>
      (verdict === '' || (verdict === 'findings' ? row.findings > 0 : row.verdict === verdict)) &&
      (wanted === '' || [row.indicator, row.unit, row.plan.name].some((text) => text.toLowerCase().includes(wanted))),
  );
  const by = sort === '' ? undefined : keys[sort as Column];
  if (!by) return seen;
  const keyed = seen.map((row) => ({ row, key: by(row) }));
  const sign = descending ? -1 : 1;
  // What has no value stands last, whichever way is sorted.
  return keyed
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || sign * compared(a.key, b.key) || a.row.index - b.row.index)
    .map(({ row }) => row);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const amount = (item: AmountItem | undefined): string | number => (item?.amount === undefined ? (item?.value ?? '') : Number(item.amount));
const verdicts = ['missed', 'unreported', 'met', 'unknown'];

const keys: Readonly<Record<Column, (row: Row) => string | number>> = {
  plan: ({ plan }) => plan.name,
  indicator: ({ indicator }) => indicator,
  unit: ({ unit }) => unit,
  priorTarget: ({ priorTarget }) => amount(priorTarget),
  result: ({ result }) => amount(result),
  verdict: ({ verdict }) => verdicts.indexOf(verdict),
  target: ({ target }) => amount(target),
  change: ({ target, result, change }) =>
    change === '' || target?.amount === undefined || result?.amount === undefined ? '' : Number(target.amount) - Number(result.amount),
  impliedLevel: ({ impliedLevel }) => impliedLevel,
  tasks: ({ tasks }) => tasks.length,
  findings: ({ findings }) => findings,
};
