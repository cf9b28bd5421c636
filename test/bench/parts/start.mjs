import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../client/scripts/bundles.mjs';
import { median, p95 } from '../measured.mjs';
import { held } from '../table.mjs';
import { root } from '../texts.mjs';

const server = join(root, 'dist', 'server', 'node.cjs');

/** What the server costs until its first answer, and how large the programs are and of what. */
export async function measure() {
  const [floor, own] = [cpuOf('0'), cpuOf(`require(${JSON.stringify(server)}); setImmediate(() => process.exit())`)];
  const activation = median(own) - median(floor);
  execFileSync(process.execPath, [join(root, 'client', 'scripts', 'package.mjs')], { stdio: 'ignore' });
  const sizeOf = (...path) => statSync(join(root, ...path)).size / 1000;
  const beside = readdirSync(join(root, 'dist', 'server')).filter((name) => /\.(?:bin|cjs|json|txt)$/.test(name));
  const bars = [
    ['server until it can answer, ms of CPU over node -e 0', ...held(activation, 50)],
    ['server bundle, kB', ...held(sizeOf('dist', 'server', 'node.cjs') + sizeOf('dist', 'server', 'service.cjs'), 700)],
    ['client bundle, kB', ...held(sizeOf('dist', 'client', 'node.cjs'), 500)],
    ['.vsix, kB', ...held(sizeOf('dist', 'plandoc.vsix'), 2000)],
  ];
  return [
    { title: 'At start', columns: ['measure', 'is', 'bar', ''], rows: bars },
    {
      title: 'CPU until the server can answer',
      columns: ['process', 'ms', '95th percentile'],
      rows: [
        ['node -e 0', median(floor), p95(floor)],
        ['server', median(own), p95(own)],
      ],
    },
    { title: 'Files of the server', columns: ['file', 'kB'], rows: beside.map((name) => [name, sizeOf('dist', 'server', name)]) },
    { title: 'What fills the part of the server bundle that answers first', columns: ['part', 'kB'], rows: await partsOf(bundles.server) },
    { title: 'What fills the client bundle', columns: ['part', 'kB'], rows: await partsOf(bundles.client) },
  ];
}

/** User and system time of a process that runs a script. */
function cpuOf(script) {
  const told = `process.on('exit', () => console.log(process.cpuUsage().user + process.cpuUsage().system)); ${script}`;
  const runs = Array.from({ length: 12 }, () => spawnSync(process.execPath, ['-e', told], { encoding: 'utf8', input: '' }).stdout);
  return runs.map((stdout) => Number(stdout.trim().split('\n').at(-1)) / 1000);
}

async function partsOf(options) {
  const { metafile } = await build({ ...options, metafile: true, write: false, sourcemap: false });
  const sizes = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 4).join('/');
      sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput / 1000);
    }
  }
  return [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
