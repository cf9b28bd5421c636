import type { Heading } from '../../server/src/core/plan/outline.ts';
import { type Marked, markOf, runsOf } from '../../server/src/core/rules/siblings.ts';
import type { Kind, Plant, Source } from './plant.ts';
import { replaced } from './plant.ts';

/** Faults of numbering: a sibling dropped, repeated, skipped, written in another form or of another level. */
export const numberingKinds: readonly Kind[] = [
  {
    name: 'a numbered passage dropped',
    rules: ['numbering-gap'],
    *plants(source) {
      for (const { siblings, index } of siblingsIn(source)) {
        const [sibling, next] = [siblings[index], siblings[index + 1]];
        if (sibling && next) yield { edits: [{ span: sibling.span, text: '' }], at: [next.mark.span] };
      }
    },
  },
  {
    name: 'a number repeated',
    rules: ['numbering-gap'],
    *plants(source) {
      for (const { siblings, index } of siblingsIn(source)) yield* numbered(siblings, index, -1);
    },
  },
  {
    name: 'a number skipped',
    rules: ['numbering-gap'],
    *plants(source) {
      for (const { siblings, index } of siblingsIn(source)) yield* numbered(siblings, index, 1);
    },
  },
  {
    name: 'a mark in another form',
    rules: ['numbering-style'],
    *plants({ plan }) {
      for (const { siblings } of runsOf(plan)) {
        if (siblings.length < 3 || siblings.some(({ mark }) => mark.form !== siblings[0]?.mark.form)) continue;
        for (const { mark } of siblings.slice(1)) {
          const form = otherForm[mark.form];
          const text = form && markOf(form, mark.number);
          if (text) yield replaced(mark.span, text);
        }
      }
    },
  },
];

const otherForm: Readonly<Partial<Record<Marked['mark']['form'], Marked['mark']['form']>>> = {
  '（一）': '(一)',
  '1.': '1、',
  '1．': '1、',
  '（1）': '(1)',
};

function* siblingsIn({ plan }: Source): Iterable<{ siblings: readonly Marked[]; index: number }> {
  for (const { siblings } of runsOf(plan)) {
    if (siblings.length < 2 || siblings.some(({ mark }, at) => mark.number !== at + 1)) continue;
    for (const index of siblings.keys()) if (!(siblings[index] as Heading).title.includes('附件')) yield { siblings, index };
  }
}

/** The sibling's number changed by `by`; the one that repeats stands after the one that it repeats. */
function* numbered(siblings: readonly Marked[], index: number, by: 1 | -1): Iterable<Plant> {
  const sibling = siblings[index];
  if (!sibling || index === 0) return;
  const text = markOf(sibling.mark.form, sibling.mark.number + by);
  if (!text) return;
  const next = siblings[index + 1];
  yield replaced(sibling.mark.span, text, [sibling.mark.span, ...(by === 1 && next ? [next.mark.span] : [])]);
}
