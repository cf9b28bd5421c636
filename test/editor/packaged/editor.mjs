import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launchBrowser } from '../../harness/browser.mjs';
import { startWorkbench } from '../../harness/workbench.mjs';
import { copyOfSamples, root } from '../workspace.mjs';

// The packaged extension, installed in a real VS Code on a copy of the sample plans: one editor for all the files of tests here,
// which run one after the other. Screenshots go to test/editor/screenshots.

const screenshots = join(import.meta.dirname, '..', 'screenshots');
await mkdir(screenshots, { recursive: true });

const folder = copyOfSamples();
const workbench = await startWorkbench({ vsix: join(root, 'dist', 'plandoc.vsix'), settings: { 'plandoc.language': 'zh' } });
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await workbench.stop();
});

/** The browser's page that shows the editor. Nothing it asks of another machine gets an answer. */
export const page = await opened(await browser.newContext({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1 }));

/** The same folder opened once more, with what the editor has written down of its state; the extension told another display language. */
export const openedAgain = (language) => opened(page.context(), language);

/** A test that keeps a picture of the editor where it fails. */
export const scenario = (name, run, options = {}) => test(name, options, () => pictured(name, page, run));

/** The same on a folder of its own, which `fill` puts files into: `run` is given the page that shows it. */
export const scenarioOn = (fill, name, run, options = {}) =>
  test(name, options, async () => {
    const other = mkdtempSync(join(tmpdir(), 'plandoc-'));
    fill(other);
    const own = await openedAgain();
    try {
      await own.goto(workbench.url(other));
      await own.locator('.monaco-workbench').waitFor();
      await pictured(name, own, () => run(own));
    } finally {
      await own.close();
      rmSync(other, { recursive: true, maxRetries: 5 });
    }
  });

async function pictured(name, of, run) {
  try {
    await run();
  } catch (error) {
    await screenshot(`failed ${name}`, of);
    throw error;
  }
}

/** Opens the file whose name ends so from the Explorer, and waits until the status bar says that the others have been read as well. */
export async function openFile(ending, of = page) {
  await of.locator('.explorer-folders-view').getByRole('treeitem', { name: ending }).dblclick();
  await of.locator('.monaco-editor .view-line').first().waitFor();
  await of.locator('.statusbar-item .codicon-checklist').waitFor();
}

/** The box in which the editor asks for something: a command, a choice, a reason. */
export const picker = page.locator('.quick-input-widget');

/** Takes a choice of the box by its words, when it is shown: the key Enter takes whatever is first at that moment. */
export const choose = (words) => picker.locator('.monaco-list-row', { hasText: words }).first().click();

/** Runs a command by its name in the palette, opened anew until it has it: what applies is settled when it opens. */
export async function command(name, of = page) {
  const box = of.locator('.quick-input-widget');
  const row = box.locator('.monaco-list-row', { hasText: name }).first();
  for (let tried = 1; ; tried += 1) {
    await of.keyboard.press('F1');
    await box.locator('input').fill(`>${name}`);
    if (
      await row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => tried === 10,
      )
    )
      return row.click();
    await of.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  }
}

/** Waits until the editor has written down, as it does every few seconds, that such an editor is open. */
export const writtenDown = (words) =>
  page.waitForFunction(async (words) => {
    const answer = (request) => new Promise((resolve) => Object.assign(request, { onsuccess: () => resolve(request.result) }));
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db-')) continue;
      const database = await answer(indexedDB.open(name));
      const items = database.objectStoreNames.contains('ItemTable') && database.transaction('ItemTable').objectStore('ItemTable');
      const editors = items && (await answer(items.get('memento/workbench.parts.editor')));
      database.close();
      if (editors && JSON.stringify(editors).includes(words)) return true;
    }
    return false;
  }, words);

/** The file of that name in the opened folder. */
export const pathOf = (name) => join(folder, name);

/** What is on disk now under that name in the opened folder. */
export const onDisk = (name) => readFileSync(pathOf(name), 'utf8');

/** Waits until the file says so: saving ends some time after the editor shows it as saved. */
export async function saved(name, words) {
  const isSaid = () => filesOnDisk().includes(name) && words.test(onDisk(name));
  for (const end = Date.now() + 10_000; !isSaid() && Date.now() < end; ) await page.waitForTimeout(50);
  assert.match(onDisk(name), words);
}

/** Sets something for the opened folder, as its settings file does. */
export async function setForFolder(settings) {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** The editor shows and takes columns in half-widths: a Chinese character counts as two. */
const widthOf = (text) =>
  Array.from(text, (sign) => (/[\u2E80-\uD7AF\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/.test(sign) ? 2 : 1)).reduce(
    (sum, width) => sum + width,
    0,
  );

/** Puts the cursor behind the first occurrence of some words in the file that the editor shows, by the keyboard. */
export async function goTo(name, words, of = page) {
  const text = onDisk(name);
  const at = text.indexOf(words);
  assert.ok(at >= 0, `${name} does not say ${words}`);
  const lines = text.slice(0, at + words.length).split('\n');
  const box = of.locator('.quick-input-widget');
  await of.keyboard.press('Control+G');
  await box.locator('input').fill(`:${lines.length},${widthOf(lines.at(-1)) + 1}`);
  await of.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** The names of the files in the opened folder. */
export const filesOnDisk = () => readdirSync(folder);

/** Keeps a picture of the editor as test/editor/screenshots/NAME.png. */
export const screenshot = (name, of = page) => of.screenshot({ path: join(screenshots, `${name}.png`) });

async function opened(context, language) {
  const page = await context.newPage();
  // What a language pack sets before anything else; without one the editor’s own words stay English.
  if (language) await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
  page.setDefaultTimeout(30_000);
  await page.route(
    (url) => url.protocol.startsWith('http') && url.host !== workbench.authority,
    (route) => route.abort(),
  );
  await page.goto(workbench.url(folder));
  await page.locator('.monaco-workbench').waitFor();
  return page;
}
