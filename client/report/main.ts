import type { HistoriesResult, Known, PlanItem, Told } from '../src/report/messages.ts';
import { chartsOf } from './charts.ts';
import { ask, keep, kept } from './editor.ts';
import { choice, element } from './element.ts';
import { findingsList } from './findings.ts';
import { groupsOf, newIn } from './groups.ts';
import { rowsOf } from './rows.ts';
import { summaryOf } from './summary.ts';
import { indicatorTable } from './table.ts';
import { words } from './words.ts';

// The report view: draws what the extension tells it, and asks it for everything else.

const main = document.querySelector('main') ?? document.body;
let plans: readonly PlanItem[] = [];
let rules: Readonly<Record<string, string>> = {};
let known: Known | undefined;
let histories: { readonly uri: string; readonly of: HistoriesResult } | undefined;

window.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
  if (told.tells === 'plans') {
    ({ plans, rules, known } = told);
    draw();
  } else if (told.tells === 'reading') tell(told.words, 'stop');
  else if (told.tells === 'stopped') tell(words().stopped, 'refresh');
  else {
    histories = { uri: told.uri, of: told.histories };
    drawCharts();
  }
});
// Charts take their colours when they are drawn.
new MutationObserver(drawCharts).observe(document.body, { attributes: true, attributeFilter: ['class'] });
addEventListener('scrollend', () => keep({ scrolled: document.documentElement.scrollTop }));
tell('', 'stop');
ask({ does: 'ready' });

/** Says above all else what is going on, with a button to stop it or to begin again. */
function tell(what: string, does: 'stop' | 'refresh'): void {
  const { loading, stop, refresh } = words();
  const press = () => {
    if (does === 'refresh') tell('', 'stop');
    ask({ does });
  };
  const button = element(
    'button',
    { type: 'button', class: 'act', 'data-key': 'course', onclick: press },
    does === 'stop' ? stop : refresh,
  );
  const isFocused = document.activeElement instanceof HTMLElement && document.activeElement.dataset.key === 'course';
  main.querySelector('.course')?.remove();
  main.prepend(
    element('div', { class: 'bar course' }, element('span', { role: 'status' }, does === 'stop' ? `${loading} ${what}` : what), button),
  );
  if (isFocused) button.focus();
}

/** Draws everything anew; the focus and what was scrolled to stay. */
function draw(): void {
  const isFirst = main.querySelector('h1') === null;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const scrolled = [isFirst ? kept.scrolled : document.documentElement.scrollTop, main.querySelector('.window')?.scrollTop ?? 0] as const;
  const seen = plansSeen();
  const fresh = known && newIn(seen, known);
  const groups = groupsOf(fresh && kept.onlyNew ? fresh : newIn(seen, undefined), rules);
  const say = words();
  const options = [['', say.allPlans] as const, ...plans.map(({ uri, name }) => [uri, name] as const)];
  main.replaceChildren(
    element('h1', {}, say.title),
    ...(plans.length === 0 ? [element('p', {}, say.noPlans)] : []),
    ...(plans.length > 1 ? [element('div', { class: 'bar' }, choice(say.plan, options, kept.plan, choosePlan))] : []),
    ...(plans.length > 0
      ? [
          summaryOf(seen, groups, fresh?.length),
          indicatorTable(rowsOf(seen), seen.length > 1),
          findingsList(groups, fresh && chooseNew),
          chartsOf(rowsOf(seen), historiesSeen()),
        ]
      : []),
  );
  document.documentElement.scrollTop = scrolled[0];
  const window = main.querySelector('.window');
  if (window) window.scrollTop = scrolled[1];
  if (focused !== undefined) main.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  const [first] = seen;
  if (first) ask({ does: 'histories', uri: first.uri });
}

function chooseNew(onlyNew: boolean): void {
  keep({ onlyNew });
  draw();
}

function choosePlan(plan: string): void {
  keep({ plan });
  draw();
}

function drawCharts(): void {
  const charts = document.getElementById('charts')?.closest('section');
  charts?.replaceWith(chartsOf(rowsOf(plansSeen()), historiesSeen()));
}

function plansSeen(): readonly PlanItem[] {
  const chosen = plans.filter(({ uri }) => uri === kept.plan);
  return chosen.length > 0 ? chosen : plans;
}

const historiesSeen = (): HistoriesResult => (histories?.uri === plansSeen()[0]?.uri ? (histories?.of ?? []) : []);
