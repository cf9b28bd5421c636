/** A table in Markdown; figures stand to the right. */
export function tableOf(columns, rows) {
  const written = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : String(cell ?? ''))));
  const isFigure = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const rule = isFigure.map((right) => (right ? '---:' : '---'));
  return [columns, rule, ...written].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const rounded = (value) => (Number.isNaN(value) ? '–' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

/** What was reached beside what is to be reached at most. */
export const held = (value, bar) => [value, `≤ ${bar}`, value <= bar ? 'met' : 'not met'];
