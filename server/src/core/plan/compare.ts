import { type Lexicon, lexicon as seedLexicon } from '../lexicon/lexicon.ts';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { type Outcome, outcomeByLevels, outcomeByPace, outcomeOf } from './outcome.ts';
import type { Plan } from './plan.ts';
import { similarNames } from './similar-names.ts';
import type { Statement } from './statement.ts';

/**
 * This year's plan beside last year's, indicator by indicator; without last year's plan its own review is the prior year.
 * Indicators are matched by name, a name of the vocabulary in any of its forms; a target of last year that finds no counterpart so is matched
 * with a name much like its own.
 */
export function compare(plan: Plan, prior?: Plan, lexicon: Lexicon = seedLexicon): Comparison {
  const own = grouped(plan.statements);
  const earlier = grouped(prior?.statements ?? []);
  const renamed = prior ? renamedIn(own, earlier, lexicon) : new Map<string, string>();
  const taken = new Set(renamed.values());
  const names = new Set([...own.keys(), ...[...earlier.keys()].filter((name) => !taken.has(name))]);
  const rows = Array.from(names, (indicator) => rowOf(indicator, renamed.get(indicator), own, earlier, lexicon));
  return { rows, byIndicator: new Map(rows.map((row) => [row.indicator, row])) };
}

type Groups = ReadonlyMap<string, readonly Statement[]>;

function rowOf(indicator: string, priorName: string | undefined, own: Groups, earlier: Groups, lexicon: Lexicon): ComparisonRow {
  const here = own.get(indicator) ?? [];
  const before = earlier.get(priorName ?? indicator) ?? [];
  const isIntended = (statement: Statement): boolean => statement.intended;
  const results = here.filter((statement) => statement.part === 'review' && !isIntended(statement));
  const priorTargets = [...before.filter((statement) => statement.part === 'targets'), ...here.filter(isIntended)];
  const due = priorTargets.filter(({ year }) => year === '' || /^\d{4}$/.test(year));
  const priorResults = before.filter((statement) => statement.part === 'review' && !isIntended(statement));
  const { parts = [] } = lexicon.indicator(indicator) ?? {};
  const outcome = due.length > 0 ? outcomeIn(indicator, due, results, priorResults, own, lexicon) : undefined;
  return {
    indicator,
    targets: here.filter((statement) => statement.part === 'targets'),
    tasks: here.filter((statement) => statement.part === 'tasks'),
    results,
    inParts: parts.length > 0 && parts.every((part) => own.get(part)?.some((statement) => statement.part === 'review')),
    priorTargets,
    priorResults,
    ...(priorName !== undefined && { priorName }),
    ...(outcome && { outcome }),
  };
}

function outcomeIn(
  indicator: string,
  due: readonly Statement[],
  results: readonly Statement[],
  priorResults: readonly Statement[],
  own: Groups,
  lexicon: Lexicon,
): Outcome | undefined {
  const answers = answering(results, due);
  const direction = lexicon.indicator(indicator)?.direction;
  const atConstantPrices = lexicon.words.constantPrices.some((ending) => indicator.endsWith(ending));
  return (
    outcomeOf(due, answers, direction) ??
    (atConstantPrices ? undefined : outcomeByLevels(due, answers, priorResults, direction)) ??
    outcomeByPace(due, answers, answering(economyIn(own, lexicon), due))
  );
}

/** Results of the year that the targets were set for: a five-year total answers no year's target, as no year's result answers five years'. */
function answering(results: readonly Statement[], targets: readonly Statement[]): readonly Statement[] {
  const years = new Set(targets.map(({ year }) => year));
  return results.filter(({ year }) => year === '' || years.has(year));
}

/** What the review says of the economy as a whole. */
const economyIn = (own: Groups, { words }: Lexicon): readonly Statement[] =>
  words.pace.indicators.flatMap((name) => own.get(name) ?? []).filter(({ part, intended }) => part === 'review' && !intended);

/** Own names of the document's results and targets, each with the name that last year's document has for it. */
function renamedIn(own: Groups, earlier: Groups, lexicon: Lexicon): Map<string, string> {
  const isOpen = (statements: readonly Statement[]): boolean => statements.some(({ measured, known }) => measured && !known);
  const missing = [...own]
    .filter(([name, statements]) => !earlier.has(name) && isOpen(statements) && !lexicon.indicator(name))
    .map(([name]) => name);
  const candidates = [...earlier]
    .filter(([name, statements]) => !own.has(name) && isOpen(statements) && statements.some(({ part }) => part === 'targets'))
    .map(([name]) => name);
  return new Map(similarNames(missing, candidates));
}

function grouped(statements: readonly Statement[]): Groups {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.base) continue;
    const group = groups.get(statement.indicator);
    if (group) group.push(statement);
    else groups.set(statement.indicator, [statement]);
  }
  return groups;
}
