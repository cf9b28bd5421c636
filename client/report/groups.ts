import type { FindingItem, PlanItem } from '../src/report/messages.ts';

/** The findings of one rule, over all plans seen. */
export interface Group {
  readonly rule: string;
  /** What the rule looks for, in a line. */
  readonly about: string;
  /** The gravest among them. */
  readonly severity: FindingItem['severity'];
  readonly found: readonly Found[];
}

export interface Found {
  readonly plan: PlanItem;
  readonly finding: FindingItem;
}

const severities: readonly FindingItem['severity'][] = ['error', 'warning', 'info'];

/** The findings by rule, those that matter most first. */
export function groupsOf(plans: readonly PlanItem[], rules: Readonly<Record<string, string>>): Group[] {
  const byRule = new Map<string, Found[]>();
  for (const plan of plans)
    for (const finding of plan.findings) {
      const found = byRule.get(finding.rule);
      if (found) found.push({ plan, finding });
      else byRule.set(finding.rule, [{ plan, finding }]);
    }
  const gravest = (found: readonly Found[]) =>
    severities.find((severity) => found.some(({ finding }) => finding.severity === severity)) ?? 'info';
  return [...byRule]
    .map(([rule, found]) => ({ rule, about: (rules[rule] ?? rule).replace(/[。.]$/, ''), severity: gravest(found), found }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.found.length - a.found.length);
}
