import { type Chosen, type Comparison, indicatorRows, type Language } from '../core/index.ts';

/** How many targets last year had and what became of them, and how many there are this year. */
export interface ComparisonCounts {
  readonly priorTargets: number;
  readonly met: number;
  readonly missed: number;
  readonly unreported: number;
  /** Answered, but by nothing that tells whether the target was met. */
  readonly unjudged: number;
  readonly targets: number;
}

/** The counts over the rows of the table. */
export function comparisonCounts(comparison: Comparison, chosen: Chosen): ComparisonCounts {
  const rows = indicatorRows(comparison, 'zh', chosen);
  const last = rows.filter(({ priorTarget }) => priorTarget);
  const count = (wanted: string): number => last.filter(({ verdict }) => verdict === wanted).length;
  return {
    priorTargets: last.length,
    met: count('met'),
    missed: count('missed'),
    unreported: count('unreported'),
    unjudged: count('unknown'),
    targets: rows.filter(({ target }) => target).length,
  };
}

/** The counts in a sentence. */
export function countsSentence({ priorTargets, met, missed, unreported, unjudged, targets }: ComparisonCounts, language: Language): string {
  if (language === 'zh') {
    const parts = [`完成 ${met} 项`, `未完成 ${missed} 项`, `未报告 ${unreported} 项`, ...(unjudged > 0 ? [`未判定 ${unjudged} 项`] : [])];
    return `上年目标 ${priorTargets} 项：${parts.join('，')}；本年目标 ${targets} 项。`;
  }
  const parts = [`${met} met`, `${missed} missed`, `${unreported} unreported`, ...(unjudged > 0 ? [`${unjudged} not judged`] : [])];
  return `${priorTargets} ${priorTargets === 1 ? 'target' : 'targets'} last year: ${parts.join(', ')}; ${targets} this year.`;
}
