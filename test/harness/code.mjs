#!/usr/bin/env node
// A stand-in for the `code` executable: takes the arguments that @vscode/test-electron passes and runs the suite in the embedded
// workbench and its extension host instead of Electron. Its exit code is the suite's.
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExtensionTests } from './extension-tests.mjs';

const options = new Map();
const paths = [];
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name) options.set(name, value ?? true);
  else paths.push(argument);
}

process.exitCode = await runExtensionTests({
  folder: paths.find((path) => existsSync(path) && (statSync(path).isDirectory() || path.endsWith('.code-workspace'))) ?? tmpdir(),
  payload: (workbench) => [
    ['extensionDevelopmentPath', workbench.remote(options.get('extensionDevelopmentPath'))],
    ['extensionTestsPath', workbench.remote(options.get('extensionTestsPath'))],
  ],
  hear: console.log,
  screenshot: join(tmpdir(), 'plandoc-code-late.png'),
});
