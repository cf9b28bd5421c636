import { rules } from './rules/index.ts';
import type { Fault, Finding, Fix, Message, Rule, RuleContext, Severity } from './rules/rule.ts';
import type { Settings } from './settings.ts';

/**
 * What the rules find in a plan, in the order of the text; at one place in the order of the rules.
 * `settings` sets severities and turns rules off: what the document's own front matter says comes before its `rules`, its `overrides`
 * come before both.
 * Whether the document is a plan at all is the caller's to ask.
 * Never throws: a rule that fails keeps silent and is handed to `failed`.
 */
export function check(
  context: RuleContext,
  settings: Partial<Pick<Settings, 'rules' | 'overrides'>> = {},
  failed: (rule: string, error: unknown) => void = ignore,
): Finding[] {
  const decided = { ...settings.rules, ...context.plan.front.rules, ...settings.overrides };
  const findings = rules.flatMap((rule) => {
    const level = decided[rule.id];
    return level === 'off' ? [] : findingsOf(rule, context, isSeverity(level) ? level : undefined, failed);
  });
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf(
  rule: Rule,
  context: RuleContext,
  level: Severity | undefined,
  failed: (rule: string, error: unknown) => void,
): Finding[] {
  try {
    return Array.from(rule.faults(context), (fault) => findingOf(rule, fault, context, level));
  } catch (error) {
    failed(rule.id, error);
    return [];
  }
}

/** A fault in words. A severity that was set holds for every finding of the rule. */
function findingOf(rule: Rule, fault: Fault, context: RuleContext, level: Severity | undefined): Finding {
  const fix = fixOf(rule, fault, context);
  return {
    rule: rule.id,
    severity: level ?? rule.severityOf?.(fault) ?? rule.severity,
    message: rule.message(fault),
    span: fault.span,
    places: rule.places?.(fault) ?? [],
    related: rule.related?.(fault) ?? [],
    ...(fix && { fix }),
  };
}

function fixOf(rule: Rule, fault: Fault, context: RuleContext): Fix | undefined {
  const edits = rule.edits?.(fault, context) ?? [];
  return rule.fix === 'none' || edits.length === 0 ? undefined : { title: rule.fixTitle ?? fixIt, applicability: rule.fix, edits };
}

const fixIt: Message = { zh: '改正', en: 'Fix' };

const isSeverity = (level: string | undefined): level is Severity => level === 'error' || level === 'warning' || level === 'info';

const ignore = (): void => {};
