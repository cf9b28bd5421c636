import { rules } from './rules/index.ts';
import type { Fault, Finding, Fix, Message, Rule, RuleContext, Severity } from './rules/rule.ts';
import { unusedIgnore } from './rules/unused-ignore.ts';
import type { Settings } from './settings.ts';
import { judgedIgnores, type Sifted, withoutIgnored } from './suppress.ts';
import type { Edit } from './text/span.ts';

type Failed = (rule: string, error: unknown) => void;

/**
 * What the rules find in a plan, in the order of the text; at one place in the order of the rules. Comments in the text silence
 * findings; `checked` gives those as well.
 * `settings` sets severities and turns rules off: what the document's own front matter says comes before its `rules`, its `overrides`
 * come before both.
 * Whether the document is a plan at all is the caller's to ask.
 * Never throws: a rule that fails keeps silent and is handed to `failed`.
 */
export function check(context: RuleContext, settings: Levels = {}, failed: Failed = ignore): readonly Finding[] {
  return checked(context, settings, failed).findings;
}

/** The same, with what ignore comments keep out of the list and with the rules that had no say. */
export function checked(context: RuleContext, settings: Levels = {}, failed: Failed = ignore): Checked {
  const decided: Readonly<Record<string, string | undefined>> = { ...settings.rules, ...context.plan.front.rules, ...settings.overrides };
  const broken = new Set<string>();
  const foundBy = (rule: Rule, seen: RuleContext): readonly Finding[] => {
    const level = decided[rule.id];
    if (level === 'off') return [];
    return findingsOf(rule, seen, isSeverity(level) ? level : undefined, (id, error) => {
      broken.add(id);
      failed(id, error);
    });
  };
  const found = rules.flatMap((rule) => (rule === unusedIgnore ? [] : foundBy(rule, context))).sort(byPlace);
  const { findings, suppressed } = withoutIgnored(found, context);
  const silent = new Set(
    rules.filter((rule) => decided[rule.id] === 'off' || broken.has(rule.id) || !isAnswered(rule, context)).map(({ id }) => id),
  );
  const ignores = judgedIgnores(found, context, silent);
  const idle = ignores.length > 0 ? foundBy(unusedIgnore, { ...context, ignores }) : [];
  return { findings: idle.length > 0 ? [...findings, ...idle].sort(byPlace) : findings, suppressed, silent };
}

export interface Checked extends Sifted {
  /** Rules that are off, that failed, or that lacked last year's plan: that they found nothing means nothing. */
  readonly silent: ReadonlySet<string>;
}

type Levels = Partial<Pick<Settings, 'rules' | 'overrides'>>;

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Without last year's plan the rules that need it cannot tell whether there is something to ignore. */
const isAnswered = ({ group, looksBack }: Rule, { prior }: RuleContext): boolean =>
  prior !== undefined || (group !== 'prior' && !looksBack);

function findingsOf(rule: Rule, context: RuleContext, level: Severity | undefined, failed: Failed): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const fault of rule.faults(context)) findings.push(findingOf(rule, fault, context, level));
    return findings;
  } catch (error) {
    failed(rule.id, error);
    return [];
  }
}

/** A fault in words. A severity that was set holds for every finding of the rule. */
function findingOf(rule: Rule, fault: Fault, context: RuleContext, level: Severity | undefined): Finding {
  const fix = fixOf(rule, fault, context);
  const severity = level ?? rule.severityOf?.(fault) ?? rule.severity;
  const places = rule.places?.(fault) ?? none;
  const related = rule.related?.(fault) ?? none;
  return { rule: rule.id, severity, message: rule.message(fault), span: fault.span, places, related, fix };
}

const none: readonly never[] = [];

function fixOf(rule: Rule, fault: Fault, context: RuleContext): Fix | undefined {
  if (rule.fix === 'none') return undefined;
  const title = rule.fixTitle ?? fixIt;
  const edits = rule.edits?.(fault, context) ?? none;
  if (typeof edits === 'function') return laterFix(title, rule.fix, edits);
  return edits.length === 0 ? undefined : { title, applicability: rule.fix, edits };
}

function laterFix(title: Message, applicability: Fix['applicability'], edits: () => readonly Edit[]): Fix {
  let made: readonly Edit[] | undefined;
  return {
    title,
    applicability,
    get edits() {
      made ??= edits();
      return made;
    },
  };
}

const fixIt: Message = { zh: '改正', en: 'Fix' };

const isSeverity = (level: string | undefined): level is Severity => level === 'error' || level === 'warning' || level === 'info';

const ignore = (): void => {};
