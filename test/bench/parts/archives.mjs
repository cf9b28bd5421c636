import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { held } from '../table.mjs';
import { root, times } from '../texts.mjs';

const command = join(root, 'dist', 'plandoc.cjs');

/** Folders of 30, 300 and 3,000 generated plans, as one run checks them: with an empty cache, with that cache, and the largest in one process as well. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-archive-'));
  const rows = [];
  const speeds = [];
  const bars = [];
  for (const count of [30, 300, 3000]) {
    const archive = join(folder, String(count));
    mkdirSync(archive);
    for (let index = 0; index < count; index += 1) writeFileSync(join(archive, `${index}.md`), times(1, index));
    const run = (...options) => runOf([command, 'check', archive, '--format', 'json', ...options]);
    const cache = ['--cache', join(folder, `${count}.cache`)];
    const [cold, warm] = [run(...cache), run(...cache)];
    const alone = count === 3000 ? run('--jobs', '1') : undefined;
    speeds.push(count / cold.seconds);
    rows.push([count, cold.seconds, count / cold.seconds, cold.megabytes, warm.seconds, warm.megabytes, alone?.seconds, alone?.megabytes]);
    if (!alone) continue;
    const gain = alone.seconds / cold.seconds;
    bars.push(['warm cache over cold', ...held(warm.seconds / cold.seconds, 0.15)]);
    bars.push(['all cores over one process', gain, '≥ 1.6', gain >= 1.6 ? 'met' : 'not met']);
    bars.push(['seconds a document, 3,000 over 30', speeds[0] / speeds[2], '', '']);
  }
  rmSync(folder, { recursive: true });
  const columns = ['documents', 'seconds', 'documents a second', 'peak MB', 'with the cache', 'peak MB', 'in one process', 'peak MB'];
  return [
    { title: 'Archives', columns, rows },
    { title: 'Bars of archives', columns: ['measure', 'is', 'bar', ''], rows: bars },
  ];
}

/** Seconds and peak memory of one run, the memory where GNU time is at hand. */
function runOf(args) {
  const begun = performance.now();
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) spawnSync(process.execPath, args, { stdio: 'ignore' });
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(stderr?.trim().split('\n').at(-1) ?? Number.NaN) / 1024 };
}
