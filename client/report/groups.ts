import type { FindingItem, Known, PlanItem } from '../src/report/messages.ts';

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

/** The findings that an earlier check did not have; all where there was none. */
export const newIn = (plans: readonly PlanItem[], known: Known | undefined): Found[] =>
  plans.flatMap((plan) => {
    const before = new Set(known?.[plan.uri]);
    return plan.findings.filter(({ fingerprint }) => !before.has(fingerprint)).map((finding) => ({ plan, finding }));
  });

/** Findings by rule, those that matter most first. */
export function groupsOf(all: readonly Found[], rules: Readonly<Record<string, string>>): Group[] {
  const byRule = new Map<string, Found[]>();
  for (const one of all) {
    const found = byRule.get(one.finding.rule);
    if (found) found.push(one);
    else byRule.set(one.finding.rule, [one]);
  }
  const gravest = (found: readonly Found[]) =>
    severities.find((severity) => found.some(({ finding }) => finding.severity === severity)) ?? 'info';
  return [...byRule]
    .map(([rule, found]) => ({ rule, about: (rules[rule] ?? rule).replace(/[。.]$/, ''), severity: gravest(found), found }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.found.length - a.found.length);
}
