import { exact } from '../quantity/exact.ts';
import type { History, Point } from './history.ts';

const [width, height, margin] = [260, 72, 14];

/** A small line chart of an indicator, results as a line, targets as rings: an SVG text. Undefined for fewer than three years. */
export function chartOf({ indicator, points }: History): string | undefined {
  const years = [...new Set(points.map(({ year }) => year))].sort();
  if (years.length < 3) return undefined;
  const values = points.map(({ value }) => exact(value));
  const [low, high] = values.reduce(
    ([least, most], value) => [value.compare(least) < 0 ? value : least, value.compare(most) > 0 ? value : most],
    [values[0] ?? exact('0'), values[0] ?? exact('0')],
  );
  const range = high.sub(low);
  const x = (year: string): number => margin + Math.round((years.indexOf(year) * (width - 2 * margin)) / (years.length - 1));
  // Only where a dot is drawn is a figure rounded to a pixel.
  const y = (value: string): number =>
    range.compare(0) === 0
      ? height / 2
      : height -
        margin -
        Math.round(
          exact(value)
            .sub(low)
            .div(range)
            .mul(height - 2 * margin)
            .valueOf(),
        );
  const results = points.filter(({ kind }) => kind === 'result');
  const line = results.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ');
  const dot = ({ kind, year, value, text }: Point): string =>
    `<circle cx="${x(year)}" cy="${y(value)}" r="3" fill="${kind === 'result' ? colour : 'none'}" stroke="${colour}"><title>${year} ${escaped(text)}</title></circle>`;
  const label = (year: string): string =>
    `<text x="${x(year)}" y="${height - 1}" font-size="9" text-anchor="middle" fill="${grey}">${year}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escaped(indicator)}"><polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>${points.map(dot).join('')}${years.map(label).join('')}</svg>`;
}

// Read on light and on dark ground.
const colour = '#3b82c4';
const grey = '#808080';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
