import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// npm run package: writes dist/plandoc.vsix, the extension as the Marketplace takes it. Run `npm run build` before.

const root = join(import.meta.dirname, '..', '..');
const staged = join(root, 'out', 'extension');
const vsix = join(root, 'dist', 'plandoc.vsix');

// vsce reads every file below its folder before it leaves most of them out, so it gets a folder with nothing else in it.
const {
  files,
  scripts: _scripts,
  devDependencies: _devDependencies,
  ...manifest
} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await rm(staged, { recursive: true, force: true });
// The command is for npm alone.
for (const path of [...files, 'README.md', 'LICENSE'].filter((name) => name !== 'dist/command')) {
  if (!path.startsWith('!')) await cp(join(root, path), join(staged, path), { recursive: true, filter: (file) => !file.endsWith('.map') });
}
await writeFile(join(staged, 'package.json'), JSON.stringify(manifest));

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
execFileSync(process.execPath, [vsce, ...args], { cwd: staged, stdio: 'inherit' });
