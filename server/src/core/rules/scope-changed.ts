import words from '../../../../seeds/rules/scope-changed.json' with { type: 'json' };
import type { Plan } from '../plan/plan.ts';
import { isStated, type Stated, saying, topicOf } from './figures.ts';
import type { Fault, Rule, RuleContext } from './rule.ts';

interface ScopeChange extends Fault {
  readonly stated: Stated;
  readonly scope: string;
  readonly before: Stated;
  readonly scopeBefore: string;
  /** Of last year's document; absent where the other figure stands in this one. */
  readonly uri?: string;
}

export const scopeChanged: Rule<ScopeChange> = {
  id: 'scope-changed',
  group: 'prior',
  since: '0.2.0',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '同一指标两处的统计口径不同。', en: 'An indicator whose statistical scope differs from the figure it is compared with.' },

  *faults({ plan, prior, comparison }: RuleContext) {
    for (const { targets, results, priorTargets } of comparison.rows) {
      const target = targets.find(isStated);
      if (!target) continue;
      const result = results.find(isStated);
      const before = prior && priorTargets.find((one): one is Stated => isStated(one) && prior.plan.statements.includes(one));
      const fault = before
        ? changeOf(plan, target, prior.plan, before, prior.uri)
        : result && target.statistic === result.statistic && changeOf(plan, target, plan, result);
      if (fault) yield fault;
    }
  },

  message: ({ stated, scope, before, scopeBefore }) => ({
    zh: `${topicOf(stated).zh}这里按“${scope}”（${saying(stated).zh}），所比的数按“${scopeBefore}”（${saying(before).zh}）。口径不同不能直接比较；请核实，确需调整的宜注明。`,
    en: `${topicOf(stated).en} is on the basis of “${scope}” here (${saying(stated).en}), the figure it is compared with on that of “${scopeBefore}” (${saying(before).en}). They do not compare as they stand; check, or say that the basis changed.`,
  }),

  related: ({ before, uri }) => [
    { span: before.span, message: { zh: '所比的数', en: 'the figure compared with' }, ...(uri !== undefined && { uri }) },
  ],
};

function changeOf(plan: Plan, stated: Stated, other: Plan, before: Stated, uri?: string): ScopeChange | undefined {
  const here = clauseOf(plan, stated);
  if (!anyScope.test(here)) return undefined;
  const there = clauseOf(other, before);
  for (const sides of words.scopes) {
    const [one, two] = [sideIn(here, sides), sideIn(there, sides)];
    if (one && two && one.side !== two.side)
      return { span: stated.span, stated, scope: one.word, before, scopeBefore: two.word, ...(uri !== undefined && { uri }) };
  }
  return undefined;
}

const anyScope = new RegExp(words.scopes.flat(2).join('|'));

/** From the last stop before the figure to the next one behind it. */
function clauseOf({ text }: Plan, { name, span }: Stated): string {
  const from = name && name.start < span.start && span.start - name.start < 60 ? name.start : span.start;
  const before = text.slice(Math.max(0, from - 30), from);
  const after = text.slice(span.end, span.end + 20);
  const stop = after.search(stops);
  return before.slice(afterLastStop(before)) + text.slice(from, span.end) + (stop < 0 ? after : after.slice(0, stop));
}

const stops = /[。；，,;\n]/;

function afterLastStop(text: string): number {
  let at = text.length;
  while (at > 0 && !stops.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function sideIn(clause: string, sides: readonly (readonly string[])[]): { readonly side: number; readonly word: string } | undefined {
  // 不含农户 holds 含农户: of several words that stand there the longest is meant.
  const found = sides.flatMap((words, side) => words.filter((word) => clause.includes(word)).map((word) => ({ side, word })));
  return found.sort((a, b) => b.word.length - a.word.length)[0];
}
