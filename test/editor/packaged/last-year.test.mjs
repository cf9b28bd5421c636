import assert from 'node:assert/strict';
import { choose, openFile, page, picker, scenario, screenshot } from './editor.mjs';

const status = page.locator('.statusbar-item', { hasText: '云川新区 2024 年' });

scenario('the status bar tells last year’s document and why; a click shows what else there is', async () => {
  await openFile('（含差错）.md');
  await status.click();
  await picker.locator('.quick-input-title', { hasText: '文首 prior: 指定的上年文稿 云川新区2023年计划报告.md' }).waitFor();
  await picker.locator('.monaco-list-row', { hasText: '浏览…' }).waitFor();
  await screenshot('last-year');
});

scenario('another plan is taken, and written into the document on request', async () => {
  await picker.locator('input').fill('云川新区2023');
  await choose('云川新区2023');
  const offer = page.locator('.notification-toast', { hasText: '要不要写下来' });
  // By the keyboard: the status bar’s hover may cover the offer.
  await offer.getByRole('button', { name: '写入文首' }).press('Enter');
  await offer.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.tab.active.dirty').count(), 0, 'the name was there already');
});

scenario('the link of a problem opens the page of its rule', async () => {
  await page.keyboard.press('Control+Shift+M');
  await page
    .locator('.markers-panel a', { hasText: 'percent-for-points' })
    .first()
    .click({ modifiers: ['Control'] });
  await page.locator('.tab', { hasText: 'percent-for-points' }).waitFor();
  await screenshot('rule-page');
  await page.keyboard.press('Control+F4');
});

scenario('the light bulb on a finding offers to ignore, accept and verify it, asking for a reason', async () => {
  await openFile('（含差错）.md');
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.locator('.marker-widget:visible, .peekview-widget:visible').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget');
  await menu.locator('.monaco-list-row', { hasText: '标为已核实' }).first().waitFor();
  await screenshot('accept');
  await menu.locator('.monaco-list-row', { hasText: '在文中注明忽略' }).first().click();
  await picker.locator('input').fill('引自统计公报');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'plandoc-ignore' }).first().waitFor();
  await screenshot('ignored');
  await page.keyboard.press('Control+Z');
  await page.locator('.view-line', { hasText: 'plandoc-ignore' }).first().waitFor({ state: 'detached' });
});
