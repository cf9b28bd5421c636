import assert from 'node:assert/strict';
import { command, openFile, page, scenario, screenshot } from './editor.mjs';

/** The whole text of the active editor’s lines that are in view. */
const visible = async () => (await page.locator('.editor-instance .view-lines').first().innerText()).replace(/\u00a0/g, ' ');

scenario('the view of targets lists each with last year’s result and its tasks', async () => {
  await openFile('2024年计划报告.md');
  await page.locator('.activitybar .action-label[aria-label^="PlanDoc"]').first().click();
  const row = page.locator('.pane-body .monaco-list-row', { hasText: '城镇新增就业' }).first();
  await row.waitFor();
  assert.match(await row.textContent(), /2600人.*上年 2583人.*任务 \d 处/);
  await screenshot('targets');
});

scenario('this year’s plan is begun from last year’s, and its open figures are findings', async () => {
  await page.locator('.editor-instance .view-line').first().click();
  await command('PlanDoc: Start This Year');
  await page.locator('.tab.active.dirty', { hasText: '云川新区2025年计划报告.md' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: '〔待填〕' }).first().waitFor();
  await page.locator('.editor-instance').locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  await screenshot('draft');
});

scenario('a name is completed by its pinyin, in last year’s words', async () => {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('czxzjy', { delay: 40 });
  await page.keyboard.press('Control+Space');
  const item = page.locator('.suggest-widget .monaco-list-row', { hasText: '城镇新增就业' }).first();
  await item.waitFor();
  await screenshot('completion');
  await item.click();
  await page.locator('.editor-instance .view-line', { hasText: 'czxzjy' }).waitFor({ state: 'detached' });
  assert.match(await visible(), /城镇新增就业\D*$/);
});
