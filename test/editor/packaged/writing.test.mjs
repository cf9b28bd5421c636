import assert from 'node:assert/strict';
import { command, goTo, openFile, page, scenario, screenshot, setForFolder } from './editor.mjs';

const name = '云川新区2024年计划报告.md';

/** The whole text of the active editor’s lines that are in view. */
const visible = async () => (await page.locator('.editor-instance .view-lines').first().innerText()).replace(/\u00a0/g, ' ');

scenario('the view of targets lists each with last year’s result and its tasks', async () => {
  // Room for whole lines, whatever other tests have left open.
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  await openFile('2024年计划报告.md');
  await page.locator('.activitybar .action-label[aria-label^="PlanDoc"]').first().click();
  await page.locator('.pane-body .monaco-list-row', { hasText: /城镇新增就业 2600人.*上年 2583人.*任务 \d 处/ }).waitFor();
  await screenshot('targets');
});

scenario('lines over the targets and hints after figures show as soon as they are switched on', async () => {
  await page.keyboard.press('Control+1');
  await goTo(name, '城镇新增就业2600人');
  await page.locator('.pane-body .monaco-list-row.selected', { hasText: '城镇新增就业' }).waitFor();
  await setForFolder({ 'plandoc.codeLens': true, 'plandoc.inlayHints': true });
  await page.locator('.codelens-decoration', { hasText: '城镇新增就业: 上年 2583人 · 任务 1 处' }).first().waitFor();
  await page
    .locator('.editor-instance .view-line', { hasText: /≈\s[\d.]+亿元/ })
    .first()
    .waitFor();
  await screenshot('lenses');
});

scenario('a figure is renamed with the places that say it again, and one undo takes it back', async () => {
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box .rename-input');
  await box.waitFor();
  assert.equal(await box.inputValue(), '2600');
  await box.fill('2700');
  await page.keyboard.press('Enter');
  const line = (words) => page.locator('.editor-instance .view-line', { hasText: words }).first().waitFor();
  await line('城镇新增就业2700人');
  await screenshot('rename');
  await goTo(name, '城镇新增就业 | 2583人');
  await line(/城镇新增就业\s\|\s2583人\s\|\s2700人/);
  await goTo(name, '新开发城乡公益性岗位');
  await line('城镇新增就业2700人');
  await page.keyboard.press('Control+Z');
  await line('城镇新增就业2600人');
  await page.locator('.tab.active:not(.dirty)').waitFor();
});

scenario('this year’s plan is begun from last year’s, and its open figures are findings', async () => {
  await page.keyboard.press('Control+1');
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
