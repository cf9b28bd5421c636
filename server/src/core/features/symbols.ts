import type { Heading } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Part, Statement } from '../plan/statement.ts';
import { planOf, type Snapshot } from '../snapshot.ts';
import { contains, type Span } from '../text/span.ts';
import { shortTitle } from './title.ts';
import { valueText } from './value.ts';

export type SymbolKind = 'part' | 'heading' | 'target';

/** An entry of the outline; `selection` lies within `span`, and children within their parent. */
export interface PlanSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly PlanSymbol[];
}

/** The document's outline by its own numbering, the targets as leaves under their heading; nothing for other Markdown. */
export function symbolsOf(snapshot: Snapshot, uri: string): readonly PlanSymbol[] {
  const plan = planOf(snapshot, uri);
  if (!plan?.isPlan) return [];
  const targets = plan.statements.filter(({ part, base }) => part === 'targets' && !base);
  return symbolsIn(plan, plan.outline, targets, undefined);
}

function symbolsIn(plan: Plan, headings: readonly Heading[], targets: readonly Statement[], part: Part | undefined): PlanSymbol[] {
  const inHeading = new Map(targets.map((target) => [target, headings.find(({ span }) => contains(span, target.span.start))]));
  const ofHeadings = headings.map((heading) => {
    const within = targets.filter((target) => inHeading.get(target) === heading);
    return symbolOf(plan, heading, within, heading.part !== undefined && heading.part !== part ? 'part' : 'heading');
  });
  const ofTargets = targets.filter((target) => !inHeading.get(target)).map((target) => targetSymbol(plan, target));
  return [...ofHeadings, ...ofTargets].sort((a, b) => a.span.start - b.span.start);
}

function symbolOf(plan: Plan, heading: Heading, targets: readonly Statement[], kind: SymbolKind): PlanSymbol {
  const { mark } = heading;
  const start = mark?.span.start ?? heading.titleSpan.start;
  const markText = mark ? plan.text.slice(mark.span.start, mark.span.end) : '';
  const selection = clamped({ start, end: Math.max(heading.titleSpan.end, start) }, heading.span);
  return {
    name: shortTitle(`${markText}${heading.title}`) || '…',
    detail: '',
    kind,
    span: heading.span,
    selection,
    children: symbolsIn(plan, heading.children, targets, heading.part),
  };
}

const targetSymbol = (plan: Plan, target: Statement): PlanSymbol => ({
  name: target.indicator,
  detail: shortTitle(valueText(target, plan.text, 'zh')),
  kind: 'target',
  span: target.span,
  selection: target.span,
  children: [],
});

const clamped = (span: Span, outer: Span): Span => ({
  start: Math.min(Math.max(span.start, outer.start), outer.end),
  end: Math.min(Math.max(span.end, outer.start), outer.end),
});
