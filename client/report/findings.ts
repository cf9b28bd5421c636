import type { FindingItem, PlanItem, Triage } from '../src/report/messages.ts';
import { ask, keep, kept, placeLink } from './editor.ts';
import { element } from './element.ts';
import type { Found, Group } from './groups.ts';
import { words } from './words.ts';

/** So many findings of a rule are made at a time. */
const portion = 100;
const triages: readonly Triage[] = ['fix', 'accept', 'verify', 'ignore'];

/**
 * The findings by rule, each with all its places side by side and what can be done with it. `chooseNew` where an earlier check makes some of
 * them new.
 */
export function findingsList(groups: readonly Group[], chooseNew?: (onlyNew: boolean) => void): HTMLElement {
  const say = words();
  return element(
    'section',
    { 'aria-labelledby': 'findings' },
    element('h2', { id: 'findings' }, say.findings),
    chooseNew && newChoice(chooseNew),
    groups.length === 0 && element('p', {}, say.none),
    ...groups.map((group, index) => groupOf(group, index < 3)),
  );
}

function newChoice(chooseNew: (onlyNew: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: kept.onlyNew, 'data-key': 'new', onchange: () => chooseNew(box.checked) });
  return element('label', { class: 'bar' }, box, element('span', {}, words().onlyNew));
}

/** Opens the findings of a rule and goes to them. */
export function goToGroup(rule: string): void {
  const heading = document.querySelector<HTMLElement>(`summary[data-key="${CSS.escape(keyOf(rule))}"]`);
  const group = heading?.closest('details');
  if (!heading || !group) return;
  group.open = true;
  group.scrollIntoView();
  heading.focus({ preventScroll: true });
}

const keyOf = (rule: string): string => `rule ${rule}`;

function groupOf({ rule, about, severity, found }: Group, isFirst: boolean): HTMLElement {
  const say = words();
  const list = element('ol');
  const more = element('button', { type: 'button', class: 'act', onclick: () => fill() });
  const fill = () => {
    const from = list.childElementCount;
    list.append(...found.slice(from, from + portion).map((one, index) => itemOf(one, `${rule} ${from + index}`)));
    const left = found.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = say.more(Math.min(left, portion));
  };
  // Groups that the user opened or closed stay so while findings come and go.
  const isOpen = kept.groups[rule] ?? isFirst;
  const group = element(
    'details',
    {
      open: isOpen,
      ontoggle: () => {
        if (group.open !== isOpen || rule in kept.groups) keep({ groups: { ...kept.groups, [rule]: group.open } });
        if (group.open && list.childElementCount === 0) fill();
      },
    },
    element(
      'summary',
      { 'data-key': keyOf(rule) },
      element('span', { class: severity }, say.severities[severity]),
      ` ${about} `,
      element('code', { class: 'soft' }, rule),
      ' ',
      element('span', { class: 'badge' }, String(found.length)),
    ),
    list,
    more,
  );
  if (isOpen) fill();
  return group;
}

function itemOf({ plan, finding }: Found, key: string): HTMLElement {
  const { rule, message, words: quoted, location, related } = finding;
  const line = (at: FindingItem['location']) => `${nameOf(at.uri, plan)}:${at.range.start.line + 1}`;
  const acts = words().acts;
  return element(
    'li',
    {},
    element('p', {}, message),
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
      ...triages
        .filter((does) => does !== 'fix' || finding.mendable)
        .map((does) =>
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

/** A document as the report calls it. */
function nameOf(uri: string, { uri: own, name, prior }: PlanItem): string {
  if (uri === own) return name;
  if (uri === prior?.uri) return prior.name;
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
