import { spawn } from 'node:child_process';

const patience = 15 * 60_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const running = new Set();

// All of a program, whatever it started, ends with this process.
const endAll = () => {
  for (const pid of running) process.kill(-pid, 'SIGTERM');
};
process.once('exit', endAll);
for (const signal of signals) process.once(signal, () => process.exit(130));

/**
 * Runs Node with these arguments in a process group of its own. Gives its exit code and what it printed, which `hear` gets piece by
 * piece. A program that does not end within a quarter of an hour is stopped.
 */
export function runProgram(args, { cwd, hear }) {
  const child = spawn(process.execPath, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk) && hear(chunk));
  running.add(child.pid);
  const late = setTimeout(() => {
    hear(`stopped: no end after ${patience / 60_000} minutes\n`);
    process.kill(-child.pid, 'SIGTERM');
  }, patience);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => {
      clearTimeout(late);
      running.delete(child.pid);
      resolve({ exit, output: Buffer.concat(output).toString() });
    });
  });
}
