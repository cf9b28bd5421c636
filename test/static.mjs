import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// The checks that read the code without running it: TypeScript's types, Biome's lint and format.

const root = join(import.meta.dirname, '..');
const checks = [
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/report'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
];
const passed = checks.filter((args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0).length;
console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = passed === checks.length ? 0 : 1;
