import { onDisk, openFile, page, scenario, screenshot } from './editor.mjs';

const name = '云川新区2024年计划报告.md';
const lines = onDisk(name).split('\n');

/** Waits until the cursor is on the first line that says this. */
const cursorOn = (words) => {
  const line = lines.findIndex((text) => text.includes(words)) + 1;
  return page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},|行 ${line}，`) }).waitFor();
};

/** The first row of the view of a level, of targets or of tasks under them, that says this. */
const row = (level, words) => page.locator(`.pane-body .monaco-list-row[aria-level="${level}"]`, { hasText: words }).first();

scenario('the view of targets leads to a target, and under it to the task that carries it', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await openFile(name);
  await page.locator('.activitybar .action-label[aria-label^="PlanDoc"]').first().click();
  // The name of a plan stands there with its own rows only.
  await page.locator('.pane-header .description', { hasText: name }).first().waitFor();
  const target = row(2, '城镇新增就业');
  await target.locator('.monaco-icon-label').click();
  await cursorOn('城镇新增就业2600人，每千人口');
  if ((await target.getAttribute('aria-expanded')) !== 'true') await target.locator('.monaco-tl-twistie').click();
  await screenshot('targets-target');
  await row(3, '2600人').click();
  await cursorOn('新开发城乡公益性岗位710个');
  await screenshot('targets-task');
  await page.keyboard.press('Control+Shift+E');
});
