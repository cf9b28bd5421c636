import assert from 'node:assert/strict';
import { command, goTo, openedAgain, openFile, page, scenario, screenshot, setForFolder } from './editor.mjs';
import { reportIn } from './report-view.mjs';

/** Waits for a target of the view and a finding in these words; what commands, the headings of views and the status bar say then. */
async function saidIn(editor, target, finding) {
  await editor.keyboard.press('Control+Shift+E');
  await editor.locator('.explorer-folders-view').getByRole('treeitem', { name: '（含差错）.md' }).dblclick();
  const status = editor.locator('.statusbar-item', { has: editor.locator('.codicon-checklist') });
  await status.waitFor();
  await editor.keyboard.press('F1');
  await editor.locator('.quick-input-widget input').fill('>PlanDoc:');
  const rows = editor.locator('.quick-input-widget .monaco-list-row');
  await rows.nth(5).waitFor();
  const commands = (await rows.allInnerTexts()).join('\n');
  await editor.keyboard.press('Escape');
  await editor.locator('.activitybar .action-label[aria-label^="PlanDoc"]').first().click();
  await editor.locator('.pane-body .monaco-list-row', { hasText: target }).first().waitFor();
  const views = (await editor.locator('.sidebar .pane-header').allInnerTexts()).join('\n');
  await editor.keyboard.press('Control+Shift+M');
  await editor.locator('.markers-panel .monaco-list-row', { hasText: finding }).first().waitFor();
  return { commands, views, status: await status.innerText() };
}

/** A figure is renamed and a name completed by its pinyin in that editor, and both taken back. */
async function writes(editor) {
  const name = '云川新区2024年计划报告.md';
  const line = (words) => editor.locator('.editor-instance .view-line', { hasText: words }).first();
  await editor.keyboard.press('Control+Shift+E');
  await openFile(name, editor);
  await goTo(name, '城镇新增就业2600人', editor);
  await editor.keyboard.press('F2');
  await editor.locator('.rename-box .rename-input').fill('2700');
  await editor.keyboard.press('Enter');
  await line('城镇新增就业2700人').waitFor();
  await editor.keyboard.press('Control+Z');
  await line('城镇新增就业2600人').waitFor();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type('czxzjy', { delay: 40 });
  await editor.keyboard.press('Control+Space');
  await editor.locator('.suggest-widget .monaco-list-row', { hasText: '城镇新增就业' }).first().waitFor();
  await screenshot('chinese-completion', editor);
  await editor.keyboard.press('Escape');
  for (let undone = 0; undone < 20 && (await editor.locator('.tab.active.dirty').count()) > 0; undone += 1)
    await editor.keyboard.press('Control+Z');
  await editor.locator('.tab.active:not(.dirty)').waitFor();
}

scenario('in an English editor the extension speaks English', async () => {
  await setForFolder({ 'plandoc.language': 'auto' });
  const { commands, views, status } = await saidIn(page, /城镇新增就业.*last result 2583人/, /cannot be measured in.*unit-mismatch/);
  await screenshot('english');
  for (const words of ['Check consistency', 'Compare with last year', 'Start This Year', 'Next Place of This Indicator'])
    assert.ok(commands.includes(words), `${words} is not among ${commands}`);
  assert.match(views, /Targets And Tasks/i);
  assert.match(status, /2024/);
});

scenario('the report is English there too', async () => {
  await page.keyboard.press('Control+1');
  await command('PlanDoc: Compare with last year');
  const report = reportIn(page);
  await report.getByRole('heading', { name: 'Consistency report' }).waitFor();
  await report.locator('.rules', { hasText: 'A unit that cannot measure the indicator' }).waitFor();
  await report.getByRole('group', { name: 'Export' }).getByRole('button', { name: 'DOCX' }).waitFor();
  await screenshot('report-english');
  await page.keyboard.press('Control+F4');
});

scenario('in a Chinese editor it speaks Chinese', async () => {
  const chinese = await openedAgain('zh-cn');
  try {
    const { commands, views, status } = await saidIn(chinese, /城镇新增就业.*上年 2583人/, /不能用.*计量.*unit-mismatch/);
    await screenshot('chinese', chinese);
    for (const words of ['检查一致性', '与上年比较', '由上年计划起草', '此指标的下一处'])
      assert.ok(commands.includes(words), `${words} is not among ${commands}`);
    assert.match(views, /目标与任务/);
    assert.match(status, /云川新区 2024 年/);
    await writes(chinese);
  } finally {
    await chinese.close();
    await setForFolder({});
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+J');
  }
});
