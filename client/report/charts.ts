import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { HistoriesResult } from '../src/report/messages.ts';
import { keep, kept } from './editor.ts';
import { choice, element } from './element.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** A chart with more bars than this says nothing any more. */
const most = 30;
const drawn: Chart[] = [];

/** Charts of the indicators in one unit, and of one indicator over the years. */
export function chartsOf(rows: readonly Row[], histories: HistoriesResult): HTMLElement {
  for (const chart of drawn.splice(0)) chart.destroy();
  const say = words();
  const units = [...new Set(rows.filter(hasPair).map(({ unit }) => unit))].sort((a, b) => countIn(rows, b) - countIn(rows, a));
  const unit = units.includes(kept.unit) ? kept.unit : (units[0] ?? '');
  const years = histories.filter(({ points }) => new Set(points.map(({ year }) => year)).size > 1);
  const history = years.find(({ indicator }) => indicator === kept.history) ?? years[0];
  const redraw = (changes: Parameters<typeof keep>[0]) => {
    keep(changes);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest('label')?.className : undefined;
    const next = chartsOf(rows, histories);
    section.replaceWith(next);
    if (focused) next.querySelector<HTMLElement>(`label.${focused} select`)?.focus();
  };
  const units1 = choice(
    say.unit,
    units.map((name) => [name, name] as const),
    unit,
    (value) => redraw({ unit: value }),
  );
  units1.className = 'unit';
  const years1 = choice(
    say.indicator,
    years.map(({ indicator }) => [indicator, indicator] as const),
    history?.indicator ?? '',
    (value) => redraw({ history: value }),
  );
  years1.className = 'years';
  const inUnit = rows.filter((row) => row.unit === unit).slice(0, 10 * most);
  const section: HTMLElement = element(
    'section',
    { 'aria-labelledby': 'charts' },
    element('h2', { id: 'charts' }, say.charts),
    units.length > 0 && element('div', { class: 'bar' }, units1),
    against(inUnit, unit),
    changes(inUnit, unit),
    history && element('div', { class: 'bar' }, years1),
    history && overYears(history),
  );
  return section;
}

const hasPair = ({ priorTarget, result, target }: Row): boolean =>
  result?.amount !== undefined && (priorTarget?.amount !== undefined || target?.amount !== undefined);
const countIn = (rows: readonly Row[], unit: string): number => rows.filter((row) => row.unit === unit && hasPair(row)).length;

/** For drawing only: figures themselves are shown as written. */
const drawable = (amount: string | undefined): number => Number(amount);

function against(rows: readonly Row[], unit: string): HTMLElement | undefined {
  const pairs = rows.filter(({ priorTarget, result }) => priorTarget?.amount !== undefined && result?.amount !== undefined).slice(0, most);
  const { columns } = words();
  return bars(
    words().against,
    unit,
    pairs.map(({ indicator }) => indicator),
    [
      { label: columns.priorTarget, data: pairs.map(({ priorTarget }) => drawable(priorTarget?.amount)) },
      { label: columns.result, data: pairs.map(({ result }) => drawable(result?.amount)) },
    ],
  );
}

function changes(rows: readonly Row[], unit: string): HTMLElement | undefined {
  const pairs = rows.filter(({ target, result }) => target?.amount !== undefined && result?.amount !== undefined).slice(0, most);
  const data = pairs.map(({ target, result }) => Number((drawable(target?.amount) - drawable(result?.amount)).toPrecision(6)));
  return bars(
    words().changes,
    unit,
    pairs.map(({ indicator }) => indicator),
    [{ label: words().columns.change, data }],
  );
}

function bars(title: string, unit: string, labels: string[], sets: readonly { label: string; data: number[] }[]): HTMLElement | undefined {
  if (labels.length === 0) return undefined;
  const datasets = sets.map((set, index) => ({ ...set, backgroundColor: colour(index) }));
  return figure(title, unit, labels, sets, 90 + labels.length * (sets.length * 12 + 10), (canvas) => {
    return new Chart(canvas, { type: 'bar', data: { labels, datasets }, options: { indexAxis: 'y', ...looks(unit) } });
  });
}

function overYears({ indicator, unit, points }: HistoriesResult[number]): HTMLElement {
  const labels = [...new Set(points.map(({ year }) => year))].sort();
  const { columns } = words();
  const sets = (['target', 'result'] as const).map((kind) => ({
    label: kind === 'target' ? columns.target : columns.result,
    data: labels.map((year) => drawable(points.find((point) => point.year === year && point.kind === kind)?.amount)),
  }));
  const datasets = sets.map((set, index) => ({ ...set, borderColor: colour(index), backgroundColor: colour(index), spanGaps: true }));
  return figure(`${words().history}: ${indicator}`, unit, labels, sets, 260, (canvas) => {
    return new Chart(canvas, { type: 'line', data: { labels, datasets }, options: looks(unit) });
  });
}

/** A chart with its caption; those who do not see it read its figures instead. */
function figure(
  title: string,
  unit: string,
  labels: readonly string[],
  sets: readonly { label: string; data: number[] }[],
  height: number,
  draw: (canvas: HTMLCanvasElement) => Chart,
): HTMLElement {
  const figures = labels.map((label, index) => `${label}: ${sets.map((set) => `${set.label} ${set.data[index]}${unit}`).join(', ')}`);
  const canvas = element('canvas', { role: 'img', 'aria-label': `${title}. ${figures.join('; ')}` });
  const frame = element('div', { class: 'chart' }, canvas);
  frame.style.height = `${height}px`;
  requestAnimationFrame(() => canvas.isConnected && drawn.push(draw(canvas)));
  return element('figure', {}, element('figcaption', {}, unit === '' ? title : `${title}（${unit}）`), frame);
}

const theme = (name: string, otherwise: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || otherwise;
const colour = (index: number): string => (index === 0 ? theme('charts-blue', '#3794ff') : theme('charts-orange', '#d18616'));

function looks(unit: string) {
  const color = theme('foreground', '#888888');
  const grid = { color: theme('panel-border', '#88888855') };
  const title = { display: unit !== '', text: unit, color };
  return {
    animation: false as const,
    maintainAspectRatio: false,
    scales: { x: { ticks: { color }, grid, title }, y: { ticks: { color, autoSkip: false }, grid } },
    plugins: { legend: { labels: { color } } },
  };
}
