import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { held } from '../table.mjs';
import { root, times } from '../texts.mjs';

const command = join(root, 'dist', 'plandoc.cjs');

/** Folders of 30, 300 and 3,000 generated plans, as one run checks them; with the cache as well where the command has one. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-archive-'));
  const rows = [];
  const bars = [];
  const hasCache = spawnSync(process.execPath, [command, 'check', '--help'], { encoding: 'utf8' }).stdout.includes('--cache');
  for (const count of [30, 300, 3000]) {
    const archive = join(folder, String(count));
    mkdirSync(archive);
    for (let index = 0; index < count; index += 1) writeFileSync(join(archive, `${index}.md`), times(1, index));
    const run = (...options) => {
      const begun = performance.now();
      spawnSync(process.execPath, [command, 'check', archive, '--format', 'json', ...options], { stdio: 'ignore' });
      return (performance.now() - begun) / 1000;
    };
    const cache = hasCache ? ['--cache', join(folder, `${count}.cache`)] : [];
    const cold = run(...cache);
    const warm = hasCache ? run(...cache) : Number.NaN;
    rows.push([count, cold, count / cold, warm]);
    if (hasCache && count === 3000) bars.push(['warm cache over cold', ...held(warm / cold, 0.15)]);
  }
  rmSync(folder, { recursive: true });
  const tables = [{ title: 'Archives', columns: ['documents', 'seconds', 'documents a second', 'seconds with the cache'], rows }];
  return bars.length > 0 ? [...tables, { title: 'Bars of archives', columns: ['measure', 'is', 'bar', ''], rows: bars }] : tables;
}
