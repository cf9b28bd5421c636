import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runExtensionTests } from '../harness/extension-tests.mjs';
import { bundleSuites } from './bundle.mjs';
import { copyOfSamples, root } from './workspace.mjs';

// The suites in the web extension host: the extension runs in a Web Worker, its language server in another.

// VS Code refuses workers of remote extensions, so the extension comes over https from an address that only this browser knows.
const origin = { scheme: 'https', authority: 'plandoc.invalid' };
const suites = await bundleSuites('web');
let outcome;

await runExtensionTests({
  folder: copyOfSamples(),
  payload: () => [],
  prepare: serveExtension,
  hear(entry) {
    const found = /plandoc-outcome (\{.*\})/.exec(entry);
    if (found) outcome = JSON.parse(found[1]);
    else console.log(entry);
  },
  screenshot: join(root, 'out', 'web-host-late.png'),
});
if (outcome) console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
process.exitCode = outcome?.passed > 0 && outcome.failed === 0 ? 0 : 1;

async function serveExtension(page) {
  await page.context().route(`${origin.scheme}://${origin.authority}/**`, (route) => {
    const path = join(root, decodeURIComponent(new URL(route.request().url()).pathname));
    const answer = existsSync(path) ? { path } : { status: 404 };
    return route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } });
  });
  // The workbench takes extensions over https from its configuration, not from the address; @vscode/test-web writes this there, too.
  const extensionTestsPath = { ...origin, path: suites.slice(root.length) };
  await page.addInitScript(develop, { enableSmokeTestDriver: true, extensions: [{ ...origin, path: '/' }], extensionTestsPath });
}

/** Runs in the page. */
function develop(developmentOptions) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
    const configuration = JSON.parse(value);
    return JSON.stringify({ ...configuration, developmentOptions: { ...configuration.developmentOptions, ...developmentOptions } });
  };
}
