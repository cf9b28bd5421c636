import type { Statement } from '../plan/statement.ts';
import { exact, formatted } from '../quantity/exact.ts';
import { comparisonOf, planOf, type Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';
import { impliedLevel } from './implied.ts';
import type { Language } from './value.ts';

/** A few words shown after a figure that are not part of the text. */
export interface Inlay {
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
}

/** Within a stretch: amounts of many 万 in 亿 (16447万美元 = 1.6447亿美元), and the level that a growth target comes to. */
export function inlaysOf(snapshot: Snapshot, uri: string, within: Span, language: Language): readonly Inlay[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const comparison = comparisonOf(snapshot, uri);
  return plan.statements
    .filter(({ span }) => span.start >= within.start && span.end <= within.end)
    .flatMap((statement) => {
      const converted = largerScale(statement);
      const row = comparison?.byIndicator.get(statement.indicator);
      const implied = row && statement.part === 'targets' && !statement.wider ? impliedLevel(row, statement) : undefined;
      return [
        ...(converted ? [{ at: statement.span.end, text: converted, tooltip: words[language].converted }] : []),
        ...(implied ? [{ at: statement.span.end, text: `≈ ${implied.text}`, tooltip: words[language].implied }] : []),
      ];
    });
}

const words = {
  zh: { converted: '同一数量，换算为亿', implied: '按上年结果和本年增速推算，未扣除价格因素' },
  en: {
    converted: 'The same amount in units of 100 million',
    implied: 'From last year’s result and this year’s growth, prices not taken out',
  },
};

const [tenThousand, hundredMillion] = ['万', '亿'];

/** The amount in 亿 where it is written as more than ten thousand 万. */
function largerScale({ figure, unit }: Statement): string | undefined {
  if (!figure || !unit?.written.startsWith(tenThousand) || figure.low.abs().compare(exact('10000')) < 0) return undefined;

  const values = [figure.low, figure.high].map((end) => end.div(exact('10000')));
  const texts = values.map((value) => formatted(value));
  const isExact = values.every((value, index) => exact(texts[index] ?? '').equals(value));
  return `${isExact ? '=' : '≈'} ${[...new Set(texts)].join('～')}${hundredMillion}${unit.written.slice(1)}`;
}
