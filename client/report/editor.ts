import type { AmountItem, Asked, Kept } from '../src/report/messages.ts';
import { element } from './element.ts';

declare function acquireVsCodeApi(): { postMessage(asked: Asked): void; getState(): Kept | undefined; setState(kept: Kept): void };

const editor = acquireVsCodeApi();

export const ask = (asked: Asked): void => editor.postMessage(asked);

/** What the user has chosen in the view; it outlives hiding and reloading. */
export let kept: Kept = {
  plan: '',
  search: '',
  verdict: '',
  sort: '',
  descending: false,
  unit: '',
  history: '',
  groups: {},
  scrolled: 0,
  onlyNew: false,
  ...editor.getState(),
  ...(document.documentElement.dataset.within && { within: document.documentElement.dataset.within }),
};
editor.setState(kept);

export function keep(changes: Partial<Kept>): void {
  kept = { ...kept, ...changes };
  editor.setState(kept);
}

/** A button in the looks of a link, that opens a place in the editor. */
export const placeLink = (location: AmountItem['location'], text: string, key: string, label?: string): HTMLButtonElement =>
  element(
    'button',
    { class: 'link', type: 'button', 'data-key': key, 'aria-label': label, onclick: () => ask({ does: 'open', location }) },
    text,
  );
