import type { IndicatorEntry } from '../lexicon/indicator.ts';
import { type Lexicon, lexicon as seedLexicon } from '../lexicon/lexicon.ts';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { type Outcome, outcomeByLevels, outcomeByPace, outcomeOf } from './outcome.ts';
import { ownRow } from './own-row.ts';
import type { Plan } from './plan.ts';
import { similarNames } from './similar-names.ts';
import { ofOwnWith, type Statement } from './statement.ts';
import { type StatementsByName, statementsByName } from './statements-by-name.ts';

/**
 * This year's plan beside last year's, indicator by indicator; without last year's plan its own review is the prior year.
 * Indicators are matched by name, a name of the vocabulary in any of its forms; a target of last year that finds no counterpart so is matched
 * with a name much like its own.
 */
export function compare(plan: Plan, prior?: Plan, lexicon: Lexicon = seedLexicon): Comparison {
  const own = statementsByName(plan);
  const earlier = prior ? statementsByName(prior) : nobody;
  const renamed = prior ? renamedIn(own, earlier, lexicon) : unchanged;
  const taken = new Set(renamed.values());
  const rows: ComparisonRow[] = [];
  for (const indicator of own.keys()) rows.push(rowOf(indicator, renamed.get(indicator), own, earlier, lexicon));
  for (const indicator of earlier.keys())
    if (!own.has(indicator) && !taken.has(indicator)) rows.push(rowOf(indicator, undefined, own, earlier, lexicon));
  const byIndicator = new Map<string, ComparisonRow>();
  for (const row of rows) byIndicator.set(row.indicator, row);
  return { rows, byIndicator };
}

const nobody: StatementsByName = new Map();
const unchanged: ReadonlyMap<string, string> = new Map();

function rowOf(
  indicator: string,
  priorName: string | undefined,
  own: StatementsByName,
  earlier: StatementsByName,
  lexicon: Lexicon,
): ComparisonRow {
  const here = own.get(indicator) ?? nothing;
  const { targets, tasks, results, quoted } = sidesOf(here);
  const before = sidesOf(earlier.get(priorName ?? indicator));
  const entry = entryOf(here.length > 0 ? here : earlier.get(indicator), lexicon);
  const inParts = isInParts(entry?.parts, own);
  const priorTargets = before.targets.length === 0 ? quoted : [...before.targets, ...quoted];
  const priorResults = before.results;
  const outcome =
    priorTargets.length > 0 && results.length > 0
      ? outcomeIn({ indicator, priorTargets, results, priorResults }, entry, own, lexicon)
      : undefined;
  return { indicator, targets, tasks, results, inParts, priorTargets, priorResults, priorName, outcome, own: ownRow(here) };
}

const nothing: readonly Statement[] = [];

/** The entry of the vocabulary for the indicator that all of these are of. */
const entryOf = ([first]: readonly Statement[] = nothing, lexicon: Lexicon): IndicatorEntry | undefined =>
  first && entryOfOne(first.own, lexicon);

const entryOfOne = ofOwnWith(({ indicator }, lexicon: Lexicon) => lexicon.indicator(indicator));

/** The review gives all its parts. */
const isInParts = (parts: readonly string[] = [], own: StatementsByName): boolean =>
  parts.length > 0 && parts.every((part) => own.get(part)?.some((statement) => statement.part === 'review'));

/** What one document says of an indicator, by where it says it; a target that the review quotes is none of its results. */
interface Sides {
  readonly targets: readonly Statement[];
  readonly tasks: readonly Statement[];
  readonly results: readonly Statement[];
  readonly quoted: readonly Statement[];
}

function sidesOf(statements: readonly Statement[] = nothing): Sides {
  const targets: Statement[] = [];
  const tasks: Statement[] = [];
  const results: Statement[] = [];
  const quoted: Statement[] = [];
  for (const statement of statements) {
    const { part, intended } = statement;
    if (intended) quoted.push(statement);
    if (part === 'targets') targets.push(statement);
    else if (part === 'tasks') tasks.push(statement);
    else if (part === 'review' && !intended) results.push(statement);
  }
  return { targets, tasks, results, quoted };
}

function outcomeIn(
  { indicator, priorTargets, results, priorResults }: Pick<ComparisonRow, 'indicator' | 'priorTargets' | 'results' | 'priorResults'>,
  entry: IndicatorEntry | undefined,
  own: StatementsByName,
  lexicon: Lexicon,
): Outcome | undefined {
  const due = priorTargets.filter(({ year }) => year === '' || /^\d{4}$/.test(year));
  if (due.length === 0) return undefined;
  const answers = answering(results, due);
  const direction = entry?.direction;
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
const economyIn = (own: StatementsByName, { words }: Lexicon): readonly Statement[] =>
  words.pace.indicators.flatMap((name) => own.get(name) ?? []).filter(({ part, intended }) => part === 'review' && !intended);

/** Own names of the document's results and targets, each with the name that last year's document has for it. */
function renamedIn(own: StatementsByName, earlier: StatementsByName, lexicon: Lexicon): Map<string, string> {
  const isOpen = (statements: readonly Statement[]): boolean => statements.some(({ measured, known }) => measured && !known);
  const missing = [...own]
    .filter(([name, statements]) => !earlier.has(name) && isOpen(statements) && !entryOf(statements, lexicon))
    .map(([name]) => name);
  const candidates = [...earlier]
    .filter(([name, statements]) => !own.has(name) && isOpen(statements) && statements.some(({ part }) => part === 'targets'))
    .map(([name]) => name);
  return new Map(similarNames(missing, candidates));
}
