import assert from 'node:assert/strict';
import { choose, command, page, picker, saved, scenario, screenshot } from './editor.mjs';
import { countOf, decide, groupOf, openReport, report } from './report-view.mjs';

const name = '云川新区2024年计划报告（含差错）.md';
const silenced = (words) => report.locator('.silenced', { hasText: words }).waitFor();
const findingsAre = (count) => report.locator('.counts li', { hasText: new RegExp(`^${count} 处问题$`) }).waitFor();
let left = 0;

scenario('a finding is accepted with a reason, another verified, and the counts follow', async () => {
  await openReport('（含差错）.md');
  left = await countOf('处问题');
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
  await picker.locator('.monaco-list-row', { hasText: '删去重复的词' }).first().waitFor();
  await screenshot('report-fix');
  await choose('删去重复的词');
  left -= 1;
  await findingsAre(left);
  await page.locator('.editor-instance .view-lines').last().click();
  await page.keyboard.press('Control+S');
  await saved(name, /意向签约金额约2\.7亿元。/);
  await saved(name, /\n<!-- plandoc-ignore percent-for-points 引自上级文件 -->\n/);
  await screenshot('report-triaged');
});

scenario('a second check tells what is new since the first, and shows only that on request', async () => {
  const check = async () => {
    await page.locator('.editor-instance .view-lines').last().click();
    await command('PlanDoc: Check consistency of this document');
    await report.getByRole('heading', { name: '一致性检查报告' }).waitFor();
  };
  await check();
  await findingsAre(left);
  assert.doesNotMatch(await report.locator('.counts').textContent(), /新增/);
  await page.locator('.editor-instance .view-lines').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n民间投资占比提高3.5%。\n');
  await findingsAre(left + 1);
  await check();
  await report.locator('.counts', { hasText: '1 处比上次新增' }).waitFor();
  await report.getByLabel('只看比上次检查新增的').check();
  const group = await groupOf('percent-for-points');
  assert.equal(await report.locator('details').count(), 1);
  assert.match(await group.textContent(), /3\.5%/);
  await group.scrollIntoViewIfNeeded();
  await screenshot('report-new');
  await report.getByLabel('只看比上次检查新增的').uncheck();
  await findingsAre(left + 1);
});
