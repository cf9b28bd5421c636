import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuites } from './bundle.mjs';
import { copyOfSamples, root } from './workspace.mjs';

// The suites in the Node extension host of a downloaded VS Code where that can be had and shown, otherwise of the embedded one.

const embedded = join(root, 'test', 'harness', 'code.mjs');
const extensionTestsPath = await bundleSuites('node');
const downloaded = await downloadedCode();
let outcome = downloaded && (await outcomeIn(downloaded));
if (downloaded && !outcome) console.log('the downloaded VS Code did not start here');
outcome ||= await outcomeIn(embedded);
if (outcome) console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
process.exitCode = outcome?.passed > 0 && outcome.failed === 0 ? 0 : 1;

/** The counts of a run in that VS Code; undefined where the suites never ran. */
async function outcomeIn(vscodeExecutablePath) {
  console.log(`in the extension host of ${vscodeExecutablePath}`);
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-outcome-'));
  const file = join(folder, 'outcome.json');
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath,
      extensionTestsEnv: { PLANDOC_OUTCOME: file },
      launchArgs: [copyOfSamples(), '--disable-extensions'],
    });
  } catch (error) {
    console.log(String(error));
  }
  const outcome = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return outcome;
}

/** A VS Code for this desktop, downloaded once; undefined without a screen to show it on or a network to get it from. */
async function downloadedCode() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: 8000, cachePath: join(root, '.vscode-test') });
  } catch (error) {
    console.log(`no VS Code could be downloaded: ${error.message}`);
    return undefined;
  }
}
