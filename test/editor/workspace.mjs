import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A copy of the sample plans to open, edit and save in; it goes when this process ends. Its path has Chinese in it, as users' have. */
export function copyOfSamples() {
  const parent = mkdtempSync(join(tmpdir(), 'plandoc-samples-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(parent, '计划文稿');
  cpSync(join(root, 'seeds', 'samples'), folder, { recursive: true });
  return folder;
}
