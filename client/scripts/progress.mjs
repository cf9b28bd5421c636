import { spawn } from 'node:child_process';

/** A line for the person at the terminal. */
export const say = (line) => console.log(`plandoc: ${line}`);

/**
 * Runs a command that may take a while: says what it is for, says every ten seconds that it still runs, and keeps its output
 * to itself unless it fails. Rejects with the command, its exit and its last words.
 */
export async function runSayingSo(what, command, args, options = {}) {
  say(`${what} …`);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const heartbeat = setInterval(() => say(`  … ${seconds()} s`), 10_000);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  try {
    const exit = await new Promise((resolve, reject) =>
      child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal)),
    );
    if (exit !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with ${exit}\n${Buffer.concat(output).toString().trim().slice(-4000)}`);
    if (seconds() >= 3) say(`  done in ${seconds()} s`);
  } finally {
    clearInterval(heartbeat);
    process.off('exit', end);
  }
}
