import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archive } from '../../archive/generate.ts';
import { command, scenarioOn, screenshot } from './editor.mjs';
import { reportIn, tabIn } from './report-view.mjs';

function manyPlans(folder) {
  for (const [path, text] of archive({ places: 20, years: 10, seed: 7 })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

scenarioOn(manyPlans, 'a check of 200 documents is cancelled at once; its report makes only the rows in view', async (page) => {
  const checking = page.locator('.notification-toast', { hasText: '正在检查计划文稿' });
  await command('PlanDoc: Check consistency', page);
  await checking.getByRole('button', { name: 'Cancel' }).click();
  await checking.waitFor({ state: 'hidden' });
  assert.equal(await tabIn(page).count(), 0, 'a report was opened all the same');

  await command('PlanDoc: Check consistency', page);
  const report = reportIn(page);
  await report.locator('.counts', { hasText: '200 份文稿' }).waitFor();
  const table = report.locator('table');
  const rows = Number(await table.getAttribute('aria-rowcount'));
  assert.ok(rows > 1000, `${rows} rows`);
  assert.ok((await table.locator('tbody tr').count()) < 100, 'rows out of view were made');
  await scrollDown(report, table.locator(`tr[aria-rowindex="${rows}"]`));
  assert.ok((await table.locator('tbody tr').count()) < 100, 'rows out of view were made');
  await screenshot('many', page);
  assert.match((await report.locator('td.plan').allTextContents()).at(-1), /^\S+县\/\d+\.md$/);
  await report.getByRole('searchbox').fill('城镇新增就业');
  await report.locator('output', { hasText: '项指标中的 200 项' }).waitFor();
});

/** The view is drawn anew when the last findings come in, and a window that was scrolled just then is no longer the one that is there. */
async function scrollDown(report, last) {
  for (let tried = 1; ; tried += 1) {
    await report.locator('.window').evaluate((window) => window.scrollTo(0, window.scrollHeight));
    const isThere = last.waitFor({ timeout: 3000 }).then(() => true);
    if (await (tried === 10 ? isThere : isThere.catch(() => false))) return;
  }
}
