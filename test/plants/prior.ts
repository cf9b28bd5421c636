import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { compare } from '../../server/src/core/plan/compare.ts';
import { comparable } from '../../server/src/core/quantity/quantity.ts';
import { isStated } from '../../server/src/core/rules/figures.ts';
import { type Kind, replaced } from './plant.ts';

/** Faults that show beside last year's result or last year's plan. */
export const priorKinds: readonly Kind[] = [
  {
    name: 'a target below the result',
    rules: ['target-below-result'],
    *plants({ plan, prior }) {
      for (const { indicator, targets, results } of compare(plan, prior).rows) {
        const target = targets
          .filter(isStated)
          .find(({ statistic, bound }) => (statistic === 'level' || statistic === 'ratio') && bound === '=');
        const result =
          target &&
          results
            .filter(isStated)
            .find((other) => other.statistic === target.statistic && comparable(other.unit, target.unit) && other.bound === '=');
        if (!target || !result || lexicon.indicator(indicator)?.direction !== 'higher' || target.unit.written !== result.unit.written)
          continue;
        if (/^[2-9]\d*(?:\.\d+)?$/.test(target.figure.written))
          yield replaced(target.number, `1${target.figure.written.slice(1)}`, [target.span, result.span]);
      }
    },
  },
  {
    name: 'another currency than last year',
    rules: ['unit-changed', 'unit-mismatch'],
    *plants({ plan, prior }) {
      if (!prior) return;
      for (const { targets, priorTargets } of compare(plan, prior).rows) {
        const [target] = targets.filter(isStated);
        const [before] = priorTargets.filter(isStated);
        if (!target || !before || target.unit.dimension !== 'money.USD' || before.unit.dimension !== 'money.USD') continue;
        const end = target.number.end + target.unit.written.length;
        yield replaced({ start: target.number.end, end }, target.unit.written.replace('美元', '元'), [target.span]);
      }
    },
  },
];
