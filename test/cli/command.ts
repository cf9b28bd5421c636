import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { build } from 'esbuild';
import { bundles } from '../../client/scripts/bundles.mjs';

// The command as it is shipped, bundled afresh, run as its own process over temporary folders.

const home = mkdtempSync(join(tmpdir(), 'plandoc-test-'));
/** The bundled program; what it loads stands in the same folder. */
export const command = join(home, 'dist', 'plandoc.cjs');
await build({ ...bundles.command, outfile: command, sourcemap: false });
after(() => rmSync(home, { recursive: true, force: true }));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `plandoc` with arguments; Chinese unless the arguments or the environment say otherwise. */
export function plandoc(args: readonly string[], { cwd = home, input = '', env = {} }: Surroundings = {}): Promise<Outcome> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { PATH, LANG: 'zh_CN.UTF-8', ...env } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
}

let folders = 0;

/** A new folder with these files in it; folders on the way to a file are made. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = join(home, `folder-${folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const contentOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
