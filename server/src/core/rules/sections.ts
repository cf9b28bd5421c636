import words from '../../../../seeds/rules/stale-year.json' with { type: 'json' };
import type { Heading } from '../plan/outline.ts';
import { ofPlan, type Plan } from '../plan/plan.ts';
import type { Part } from '../plan/statement.ts';

/** The section that a place of the text stands in; `many` where its heading speaks of several years, `one` where it names one as well. */
export interface Section {
  readonly part: Part | undefined;
  readonly many: boolean;
  readonly one: boolean;
}

/** Tells the section of an offset; offsets must be asked for in rising order. */
export function sectionsOf(plan: Plan): (offset: number) => Section {
  const starts = startsOf(plan);
  let next = 0;
  return (offset) => {
    if ((starts[next - 1]?.at ?? 0) > offset) next = 0;
    while (next < starts.length && (starts[next]?.at ?? 0) <= offset) next += 1;
    return starts[next - 1]?.section ?? outside;
  };
}

interface Start {
  readonly at: number;
  readonly section: Section;
}

const outside: Section = { part: undefined, many: false, one: false };

const startsOf = ofPlan((plan): readonly Start[] => {
  const starts: Start[] = [];
  const add = (headings: readonly Heading[], above: boolean): void => {
    for (const { part, title, span, level, children } of headings) {
      const many = (level > 0 && above) || manyYears.test(title);
      starts.push({ at: span.start, section: { part, many, one: level > 0 && aYear.test(title) } });
      if (level <= 1) add(children, many);
    }
  };
  add(plan.outline, false);
  return starts;
});

const manyYears = new RegExp(words.many.join('|'));
const aYear = /(?:19|20)\d{2}年(?!以来)/;
