import assert from 'node:assert/strict';
import { openFile, page, scenario, screenshot } from './editor.mjs';

scenario('a plan with faults shows squiggles, and its findings in Problems', async () => {
  await openFile('（含差错）.md');
  await page.locator('.monaco-editor').locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Shift+M');
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'plandoc' }).first();
  await row.waitFor();
  assert.match(await row.textContent(), /\p{Script=Han}/u);
  await screenshot('findings');
});
