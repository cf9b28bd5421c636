import { page, saved, scenario, screenshot } from './editor.mjs';
import { countOf, decide, groupOf, openReport, report } from './report-view.mjs';

const name = '云川新区2024年计划报告（含差错）.md';
const silenced = (words) => report.locator('.silenced', { hasText: words }).waitFor();
const findingsAre = (count) => report.locator('.counts li', { hasText: new RegExp(`^${count} 问题$`) }).waitFor();
let left = 0;

scenario('a finding is accepted with a reason, another verified, and the counts follow', async () => {
  await openReport('（含差错）.md');
  left = await countOf('问题');
  const first = (await groupOf('unit-mismatch')).locator('li').first();
  await decide(first, /^接受/, '与统计局核对过');
  await silenced('已接受 1 处');
  await findingsAre(left - 1);
  await decide((await groupOf('growth-level-mismatch')).locator('li').first(), /^已核实/, '按公报口径');
  await silenced('已接受 1 处，已核实 1 处');
  await findingsAre(left - 2);
  await screenshot('report-accepted');
  await saved('plandoc-baseline.json', /"reason": "与统计局核对过",\s+"state": "accepted"/);
  await saved('plandoc-baseline.json', /"reason": "按公报口径",\s+"state": "verified"/);
  left -= 2;
});

scenario('a finding is ignored by a comment in the text that gives the reason', async () => {
  await decide((await groupOf('percent-for-points')).locator('li').first(), /^忽略/, '引自上级文件');
  await silenced('已忽略 1 处');
  left -= 1;
  await findingsAre(left);
});

scenario('a finding is mended by its fix from the report', async () => {
  await (await groupOf('bound-redundant')).getByRole('button', { name: /^修改/ }).click();
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '删去重复的词' }).first();
  await fix.waitFor();
  await screenshot('report-fix');
  await fix.click();
  left -= 1;
  await findingsAre(left);
  await page.locator('.editor-instance .view-lines').last().click();
  await page.keyboard.press('Control+S');
  await saved(name, /意向签约金额约2\.7亿元。/);
  await saved(name, /\n<!-- plandoc-ignore percent-for-points 引自上级文件 -->\n/);
  await screenshot('report-triaged');
});
