import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './bundles.mjs';

/**
 * Puts before the bundled command a few lines that run it from what V8 compiled of it while it checked a sample: most of a short run would else be
 * compiling. Another version of V8 takes no notice of that file, and nothing is lost without it.
 */
export function startFromCompiled(bundle, command) {
  const cache = bundle.replace(/\.cjs$/, '.v8');
  rmSync(cache, { force: true });
  writeFileSync(command, starter(basename(bundle), basename(cache)));
  chmodSync(command, 0o755);
  const sample = join(root, 'seeds', 'samples');
  const args = [command, 'check', sample, '--fail-on', 'never', '--quiet'];
  execFileSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, PLANDOC_COMPILED: cache } });
}

const starter = (bundle, cache) => `#!/usr/bin/env node
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');

const filename = join(__dirname, 'command', '${bundle}');
const compiled = () => {
  try {
    return readFileSync(join(__dirname, 'command', '${cache}'));
  } catch {
    return undefined;
  }
};
const source = readFileSync(filename, 'utf8').replace(/^#!.*/, '');
const script = new Script(\`(function (exports, require, module, __filename, __dirname) {\${source}\\n})\`, {
  filename,
  cachedData: compiled(),
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
script.runInThisContext()(exports, createRequire(filename), module, filename, dirname(filename));
if (process.env.PLANDOC_COMPILED) process.on('exit', () => writeFileSync(process.env.PLANDOC_COMPILED, script.createCachedData()));
`;
