import { check } from '../../server/src/core/check.ts';
import { lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { compare } from '../../server/src/core/plan/compare.ts';
import type { Plan } from '../../server/src/core/plan/plan.ts';
import { readPlan } from '../../server/src/core/plan/read.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { applyEdits, type Edit, type Span } from '../../server/src/core/text/span.ts';
import { documentKinds } from './document.ts';
import { numberingKinds } from './numbering.ts';
import type { Kind, Plant, Source } from './plant.ts';
import { priorKinds } from './prior.ts';
import { quantityKinds } from './quantity.ts';
import { withinKinds } from './within.ts';
import { yearKinds } from './years.ts';

export const kinds: readonly Kind[] = [...numberingKinds, ...quantityKinds, ...withinKinds, ...yearKinds, ...priorKinds, ...documentKinds];

/** What became of the plants of one kind. */
export interface Harvest {
  readonly kind: Kind;
  readonly planted: number;
  readonly missed: readonly Missed[];
}

/** A fault that was not found, with the words around it. */
export interface Missed {
  readonly source: string;
  readonly context: string;
}

/** Plants each kind at up to `most` places of each text, one fault at a time, and looks for it. The same places every time. */
export function harvest(sources: readonly Source[], most: number, only: (kind: Kind) => boolean = () => true): readonly Harvest[] {
  const before = new Map(sources.map((source) => [source, findingsIn(source.plan, source.prior)]));
  return kinds.filter(only).map((kind) => {
    const sown = sources.flatMap((source) =>
      spread(
        [...kind.plants(source)].filter((plant) => !isKnown(before.get(source) ?? [], kind, plant)),
        most,
      ).map((plant) => ({ source, plant })),
    );
    const missed = sown.filter(({ source, plant }) => !isFound(source, kind, plant));
    return {
      kind,
      planted: sown.length,
      missed: missed.map(({ source, plant }) => ({ source: source.name, context: contextOf(source, plant) })),
    };
  });
}

/** Members from all over the list, no more than `most`. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / most)] as T);
}

const findingsIn = (plan: Plan, prior: Plan | undefined): readonly Finding[] =>
  check({ plan, comparison: compare(plan, prior), lexicon, ...(prior && { prior: { uri: 'prior.md', plan: prior } }) });

/** True where the rule speaks of the place without any plant. */
const isKnown = (findings: readonly Finding[], kind: Kind, { at }: Plant): boolean =>
  findings.some(
    (finding) => kind.rules.includes(finding.rule) && placesOf(finding).some((place) => at.some((span) => touches(place, span))),
  );

function isFound({ plan, prior }: Source, kind: Kind, { edits, at }: Plant): boolean {
  const text = applyEdits(plan.text, edits);
  const places = at.map((span) => moved(span, edits));
  return findingsIn(readPlan(text, lexicon), prior).some(
    (finding) => kind.rules.includes(finding.rule) && placesOf(finding).some((place) => places.some((span) => touches(place, span))),
  );
}

const placesOf = ({ span, places, related }: Finding): readonly Span[] => [
  span,
  ...places,
  ...related.filter(({ uri }) => uri === undefined).map((other) => other.span),
];

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A stretch of the text before the edits as a stretch of the text after them: it grows and shrinks with what is edited in it. */
function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  const sum = (isBefore: (span: Span) => boolean): number =>
    edits.reduce((total, { span, text }) => total + (isBefore(span) ? text.length - (span.end - span.start) : 0), 0);
  return { start: start + sum((span) => span.end <= start && span.start < start), end: end + sum((span) => span.end <= end) };
}

function contextOf({ plan }: Source, { edits }: Plant): string {
  const [edit] = edits;
  if (!edit) return '';
  const before = plan.text.slice(Math.max(0, edit.span.start - 40), edit.span.start);
  const after = plan.text.slice(edit.span.end, edit.span.end + 25);
  return `${before}〔${plan.text.slice(edit.span.start, edit.span.end).slice(0, 30)}→${edit.text}〕${after}`.replace(/\n/g, '⏎');
}
