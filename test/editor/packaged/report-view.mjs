import { command, openFile, page, picker } from './editor.mjs';

// The report view: a page in a page in a page.

export const reportIn = (page) => page.locator('iframe.webview.ready').last().contentFrame().locator('iframe#active-frame').contentFrame();
export const tabIn = (page) => page.locator('.tab', { hasText: 'PlanDoc 检查报告' }).first();
export const report = reportIn(page);

/** Closes all editors and opens the report of the file whose name ends so, compared with last year's. */
export async function openReport(ending) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await openFile(ending);
  await command('PlanDoc: Compare with last year');
  await report.getByRole('heading', { name: '一致性检查报告' }).waitFor();
}

/** The number before those words in the counts of the summary. */
export async function countOf(words) {
  const [, count] = new RegExp(`(\\d+) ?${words}`).exec(await report.locator('.counts').textContent()) ?? [];
  return Number(count);
}

/** The findings of a rule, opened from the summary. */
export async function groupOf(rule) {
  const group = report.locator('details', { has: report.locator('summary code', { hasText: new RegExp(`^${rule}$`) }) });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.locator('li').first().waitFor();
  return group;
}

/** Presses a button of a finding that asks for a reason, and gives it. */
export async function decide(finding, name, reason) {
  await finding.getByRole('button', { name }).click();
  await picker.locator('input').fill(reason);
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'hidden' });
}
