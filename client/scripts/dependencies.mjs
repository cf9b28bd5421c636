import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSayingSo } from './progress.mjs';

/** Arguments with which npm only unpacks tarballs: no install script, so no compiler and no download from elsewhere. */
export const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs what package-lock.json names, unless it is installed already. Needs nothing but Node and npm. */
export async function installDependencies(root) {
  if (isInstalled(root)) return;
  await runSayingSo('downloading the libraries PlanDoc is built with (npm ci, once)', 'npm', ['ci', '--include=dev', ...quietly], {
    cwd: root,
    shell: process.platform === 'win32',
  });
}

/** npm records what it installed in node_modules/.package-lock.json, last of all; packages for other platforms are not in it. */
function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!found) return false;
  const same = (path) => wanted[path]?.version === found[path]?.version && wanted[path]?.integrity === found[path]?.integrity;
  const needed = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional && !wanted[path].devOptional);
  return [...needed, ...Object.keys(found)].every(same);
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
