import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, p95 } from '../measured.mjs';
import { held } from '../table.mjs';
import { planFile, root } from '../texts.mjs';

const command = join(root, 'dist', 'plandoc.cjs');
const works = {
  'node -e 0': ['-e', '0'],
  'plandoc check': [command, 'check', planFile],
  'plandoc --version': [command, '--version'],
  'autocorrect --lint': [join(root, 'test', 'bench', 'node_modules', 'autocorrect-node', 'cli.js'), '--lint', planFile],
};

/** A new process each: time, and peak memory as the system counts it, where GNU time is at hand. */
export async function measure() {
  const found = Object.fromEntries(Object.keys(works).map((name) => [name, { times: [], memory: [] }]));
  for (let round = -2; round < 15; round += 1) {
    for (const [name, args] of Object.entries(works)) {
      const begun = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (round >= 0) found[name].times.push(performance.now() - begun);
      if (round < 0) found[name].memory.push(peakOf(args));
    }
  }
  const rows = Object.entries(found).map(([name, { times, memory }]) => [name, median(times), p95(times), median(memory)]);
  const own = found['plandoc check'];
  const over = (name) => median(found[name].times) / median(found['node -e 0'].times);
  const bars = [
    ['plandoc check over node -e 0', ...held(over('plandoc check'), 1.6)],
    ['autocorrect over node -e 0', over('autocorrect --lint'), '', ''],
    ['peak memory of plandoc check, MB', ...held(median(own.memory), 80)],
  ];
  return [
    { title: 'On the command line', columns: ['process', 'ms', '95th percentile', 'peak MB'], rows },
    { title: 'Bars on the command line', columns: ['measure', 'is', 'bar', ''], rows: bars },
  ];
}

function peakOf(args) {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], { encoding: 'utf8' });
  return Number(stderr?.trim().split('\n').at(-1) ?? Number.NaN) / 1024;
}
