import { onDisk, openFile, page, scenario, screenshot } from './editor.mjs';

const name = '云川新区2024年计划报告.md';
const lines = onDisk(name).split('\n');

/** Clicks on a row of the view, anew where the view was just filled again and lost the click, until the cursor is on the line that says this. */
async function follow(row, words) {
  const line = lines.findIndex((text) => text.includes(words)) + 1;
  const cursor = page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},|行 ${line}，`) });
  for (let tried = 1; ; tried += 1) {
    await row.click();
    const isThere = cursor.waitFor({ timeout: 3000 }).then(() => true);
    if (await (tried === 10 ? isThere : isThere.catch(() => false))) return;
  }
}

scenario('the view of targets leads to a target, and under it to the task that carries it', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await openFile(name);
  await page.locator('.activitybar .action-label[aria-label^="PlanDoc"]').first().click();
  const target = page.locator('.pane-body .monaco-list-row[aria-level="2"]', { hasText: '城镇新增就业' }).first();
  await follow(target.locator('.monaco-icon-label'), '城镇新增就业2600人，每千人口');
  if ((await target.getAttribute('aria-expanded')) !== 'true') await target.locator('.monaco-tl-twistie').click();
  await screenshot('targets-target');
  await follow(page.locator('.pane-body .monaco-list-row[aria-level="3"]', { hasText: '2600人' }).first(), '新开发城乡公益性岗位710个');
  await screenshot('targets-task');
  await page.keyboard.press('Control+Shift+E');
});
