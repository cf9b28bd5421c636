import type { FindingItem, PlanItem, Triage } from '../src/report/messages.ts';
import { ask, placeLink } from './editor.ts';
import { element } from './element.ts';
import { words } from './words.ts';

/** So many findings of a rule are made at a time. */
const portion = 100;
const triages: readonly Triage[] = ['fix', 'accept', 'verify', 'ignore'];

/** Groups that the user opened or closed stay so while findings come and go. */
const opened = new Map<string, boolean>();

/** The findings by rule, those that matter most first, each with all its places side by side and what can be done with it. */
export function findingsList(plans: readonly PlanItem[]): HTMLElement {
  const say = words();
  const groups = new Map<string, Found[]>();
  for (const plan of plans)
    for (const finding of plan.findings) {
      const group = groups.get(finding.rule);
      if (group) group.push({ plan, finding });
      else groups.set(finding.rule, [{ plan, finding }]);
    }
  const severity = (rule: string) => ['error', 'warning', 'info'].indexOf(groups.get(rule)?.[0]?.finding.severity ?? 'info');
  const rules = [...groups.keys()].sort((a, b) => severity(a) - severity(b));
  return element(
    'section',
    { 'aria-labelledby': 'findings' },
    element('h2', { id: 'findings' }, say.findings),
    groups.size === 0 && element('p', {}, say.none),
    ...rules.map((rule, index) => groupOf(rule, groups.get(rule) ?? [], plans.length > 1, index < 3)),
  );
}

type Found = { readonly plan: PlanItem; readonly finding: FindingItem };

function groupOf(rule: string, found: readonly Found[], several: boolean, isFirst: boolean): HTMLElement {
  const say = words();
  const list = element('ol');
  const more = element('button', { type: 'button', class: 'act', onclick: () => fill() });
  const fill = () => {
    const from = list.childElementCount;
    list.append(...found.slice(from, from + portion).map((one, index) => itemOf(one, several, `${rule} ${from + index}`)));
    const left = found.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = say.more(Math.min(left, portion));
  };
  const [first] = found;
  const isOpen = opened.get(rule) ?? isFirst;
  const group = element(
    'details',
    {
      open: isOpen,
      ontoggle: () => {
        opened.set(rule, group.open);
        if (group.open && list.childElementCount === 0) fill();
      },
    },
    element(
      'summary',
      { 'data-key': `rule ${rule}` },
      element('span', { class: first?.finding.severity }, say.severities[first?.finding.severity ?? 'info']),
      ` ${rule} `,
      element('span', { class: 'badge' }, String(found.length)),
    ),
    list,
    more,
  );
  if (isOpen) fill();
  return group;
}

function itemOf({ plan, finding }: Found, several: boolean, key: string): HTMLElement {
  const { rule, message, words: quoted, location, related } = finding;
  const line = (at: FindingItem['location']) => `${nameOf(at.uri)}:${at.range.start.line + 1}`;
  const acts = words().acts;
  return element(
    'li',
    {},
    element('p', {}, several && element('span', { class: 'soft' }, `${plan.name} `), message),
    element(
      'div',
      { class: 'places' },
      ...[{ message: '', words: quoted, location }, ...related].map((place, index) =>
        element(
          'div',
          {},
          placeLink(place.location, line(place.location), `${key} place ${index}`),
          place.message !== '' && element('span', { class: 'soft' }, ` ${place.message}`),
          element('blockquote', {}, place.words),
        ),
      ),
    ),
    element(
      'div',
      { class: 'bar' },
      ...triages.map((does) =>
        element(
          'button',
          {
            type: 'button',
            class: 'act',
            'data-key': `${key} ${does}`,
            'aria-label': `${acts[does]} ${message}`,
            onclick: () => ask({ does, rule, location }),
          },
          acts[does],
        ),
      ),
    ),
  );
}

function nameOf(uri: string): string {
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
