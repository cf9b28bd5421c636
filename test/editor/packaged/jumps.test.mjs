import { command, goTo as goIn, onDisk, openFile, page, saved, scenario, screenshot } from './editor.mjs';

const name = '云川新区2024年计划报告（含差错）.md';

const goTo = (words) => goIn(name, words);
const cursorLine = (words) => page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${lineOf(words)},|行 ${lineOf(words)}，`) });
const lineOf = (words) =>
  onDisk(name)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

scenario('the card on a target says what last year came to', async () => {
  await openFile('（含差错）.md');
  await goTo('实际使用外资1.3亿');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const card = page.locator('.monaco-hover:visible', { hasText: '−0.3447亿美元' }).first();
  await card.waitFor();
  await screenshot('hover');
  await page.keyboard.press('Escape');
});

scenario('F12 leads from a task to its target, and back again', async () => {
  await goTo('城镇新增就业2800');
  await page.keyboard.press('F12');
  await cursorLine('城镇新增就业2600人').waitFor();
  await screenshot('definition');
  await page.keyboard.press('Control+Alt+-');
  await cursorLine('城镇新增就业2800人').waitFor();
});

scenario('the type definition of a figure is what the vocabulary knows of its indicator', async () => {
  await goTo('城镇新增就业2800');
  await command('Go to Type Definition');
  await page.locator('.tab.active', { hasText: '城镇新增就业.md' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: '又称：新增城镇就业' }).first().waitFor();
  await screenshot('type-definition');
  await page.keyboard.press('Control+Alt+-');
  await page.locator('.tab.active', { hasText: '（含差错）.md' }).waitFor();
});

scenario('the quick fix for all half-width punctuation, saved', async () => {
  await goTo('少数龙头企业拉动,');
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '全角' }).first();
  await fix.waitFor();
  await screenshot('quick-fix');
  await fix.click();
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  await saved(name, /少数龙头企业拉动，产业链/);
});

scenario('the check of the workspace, from the palette', async () => {
  await command('PlanDoc: Check consistency');
  const message = page.locator('.notification-toast', { hasText: '检查了 3 份文稿' });
  await message.waitFor();
  await screenshot('check');
});
