import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

// What VS Code is told in package.json: both languages, commands where they apply, pictures that can be read out.

const root = join(import.meta.dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

test('every text is there in both languages, and none is left over', () => {
  const used = new Set(Array.from(JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g), ([, key]) => key));
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const texts: Record<string, string> = read(name);
    assert.deepEqual(Object.keys(texts).sort(), [...used].sort(), name);
    for (const [key, text] of Object.entries(texts)) assert.ok(text.trim() !== '', `${name} ${key}`);
  }
});

test('every setting is described, and says whether it is of the window or of a folder', () => {
  for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
    assert.match(String(setting.markdownDescription ?? setting.description), /^%.+%$/, name);
    assert.match(String(setting.scope), /^(?:window|resource)$/, name);
    assert.ok('default' in setting, name);
  }
});

test('the palette shows a command only where it applies', () => {
  const when = new Map<string, string>(
    contributes.menus.commandPalette.map(({ command, when }: { command: string; when: string }) => [command, when]),
  );
  for (const { command } of contributes.commands) assert.ok(when.get(command), `${command} is always in the palette`);
});

test('keys are taken from nobody who edits other Markdown', () => {
  for (const { key, when } of contributes.keybindings) assert.match(when, /plandoc\.isPlan/, key);
});

test('views say what to do while they are empty, pictures have words', () => {
  const welcomed = new Set(contributes.viewsWelcome.map(({ view }: { view: string }) => view));
  for (const { id } of contributes.views.plandoc) assert.ok(welcomed.has(id), id);
  for (const { steps } of contributes.walkthroughs)
    for (const { id, media, completionEvents } of steps) {
      assert.ok(media.altText && existsSync(join(root, media.image)), id);
      assert.ok(completionEvents.length > 0, id);
    }
});

test('the pictures of the README are there, are packed, and are small', () => {
  const pictures = Array.from(
    readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^!\[[^\]]+\]\(([^)]+)\)$/gm),
    ([, path = '']) => path,
  );
  assert.equal(pictures.length, 3);
  for (const path of pictures) {
    assert.ok(statSync(join(root, path)).size < 150_000, path);
    assert.ok(manifest.files.includes(path), path);
  }
});

test('it works in workspaces that are virtual or not trusted, and its files are there', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  const named = [...contributes.grammars, ...contributes.snippets].map(({ path }: { path: string }) => path);
  for (const path of [...named, ...contributes.jsonValidation.map(({ url }: { url: string }) => url)])
    assert.ok(existsSync(join(root, path)), path);
});
