import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

// Other editors attach to the server over standard input and output, and get diagnostics, a hover and a definition. Each is tried where it
// is installed (Debian: neovim; emacs-nox and elpa-eglot).

const text = `---
place: 云川新区
year: 2024
---

一、2023年计划执行情况
城镇新增就业2583人。
二、2024年主要预期目标
城镇新增就业2600人。
三、2024年重点任务
（一）稳定就业。城镇新增就业2800人。
`;
const task = { line: 10, character: text.split('\n')[10]?.indexOf('2800') ?? 0 };

const editors = [
  { name: 'Neovim', program: 'nvim', args: ['--headless', '--clean', '-S', 'neovim.lua'] },
  { name: 'Emacs with eglot', program: 'emacs', args: ['--batch', '--eval', '(package-initialize)', '-l', 'eglot.el'] },
];

describe('other editors', () => {
  for (const { name, program, args } of editors) {
    const installed = spawnSync(program, ['--version'], { encoding: 'utf8' }).status === 0;
    test(name, { skip: installed ? false : `${program} is not installed` }, () => {
      const { status, output } = answers(program, args);
      assert.equal(status, 0, output);
      assert.match(output, /^diagnostics (?!none)/m, output);
      assert.match(output, /^hover \*\*城镇新增就业\*\*$/m, output);
      assert.match(output, /^definition 8$/m, output);
    });
  }
});

function answers(program: string, args: readonly string[]): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plandoc-editor-'));
  try {
    const file = join(folder, '2024.md');
    writeFileSync(file, text);
    const env = {
      ...process.env,
      HOME: folder,
      LANG: 'C.UTF-8',
      PLANDOC_NODE: process.execPath,
      PLANDOC_SERVER: join(import.meta.dirname, '../../dist/server/node.cjs'),
      PLANDOC_FILE: file,
      PLANDOC_LINE: String(task.line),
      PLANDOC_CHARACTER: String(task.character),
    };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: join(import.meta.dirname, 'editors'),
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
