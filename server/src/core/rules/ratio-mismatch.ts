import { type Exact, formatted } from '../quantity/exact.ts';
import { inUnit, type Stated, saying } from './figures.ts';
import { passageFinder } from './passage-finder.ts';
import { cumulatives } from './relations/cumulatives.ts';
import { completionsOfYear, relationsWithLastYear, relationsWithReview } from './relations/last-year.ts';
import { namedDifferences } from './relations/named-differences.ts';
import { namedShares } from './relations/named-shares.ts';
import { spanAt } from './relations/placing.ts';
import { isBroken, type OwnRelation, type Relation, relationAt } from './relations/relation.ts';
import { relationsIn } from './relations/relations.ts';
import { targetGaps } from './relations/target-gaps.ts';
import type { Fault, Message, Rule, RuleContext, Severity } from './rule.ts';

/** A share, rate, multiple or change that the two figures given for it do not come to. */
interface Mismatch extends Fault {
  readonly relation: Relation;
}

export const ratioMismatch: Rule<Mismatch> = {
  id: 'ratio-mismatch',
  group: 'within',
  since: '0.1.0',
  severity: 'warning',
  fix: 'none',
  looksBack: true,
  summary: {
    zh: '占比、完成率、倍数或变化与所给的两个数对不上。',
    en: 'A share, completion rate, multiple or change that does not fit the two figures given for it.',
  },

  *faults(context: RuleContext) {
    const seen = new Set<number>();
    const isNew = (start: number): boolean => seen.size < seen.add(start).size;
    for (const { at, found } of ratiosIn(context.plan, context.lexicon))
      for (const { relation, broken } of found)
        if (isNew(spanAt(at, relation.stated.span).start) && broken) yield faultOf(relationAt(at, relation));
    for (const relations of [
      cumulatives(context),
      targetGaps(context),
      namedShares(context),
      namedDifferences(context),
      completionsOfYear(context),
      relationsWithLastYear(context),
      relationsWithReview(context),
    ])
      for (const relation of relations) if (isNew(relation.stated.span.start) && isBroken(relation)) yield faultOf(relation);
  },

  message({ relation }) {
    const { kind, given, stated, value, uri } = relation;
    const [one, other] = [saying(given[0]), saying(given[1])];
    const come = worth(kind, value, stated, given[1]);
    const [zh, en] = reckonings[kind];
    const revised =
      uri === undefined
        ? { zh: '', en: '' }
        : { zh: '后一个数出自上年文稿，可能有调整；', en: 'The latter is from last year’s document and may have been revised. ' };
    return {
      zh: `${zh.replace('#', one.zh).replace('#', other.zh)}应为${come.zh}，这里是${saying(stated).zh}，超出四舍五入所能解释的范围。读者一算便知不符；${revised.zh}请核实三个数。`,
      en: `${en.replace('#', one.en).replace('#', other.en)} is ${come.en}, not ${saying(stated).en}: more than rounding explains. Any reader can reckon it. ${revised.en}Check all three figures.`,
    };
  },

  severityOf: ({ relation }): Severity => (relation.apart ? 'info' : 'warning'),

  related: ({ relation: { given, stated, uri } }) =>
    given.map((span, index) => ({
      ...(uri !== undefined && index === 1 && { uri }),
      span: span.span,
      message: { zh: `${saying(span).zh}`, en: `${saying(span).en}, which ${saying(stated).en} should follow from` },
    })),
};

const faultOf = (relation: Relation): Mismatch => ({ span: relation.stated.span, relation });

/** What a passage says that follows from two other figures, but for growth, of which another rule speaks. */
const ratiosIn = passageFinder((passage): readonly Ratio[] => {
  const found: Ratio[] = [];
  for (const relation of relationsIn(passage)) if (relation.kind !== 'growth') found.push({ relation, broken: isBroken(relation) });
  return found.length === 0 ? none : found;
});

interface Ratio {
  readonly relation: OwnRelation;
  readonly broken: boolean;
}

const none: readonly Ratio[] = [];

/** In what way the stated figure follows from the two that are named. */
const reckonings: Readonly<Record<Relation['kind'], readonly [string, string]>> = {
  growth: ['由#到#', 'The growth from # to #'],
  points: ['#与#相差', 'The distance between # and #'],
  difference: ['由#到#，变化', 'The change from # to #'],
  times: ['由#到#，变化', 'The change from # to #'],
  share: ['#占#', 'The share of # in #'],
  completion: ['完成#、计划#，完成率', 'The share of the plan reached, # of #,'],
  beyond: ['完成#、与计划相差#，完成率', 'The share of the plan reached with #, # off it,'],
  multiple: ['#与#之比', 'The ratio of # to #'],
  rest: ['#减去#', '# less #'],
  gap: ['实绩#与目标#之差', 'The distance of # from the target of #'],
};

/** What was reckoned, in the unit of what is stated. */
function worth(kind: Relation['kind'], value: Exact, stated: Stated, level: Stated): Message {
  if (kind === 'difference') return both(inUnit(value, level.unit));
  if (stated.unit.dimension === 'multiple.doubling')
    return { zh: `${formatted(value.add(1), 2)}倍`, en: `${formatted(value.add(1), 2)} times as much` };
  return both(inUnit(value, stated.unit, 2).replace('-', '−'));
}

const both = (words: string): Message => ({ zh: words, en: words });
