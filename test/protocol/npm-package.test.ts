import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../client/scripts/bundles.mjs';

// What npm packs of the project is whole: both programs run from it with nothing else at hand.

const npm = (args: readonly string[]) => execFileSync('npm', args, { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });

test('the command and the language server run from the package that npm makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-package-'));
  npm(['pack', '--ignore-scripts', '--pack-destination', folder]);
  execFileSync('tar', ['-xzf', readdirSync(folder)[0] as string], { cwd: folder });
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'package', 'dist', program), ...args], { encoding: 'utf8', input: '' });

  const faulty = join(root, 'seeds', 'samples', '云川新区2024年计划报告（含差错）.md');
  const { status, stdout, stderr } = run('plandoc.cjs', 'check', faulty, '--format', 'sarif');
  assert.equal(stderr, '');
  assert.equal(status, 1);
  assert.ok(JSON.parse(stdout).runs[0].results.length > 0);
  assert.match(run('plandoc.cjs', 'rules', 'percent-for-points').stdout, /percent-for-points/);
  assert.equal(run('server/node.cjs', '--stdio').stderr, '');
  rmSync(folder, { recursive: true });
});
