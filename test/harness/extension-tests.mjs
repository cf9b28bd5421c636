import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startWorkbench } from './workbench.mjs';

const minutes = 60_000;
/** What the workbench logs about itself, before, between and after the tests. */
const ofWorkbench = new RegExp(
  [
    '^\\s*$',
    '^\\[',
    '^(Aborted|Canceled|Creating a socket|Creation of|Extension host \\(|Ignoring fetching|Loading development|No search provider|Resolv)',
    'authentication provider',
    'bindings file',
    'watchdog',
  ].join('|'),
);

/**
 * Runs an extension's tests in the workbench, as `code --extensionTestsPath` does, and returns their exit code. `payload` gives the
 * workbench's parameters for the started server; `prepare` may change the page before it opens; `hear` gets what the
 * extension host logs. Throws when no answer comes in time, with the server's log.
 */
export async function runExtensionTests({ folder, payload, prepare, hear, env, timeout = 5 * minutes, screenshot }) {
  const workbench = await startWorkbench({ env, extensionTests: true });
  let browser;
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    const exit = new Promise((resolve) => page.exposeBinding('codeAutomationExit', (_source, code) => resolve(code)));
    await page.exposeBinding('codeAutomationLog', (_source, _type, args) => {
      const entry = format(...args).trimEnd();
      if (!ofWorkbench.test(entry)) hear(entry);
    });
    await prepare?.(page);
    await page.goto(workbench.url(folder, [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload(workbench)]));
    const code = await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, timeout, 'late').unref())]);
    if (code !== 'late') return code;
    await page.screenshot({ path: screenshot });
    throw new Error(
      `no answer from the tests in ${timeout / 1000} s; see ${screenshot}; the server said:\n${workbench.log().slice(-3000)}`,
    );
  } finally {
    await browser?.close();
    await workbench.stop();
  }
}
