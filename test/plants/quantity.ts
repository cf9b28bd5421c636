import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import type { Plan } from '../../server/src/core/plan/plan.ts';
import { exact, formatted } from '../../server/src/core/quantity/exact.ts';
import { counts, isStated, type Stated } from '../../server/src/core/rules/figures.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { type Kind, matches, replaced } from './plant.ts';

/** Faults of one figure: its unit, its bound, the form of its number. */
export const quantityKinds: readonly Kind[] = [
  {
    name: 'points made per cent',
    rules: ['percent-for-points'],
    *plants({ plan }) {
      for (const { span } of statedIn(plan).filter(({ statistic, unit, known, indicator }) =>
        isPointsOfShare(statistic, unit.written, known, indicator),
      ))
        yield replaced(span, plan.text.slice(span.start, span.end).replace(/个?百分点/, '%'));
      // 增长5.7%，高于全国0.7个百分点: a gap between two rates.
      for (const { span, statistic, unit } of statedIn(plan))
        if (
          statistic === 'gap' &&
          /百分点$/.test(unit.written) &&
          /%[、，][^，。；\d]{0,10}$/.test(plan.text.slice(span.start - 12, span.start))
        )
          yield replaced(span, plan.text.slice(span.start, span.end).replace(/个?百分点/, '%'));
    },
  },
  {
    name: 'a unit of another dimension',
    rules: ['unit-mismatch'],
    *plants({ plan }) {
      for (const { span, unit, number, known, statistic } of statedIn(plan)) {
        const other = known && statistic === 'level' && !unit.dimension.startsWith('count') ? otherUnit[unit.dimension] : undefined;
        if (other && number.end < span.end && plan.text.startsWith(unit.written, number.end))
          yield replaced({ start: number.end, end: number.end + unit.written.length }, other, [span]);
      }
    },
  },
  {
    name: 'a unit left out',
    rules: ['unit-missing'],
    *plants({ plan }) {
      for (const { span, unit, number, known, statistic, bound } of statedIn(plan)) {
        const end = number.end + unit.written.length;
        if (!known || !['level', 'growth'].includes(statistic) || bound !== '=' || !plan.text.startsWith(unit.written, number.end))
          continue;
        if (/^(?:money|mass|ratio)/.test(unit.dimension) && /[，。；,;]/.test(plan.text[end] ?? ''))
          yield replaced({ start: number.end, end }, '', [{ start: span.start, end: number.end }]);
      }
    },
  },
  {
    name: 'a decimal point that is none',
    rules: ['number-form'],
    *plants({ plan }) {
      const points = ['。', '..', '·'];
      const decimals = matches(plan.text.slice(0, plan.end), /(?<=[\u4e00-\u9fff]\d+)\.(?=\d+(?:%|亿元))/g);
      for (const [index, { span }] of [...decimals].entries()) yield replaced(span, points[index % points.length] ?? '。');
    },
  },
  {
    name: 'a range with a hyphen',
    rules: ['range-form'],
    *plants({ plan }) {
      for (const { span, digits, more } of ratesIn(plan)) yield replaced(span, `${digits}-${more}%`);
    },
  },
  {
    name: 'a bound said twice',
    rules: ['bound-redundant'],
    *plants({ plan }) {
      for (const { span, bound } of statedIn(plan)) {
        const written = plan.text.slice(span.start, span.end);
        const before = plan.text.slice(Math.max(0, span.start - 4), span.start);
        if (bound === '~' && /约$/.test(before) && !/左右/.test(written))
          yield replaced({ start: span.end, end: span.end }, '左右', [{ start: span.start - 1, end: span.end }]);
        if (bound === '>' && /(?:超过|突破)$/.test(before))
          yield replaced({ start: span.end, end: span.end }, '以上', [{ start: span.start - 2, end: span.end }]);
        if (bound === '>=' && /以上$/.test(written) && /\d/.test(written[0] ?? '') && !/[不约超近]$/.test(before))
          yield replaced({ start: span.start, end: span.start }, '不低于', [span]);
      }
    },
  },
  {
    name: 'bounds that exclude each other',
    rules: ['bound-contradictory'],
    *plants({ plan }) {
      for (const { span, bound } of statedIn(plan)) {
        const written = plan.text.slice(span.start, span.end);
        if (bound === '>=' && /以上$/.test(written)) yield replaced({ start: span.start, end: span.start }, '不超过', [span]);
        if (bound === '<=' && /以内$/.test(written)) yield replaced({ start: span.start, end: span.start }, '不低于', [span]);
      }
    },
  },
  {
    name: 'a range with its ends swapped',
    rules: ['bound-contradictory'],
    *plants({ plan }) {
      for (const { span, digits, more } of ratesIn(plan)) {
        // A fall may be written from its larger end.
        if (!/(?:下降|压减|降低|减少)$/.test(plan.text.slice(0, span.start).slice(-2))) yield replaced(span, `${more}%—${digits}%`);
      }
    },
  },
  {
    name: 'a full-width digit',
    rules: ['number-form'],
    *plants({ plan }) {
      for (const { number } of statedIn(plan)) {
        const digit = plan.text[number.start] ?? '';
        if (/\d/.test(digit))
          yield replaced({ start: number.start, end: number.start + 1 }, String.fromCodePoint(digit.charCodeAt(0) + 0xfee0), [number]);
      }
    },
  },
  {
    name: 'a number broken by a space',
    rules: ['number-form'],
    *plants({ plan }) {
      for (const { number } of statedIn(plan))
        if (/^\d{4,}$/.test(plan.text.slice(number.start, number.end)))
          yield replaced({ start: number.start + 1, end: number.start + 1 }, ' ', [number]);
    },
  },
  {
    name: 'another per cent sign',
    rules: ['number-form'],
    *plants({ plan }) {
      if (plan.text.includes('％')) return;
      for (const { span } of matches(plan.text.slice(0, plan.end), /(?<=\d)%/g))
        yield replaced(span, '％', [{ start: span.start - 1, end: span.end }]);
    },
  },
  {
    name: 'a fall by a multiple',
    rules: ['decrease-by-multiple'],
    *plants({ plan }) {
      for (const { span } of matches(plan.text, /(?<=(?:下降|减少|降低|缩短|压减)(?:了)?)\d+(?:\.\d+)?%/g)) yield replaced(span, '2倍');
    },
  },
  {
    name: 'a share above the whole',
    rules: ['implausible-value'],
    *plants({ plan }) {
      for (const { span, number, statistic, indicator, unit, figure } of statedIn(plan)) {
        if (
          statistic !== 'ratio' ||
          unit.written !== '%' ||
          !/(?:占比|比重|覆盖率|普及率|城镇化率|失业率)$/.test(indicator) ||
          figure.low.compare(12) < 0
        )
          continue;
        yield replaced(
          number,
          plan.text
            .slice(number.start, number.end)
            .replace(/^(\d+)\.?(\d*)$/, '$1$20')
            .replace(/^(\d+)$/, '$10'),
          [span],
        );
      }
    },
  },
];

const otherUnit: Readonly<Record<string, string>> = {
  'money.CNY': '万吨',
  mass: '亿元',
  'money.USD': '万吨',
  people: '亿元',
  area: '亿元',
};

/** Plain rates that rise, with a figure one above their own. */
const ratesIn = (plan: Plan): readonly { span: Span; digits: string; more: string }[] =>
  statedIn(plan)
    .filter(({ statistic, unit, bound }) => (statistic === 'growth' || statistic === 'ratio') && unit.written === '%' && bound === '=')
    .map(({ span }) => ({ span, written: plan.text.slice(span.start, span.end) }))
    .filter(({ written }) => /^\d+(?:\.\d+)?%$/.test(written))
    .map(({ span, written }) => ({ span, digits: written.slice(0, -1), more: formatted(exact(written.slice(0, -1)).add(1)) }));

const isPointsOfShare = (statistic: string, unit: string, known: boolean, indicator: string): boolean =>
  statistic === 'ratioChange' &&
  /百分点$/.test(unit) &&
  (known ? lexicon.indicator(indicator)?.dimension === 'ratio' : /(?:占比|比重|率)$/.test(indicator));

export const statedIn = ({ statements, end }: Plan): readonly Stated[] =>
  statements.filter(isStated).filter((statement) => counts(statement) && statement.span.start < end);
