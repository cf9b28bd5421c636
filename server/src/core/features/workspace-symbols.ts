import type { Heading } from '../plan/outline.ts';
import { type NamedPlan, plansOf, type Snapshot } from '../snapshot.ts';
import { initialsOf } from '../text/initials.ts';
import type { Location } from './location.ts';
import { shortTitle } from './title.ts';
import { valueText } from './value.ts';

/** An indicator's target or a heading, anywhere in the workspace. */
export interface FoundSymbol {
  readonly name: string;
  readonly kind: 'target' | 'heading';
  /** Place and year of the plan it stands in. */
  readonly container: string;
  readonly location: Location;
}

/** More than anybody reads; a longer query narrows them. */
const most = 200;

/** Targets and headings of all plans whose name holds the query, as written or as the first letters of its pinyin. */
export function symbolsNamed(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const wanted = query.trim();
  const fits = (name: string): boolean =>
    name.includes(wanted) || (/^[a-z]+$/i.test(wanted) && initialsOf(name).includes(wanted.toLowerCase()));
  const found: FoundSymbol[] = [];
  for (const plan of plansOf(snapshot)) {
    for (const symbol of symbolsIn(plan)) {
      if (!fits(symbol.name)) continue;
      found.push(symbol);
      if (found.length === most) return found;
    }
  }
  return found;
}

function* symbolsIn({ uri, plan }: NamedPlan): Iterable<FoundSymbol> {
  const container = [plan.place, plan.year].filter((part) => part !== undefined).join(' ');
  for (const target of plan.statements) {
    if (target.part !== 'targets' || target.base || target.wider) continue;
    const name = `${target.indicator} ${shortTitle(valueText(target, plan.text, 'zh'))}`;
    yield { name, kind: 'target', container, location: { uri, span: target.span } };
  }
  for (const { title, titleSpan } of headingsIn(plan.outline))
    yield { name: shortTitle(title), kind: 'heading', container, location: { uri, span: titleSpan } };
}

const headingsIn = (headings: readonly Heading[]): readonly Heading[] =>
  headings.flatMap((heading) => [heading, ...headingsIn(heading.children)]);
