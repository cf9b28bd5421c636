import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut, shared } from '../../shared.ts';
import { command, openFile, scenarioOn, screenshot } from './editor.mjs';
import { reportIn } from './report-view.mjs';

/** The names of the rows of the table, as far as they are in view. */
const namesIn = (report) => report.locator('tbody th').allTextContents();

function threeYears(folder) {
  for (const year of [2022, 2023, 2024]) copyFileSync(join(shared, 'corpus', `shanghai-${year}.txt`), join(folder, `上海${year}.md`));
}

scenarioOn(
  threeYears,
  'the report on a real plan beside that of the year before: sorted, searched, and a link followed to the text',
  async (page) => {
    const report = reportIn(page);
    await openFile('上海2024.md', page);
    await command('PlanDoc: Compare with last year', page);
    await report.getByText('上海2024.md：对照 上海2023.md').waitFor();
    const shown = await report.locator('output').textContent();
    assert.ok(Number.parseInt(shown, 10) >= 8, `only ${shown}`);
    await screenshot('shanghai', page);

    const heading = report.locator('th.priorTarget').first();
    await heading.getByRole('button').click();
    assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
    await report.getByLabel('完成情况').selectOption('met');
    const verdicts = await report.locator('td.verdict').allTextContents();
    assert.ok(verdicts.length > 0 && verdicts.every((verdict) => verdict.startsWith('完成')), verdicts.join());
    await screenshot('shanghai-filtered', page);
    await report.getByLabel('完成情况').selectOption('');

    await report.getByRole('searchbox').fill('收入');
    assert.ok((await namesIn(report)).every((name) => name.includes('收入')));
    const link = report.locator('td.priorTarget button').first();
    const [figure] = /\d[\d.]*/.exec(await link.textContent());
    await link.click();
    await page.locator('.tab.active', { hasText: '上海2023.md' }).waitFor();
    await page.locator('.editor-instance .view-line', { hasText: figure }).first().waitFor();
    await screenshot('shanghai-link', page);
  },
  { skip: leftOut },
);
