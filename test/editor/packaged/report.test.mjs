import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { command, filesOnDisk, openedAgain, page, pathOf, picker, saved, scenario, screenshot, writtenDown } from './editor.mjs';
import { openReport, report, reportIn, tabIn } from './report-view.mjs';

const names = async () => report.locator('tbody th').allTextContents();

scenario('the comparison with last year opens the report: the counts, the table, the findings, charts', async () => {
  await openReport('（含差错）.md');
  assert.match(await report.locator('.counts').textContent(), /1 份文稿.*\d+ 项本年目标.*\d+ 处问题/);
  await report.locator('canvas').first().waitFor();
  await screenshot('report');
  await report.locator('figure').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await screenshot('report-charts');
});

scenario('the table sorts by its headings, searches and filters', async () => {
  const heading = report.locator('th.indicator').first();
  await heading.getByRole('button').click();
  assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
  const ascending = await names();
  await heading.getByRole('button').press('Enter');
  assert.equal(await heading.getAttribute('aria-sort'), 'descending');
  assert.deepEqual(await names(), ascending.toReversed());
  await report.getByRole('searchbox').fill('城镇新增');
  assert.deepEqual(new Set(await names()), new Set(['城镇新增就业']));
  await report.getByRole('searchbox').fill('');
  await report.getByLabel('完成情况').selectOption('met');
  const verdicts = await report.locator('td.verdict').allTextContents();
  assert.ok(verdicts.length > 0 && verdicts.every((verdict) => verdict === '完成'), verdicts.join());
  await screenshot('report-filtered');
  await report.getByLabel('完成情况').selectOption('');
});

scenario('a figure leads to its place in the text', async () => {
  await report.getByRole('searchbox').fill('城镇新增');
  await report.locator('td.target button').first().click();
  await page.locator('.editor-instance .view-line', { hasText: '城镇新增就业' }).first().waitFor();
  await screenshot('report-link');
  await report.getByRole('searchbox').fill('');
});

scenario('a rule of the summary leads to its findings', async () => {
  const rule = report.locator('.rules li').last();
  const [, count, about] = /^(\d+) \S+ (.+)$/.exec(await rule.textContent());
  const group = report.locator('details', { hasText: about });
  assert.equal(await group.getAttribute('open'), null, 'only the gravest are open at first');
  await rule.getByRole('button').press('Enter');
  await group.locator('li').first().waitFor();
  assert.equal(await group.locator('.badge').textContent(), count);
  assert.equal(await group.locator('ol > li').count(), Number(count));
  await group.locator('summary:focus').waitFor();
  await screenshot('report-rule');
});

const forms = {
  HTML: /<table class="indicators">.*城镇新增就业/s,
  MD: /\| 城镇新增就业 \|/,
  CSV: /^\uFEFF文件,指标,.*城镇新增就业/s,
  DOCX: /^PK.*word\/document\.xml/s,
  XLSX: /^PK.*xl\/worksheets\/sheet1\.xml/s,
  JSON: /"findings": ?\d/,
  SARIF: /"version": ?"2\.1\.0"/,
};

/** Takes the place that the box proposes, once it stands there: a key that comes before the folder is listed is lost. */
async function placeTaken(name) {
  await picker.locator('.monaco-list-row').first().waitFor();
  await page.waitForFunction((end) => document.querySelector('.quick-input-widget input[type=text]')?.value.endsWith(end), name);
  for (let tries = 0; tries < 5 && (await picker.isVisible()); tries += 1) {
    await page.keyboard.press('Enter');
    await picker.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => {});
  }
}

scenario('the report is exported in each form where the user says, and nowhere where no place is named', async () => {
  const before = filesOnDisk();
  await report.getByRole('button', { name: 'HTML' }).click();
  await picker.locator('.monaco-list-row').first().waitFor();
  await screenshot('report-export');
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'hidden' });
  for (const [form, content] of Object.entries(forms)) {
    const name = `PlanDoc 检查报告.${form.toLowerCase()}`;
    assert.ok(!filesOnDisk().includes(name), `${name} was written unasked`);
    await report.getByRole('button', { name: form, exact: true }).click();
    await placeTaken(name);
    await saved(name, content);
  }
  await page.locator('.notification-toast', { hasText: '报告已写入' }).first().waitFor();
  assert.equal(filesOnDisk().length, before.length + Object.keys(forms).length);
});

scenario('the exported page shows all of it in a browser without scripts, in the light and in the dark', async () => {
  const findings = Number.parseInt(await report.locator('.counts li').last().textContent(), 10);
  const context = await page
    .context()
    .browser()
    .newContext({ javaScriptEnabled: false, viewport: { width: 1100, height: 900 } });
  try {
    const exported = await context.newPage();
    await exported.goto(pathToFileURL(pathOf('PlanDoc 检查报告.html')).href);
    await exported.locator('table.indicators', { hasText: '城镇新增就业' }).waitFor();
    assert.equal(await exported.locator('section > ol > li').count(), findings);
    assert.ok(await exported.locator('section > ol > li').last().isVisible());
    await screenshot('exported', exported);
    await exported.emulateMedia({ colorScheme: 'dark' });
    await screenshot('exported-dark', exported);
  } finally {
    await context.close();
  }
});

scenario('the report survives hiding and opening the folder again, in the dark', async () => {
  await command('Preferences: Toggle between Light/Dark Themes');
  await page.locator('.monaco-workbench.vs, .monaco-workbench.vs-dark').first().waitFor();
  await report.getByRole('searchbox').fill('就业');
  await page.locator('.tab', { hasText: '含差错' }).first().click();
  await tabIn(page).click();
  await report.getByRole('heading', { name: '一致性检查报告' }).waitFor();
  assert.equal(await report.getByRole('searchbox').inputValue(), '就业');
  const group = report.locator('details').last();
  await group.locator('li').first().waitFor();
  await group.locator('summary').filter({ visible: true }).waitFor();
  await writtenDown('plandoc.report');
  const again = await openedAgain();
  await tabIn(again).click(); // it may have been written down behind the other
  const kept = reportIn(again);
  await kept.getByRole('heading', { name: '一致性检查报告' }).waitFor();
  await screenshot('report-dark', again);
  await kept.getByRole('heading', { name: '图表' }).scrollIntoViewIfNeeded();
  await kept.locator('canvas').first().waitFor();
  await screenshot('report-charts-dark', again);
  await again.close();
});
