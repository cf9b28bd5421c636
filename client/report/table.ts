import type { AmountItem } from '../src/report/messages.ts';
import { keep, kept, placeLink } from './editor.ts';
import { choice, element } from './element.ts';
import { type Column, chosenRows, type Row } from './rows.ts';
import { words } from './words.ts';

/** All rows are this high, in pixels, so that only those in view need to be there. */
const height = 30;
const overscan = 12;

/** The table of indicators: to be sorted by its headings, searched and filtered; of long tables only the rows in view are made. */
export function indicatorTable(rows: readonly Row[], several: boolean): HTMLElement {
  const say = words();
  const columns = (Object.keys(say.columns) as Column[]).filter((column) => several || column !== 'plan');
  let seen = chosenRows(rows, kept);
  const body = element('tbody');
  const heads = element('tr', { 'aria-rowindex': 1 });
  const count = element('output', { class: 'soft' });
  const table = element('table', { 'aria-labelledby': 'indicators' }, element('thead', {}, heads), body);
  const window = element('div', { class: 'window', onscroll: () => drawRows() }, table);

  const drawHeads = () => heads.replaceChildren(...columns.map((column) => headOf(column, change)));
  const drawRows = () => {
    const focused =
      document.activeElement instanceof HTMLElement && body.contains(document.activeElement)
        ? document.activeElement.dataset.key
        : undefined;
    const from = Math.max(0, Math.floor(window.scrollTop / height) - overscan);
    const to = Math.min(seen.length, from + Math.ceil((window.clientHeight || 600) / height) + 2 * overscan);
    body.replaceChildren(
      gap(from, columns.length),
      ...seen.slice(from, to).map((row, index) => lineOf(row, columns, from + index + 2)),
      gap(seen.length - to, columns.length),
    );
    if (focused !== undefined) body.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  };
  const draw = () => {
    count.value = say.shown(seen.length, rows.length);
    table.setAttribute('aria-rowcount', String(seen.length + 1));
    drawHeads();
    drawRows();
  };
  const change = (changes: Parameters<typeof keep>[0]) => {
    const heading = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    keep(changes);
    seen = chosenRows(rows, kept);
    window.scrollTop = 0;
    draw();
    if (heading !== undefined) heads.querySelector<HTMLElement>(`[data-key="${CSS.escape(heading)}"]`)?.focus();
  };
  const { met, missed, unreported } = say.verdicts;
  const search = element('input', {
    type: 'search',
    value: kept.search,
    'data-key': 'search',
    oninput: () => change({ search: search.value }),
  });
  const options = [
    ['', say.all],
    ['met', met],
    ['missed', missed],
    ['unreported', unreported],
    ['findings', say.withFindings],
  ] as const;
  draw();
  requestAnimationFrame(drawRows);
  return element(
    'section',
    { 'aria-labelledby': 'indicators' },
    element('h2', { id: 'indicators' }, say.indicators),
    element(
      'div',
      { class: 'bar' },
      element('label', {}, element('span', {}, say.search), search),
      choice(say.outcome, options, kept.verdict, (verdict) => change({ verdict })),
      count,
    ),
    window,
  );
}

function headOf(column: Column, change: (changes: Parameters<typeof keep>[0]) => void): HTMLElement {
  const sorted = kept.sort === column;
  const order = sorted ? (kept.descending ? 'descending' : 'ascending') : 'none';
  // A third press brings the order of the text back.
  const next = sorted ? (kept.descending ? { sort: '', descending: false } : { descending: true }) : { sort: column, descending: false };
  const mark = element('span', { 'aria-hidden': 'true' }, sorted ? (kept.descending ? ' ▼' : ' ▲') : '');
  const button = element(
    'button',
    { type: 'button', 'data-key': `sort ${column}`, onclick: () => change(next) },
    words().columns[column],
    mark,
  );
  return element('th', { scope: 'col', 'aria-sort': order, class: column }, button);
}

function lineOf(row: Row, columns: readonly Column[], index: number): HTMLElement {
  return element(
    'tr',
    { 'aria-rowindex': index },
    ...columns.map((column) => {
      const children = cellOf(row, column);
      const tag = column === 'indicator' ? 'th' : 'td';
      return element(
        tag,
        { class: `${column}${column === 'verdict' ? ` ${row.verdict}` : ''}`, ...(tag === 'th' && { scope: 'row' }) },
        ...children,
      );
    }),
  );
}

function cellOf(row: Row, column: Column): (Node | string)[] {
  const link = (item: AmountItem | undefined) => (item ? [placeLink(item.location, item.value, `${row.index} ${column}`)] : []);
  switch (column) {
    case 'plan':
      return [row.plan.name];
    case 'verdict':
      return [words().verdicts[row.verdict] + (row.reckoned ? words().reckoned[row.reckoned] : '')];
    case 'priorTarget':
    case 'result':
    case 'target':
      return link(row[column]);
    case 'tasks':
      return row.tasks.flatMap(({ location, value }, index) => [
        placeLink(location, String(index + 1), `${row.index} task ${index}`, words().task(value)),
        ' ',
      ]);
    case 'findings':
      return [row.findings === 0 ? '' : String(row.findings)];
    default:
      return [row[column]];
  }
}

/** Stands for rows that are not made. */
function gap(rows: number, columns: number): HTMLElement {
  const cell = element('td', { colspan: columns });
  cell.style.height = `${rows * height}px`;
  return element('tr', { class: 'gap', 'aria-hidden': 'true', hidden: rows <= 0 }, cell);
}
