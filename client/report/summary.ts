import type { ExportFormat, PlanItem } from '../src/report/messages.ts';
import { ask } from './editor.ts';
import { element } from './element.ts';
import { goToGroup } from './findings.ts';
import type { Group } from './groups.ts';
import { words } from './words.ts';

const formats: readonly ExportFormat[] = ['html', 'md', 'csv', 'xlsx', 'docx', 'json', 'sarif'];

/** The head of the report: the counts first, also by rule, then with what each plan is compared, then what can be done with all of it. */
export function summaryOf(plans: readonly PlanItem[], groups: readonly Group[], fresh?: number): HTMLElement {
  const say = words();
  const rows = plans.flatMap(({ indicators }) => indicators);
  const having = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  const findings = plans.flatMap((plan) => plan.findings);
  const figures: readonly (readonly [number, string, string])[] = [
    [plans.length, say.plans, ''],
    [rows.filter(({ target }) => target).length, say.targets, ''],
    [having('met'), say.met, 'met'],
    [having('missed'), say.missed, 'missed'],
    [having('unreported'), say.unreported, 'unreported'],
    [findings.length, say.found, findings.length > 0 ? 'warning' : ''],
    ...(fresh === undefined ? [] : [[fresh, say.fresh, fresh > 0 ? 'warning' : ''] as const]),
  ];
  const silenced = (kind: keyof PlanItem['silenced']): number => plans.reduce((sum, plan) => sum + plan.silenced[kind], 0);
  return element(
    'section',
    { 'aria-labelledby': 'summary' },
    element('h2', { id: 'summary' }, say.summary),
    element(
      'ul',
      { class: 'counts' },
      ...figures.map(([count, text, kind]) => element('li', { class: kind }, element('strong', {}, String(count)), ` ${text}`)),
    ),
    groups.length > 0 && ruleCounts(groups),
    element('p', { class: 'soft silenced' }, say.silenced(silenced('ignored'), silenced('accepted'), silenced('verified'))),
    ...plans
      .slice(0, 3)
      .map(({ name, prior, why }) => element('p', { class: 'soft' }, prior ? say.comparedWith(name, prior.name) : say.noPrior(name, why))),
    element(
      'p',
      { class: 'bar', role: 'group', 'aria-label': say.exports },
      element('span', {}, say.exports),
      ...formats.map((format) =>
        element(
          'button',
          { type: 'button', class: 'act', 'data-key': `export ${format}`, onclick: () => ask({ does: 'export', format }) },
          format.toUpperCase(),
        ),
      ),
      element('button', { type: 'button', class: 'act', 'data-key': 'refresh', onclick: () => ask({ does: 'refresh' }) }, say.refresh),
    ),
  );
}

/** How much each rule found; a rule leads to its findings. */
function ruleCounts(groups: readonly Group[]): HTMLElement {
  const { byRule, severities } = words();
  return element(
    'ul',
    { class: 'rules', 'aria-label': byRule },
    ...groups.map(({ rule, about, severity, found }) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', 'data-key': `to ${rule}`, title: rule, onclick: () => goToGroup(rule) },
          element('strong', { class: `count ${severity}` }, String(found.length)),
          element('span', { class: 'unseen' }, ` ${severities[severity]}`),
          ' ',
          element('span', { class: 'link about' }, about),
        ),
      ),
    ),
  );
}
