import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { endWithParent } from './lifetime.mjs';
import { runSayingSo, say } from './progress.mjs';

// npm start: sets everything up, checks the sample plans on the command line, then opens them in VS Code with the extension running:
// in the desktop's where `code` is on the PATH, otherwise (or with `npm start -- --embedded`) in a workbench for the browser.

const root = join(import.meta.dirname, '..', '..');
const samples = join(root, 'seeds', 'samples');
const node = (what, script) => runSayingSo(what, process.execPath, [join(root, 'client', 'scripts', script)], { cwd: root });

endWithParent();
try {
  await installDependencies(root);
  await node('building', 'build.mjs');
  say('what `plandoc check` says of the sample plans:\n');
  spawnSync(process.execPath, ['dist/plandoc.cjs', 'check', 'seeds/samples', '--fail-on', 'never'], { cwd: root, stdio: 'inherit' });
  console.log();
  if (process.argv.includes('--embedded') || !openedOnDesktop()) await openInBrowser();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

/** True where the desktop's VS Code took the folder. It is the user's own and stays when this program ends. */
function openedOnDesktop() {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', samples];
  const opened = spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  if (opened) say('the sample plans are open in VS Code, with PlanDoc running in that window');
  return opened;
}

/** Serves the workbench until Ctrl+C. */
async function openInBrowser() {
  const { installHarness } = await import('../../test/harness/install.mjs');
  await installHarness();
  await node('packing the extension', 'package.mjs');
  const { startWorkbench } = await import('../../test/harness/workbench.mjs');
  say('starting VS Code …');
  const workbench = await startWorkbench({ vsix: join(root, 'dist', 'plandoc.vsix') });
  say('VS Code is running, with PlanDoc. Open this address in a browser; its key is new each time, and without it nobody gets in:\n');
  console.log(`  ${workbench.url(samples)}\n`);
  say('Ctrl+C ends it');
  await workbench.exited;
  throw new Error(`VS Code has ended:\n${workbench.log().slice(-2000)}`);
}
