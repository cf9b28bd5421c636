import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { archive } from './generate.ts';

// npm run archive: checks an invented archive of 3,000 documents with the built command in each way there is, and prints how fast it
// went and what it took. The peak is what Linux tells of the process with all its threads (VmHWM).

const command = join(import.meta.dirname, '..', '..', 'dist', 'plandoc.cjs');
const home = mkdtempSync(join(tmpdir(), 'plandoc-archive-'));
try {
  const documents = write();
  console.log(`${documents} documents, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`);
  const whole = await timed('all cores', ['-o', 'whole.json'], documents);
  await timed('with an empty cache', ['--cache', 'cache', '-o', 'cold.json'], documents);
  await timed('with that cache', ['--cache', 'cache', '-o', 'warm.json'], documents);
  for (const number of [1, 2, 3]) await timed(`shard ${number}/3`, ['--shard', `${number}/3`, '-o', `${number}.json`], documents);
  await run(['merge', '1.json', '2.json', '3.json', '-o', 'merged.json']);
  await timed('one thread', ['--jobs', '1', '-o', 'one.json'], documents);
  for (const name of ['cold', 'warm', 'merged', 'one'])
    console.log(`${name}: ${digest(`${name}.json`) === whole ? 'the same bytes' : 'DIFFERENT'}`);
} finally {
  rmSync(home, { recursive: true, force: true });
}

function write(): number {
  let count = 0;
  for (const [path, text] of archive({ places: 30, years: 100, seed: 1 })) {
    mkdirSync(dirname(join(home, 'plans', path)), { recursive: true });
    writeFileSync(join(home, 'plans', path), text);
    count += 1;
  }
  return count;
}

function digest(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(home, name)))
    .digest('hex');
}

async function timed(name: string, args: readonly string[], documents: number): Promise<string> {
  const started = performance.now();
  const peak = await run(['check', 'plans', '--fail-on', 'never', ...args]);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(documents / seconds)} documents a second, peak ${Math.round(peak / 1024)} MB`,
  );
  return digest(args.at(-1) ?? '');
}

/** Runs the command to its end; gives the most memory it was seen with, in KB. */
function run(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [command, ...args, '--quiet'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const look = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // It ended a moment ago.
    }
  }, 50);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(look);
      if (status === 0) resolve(peak);
      else reject(new Error(`${args.join(' ')}: status ${status}`));
    });
  });
}
