import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { compare } from '../../server/src/core/plan/compare.ts';
import { comparable } from '../../server/src/core/quantity/quantity.ts';
import { isStated } from '../../server/src/core/rules/figures.ts';
import { headingOf, isHeadlineTarget } from '../../server/src/core/rules/headline.ts';
import { changed } from './changed.ts';
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
  {
    name: 'another scale than last year',
    rules: ['unit-changed', 'unit-scale'],
    *plants({ plan, prior }) {
      if (!prior) return;
      for (const { targets, tasks, results, priorTargets, priorResults } of compare(plan, prior).rows) {
        const own = [...targets, ...tasks, ...results].filter(isStated).filter(({ statistic }) => statistic === 'level');
        const [level] = own;
        const before = [...priorTargets, ...priorResults].filter(isStated).find(({ statistic }) => statistic === 'level');
        if (!level?.known || !before || own.length !== 1 || level.unit.written !== before.unit.written) continue;
        if (/^亿[元吨美]/.test(level.unit.written))
          yield replaced({ start: level.number.end, end: level.number.end + 1 }, '万', [level.span]);
      }
    },
  },
  {
    name: 'a result left out',
    rules: ['target-unreported'],
    *plants({ plan, prior }) {
      const at = headingOf(plan, 'review');
      if (!prior || !at) return;
      for (const { results, priorTargets } of compare(plan, prior).rows) {
        const [result] = results;
        if (results.length !== 1 || !result?.name || !isStated(result) || result.name.end > result.number.start) continue;
        if (priorTargets.some((target) => isHeadlineTarget(target, prior.year)))
          yield { edits: [{ span: { start: result.name.start, end: result.span.end }, text: '运行平稳' }], at: [at] };
      }
    },
  },
  {
    name: 'the year before last told otherwise',
    rules: ['result-differs'],
    *plants({ plan, prior }) {
      if (!prior || plan.year === undefined) return;
      const end = headingOf(plan, 'targets')?.start ?? 0;
      const stop = plan.text.lastIndexOf('。\n', end) + 1;
      if (stop === 0) return;
      for (const { indicator, priorResults } of compare(plan, prior).rows) {
        const before = priorResults
          .filter(isStated)
          .filter(({ statistic, year }) => statistic === 'level' && year === String(Number(plan.year) - 2));
        const [level] = before;
        if (before.length !== 1 || !level?.known || level.bound !== '=' || !/^\d+(?:\.\d+)?$/.test(level.figure.written)) continue;
        const text = `${level.year}年${indicator}${changed(level.figure.written)}${level.unit.written}。`;
        yield { edits: [{ span: { start: stop, end: stop }, text }], at: [{ start: stop, end: stop }] };
      }
    },
  },
];
