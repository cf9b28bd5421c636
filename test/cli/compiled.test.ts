import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../client/scripts/bundles.mjs';
import { compile } from '../../client/scripts/command.mjs';
import { command, folderWith, type Outcome, plandoc } from './command.ts';
import { plan2024 } from './plans.ts';

// The command starts from what V8 compiled of it at build, and works as well where that is not there or is of no use.

const program = join(dirname(command), 'command', 'commands.cjs');
const compiled = program.replace(/cjs$/, 'v8');

/** Whether V8 takes what is there. */
function taken(): boolean {
  const loader = JSON.stringify(join(root, 'client', 'scripts', 'compiled.cjs'));
  const file = JSON.stringify(program);
  const script = `const { load, loaded } = require(${loader}); load(${file}); process.exit(loaded.get(${file}).script.cachedDataRejected === false ? 0 : 1)`;
  return spawnSync(process.execPath, ['-e', script]).status === 0;
}

test('what V8 compiled changes no result, nor does the lack of it, another version or a part of it', async () => {
  const folder = folderWith({ '2024.md': plan2024 });
  const outcomes: (Outcome & { taken: boolean })[] = [];
  const checkWith = async (change: () => void) => {
    change();
    outcomes.push({ taken: taken(), ...(await plandoc(['check', '2024.md'], { cwd: folder })) });
  };
  await checkWith(() => rmSync(compiled, { force: true }));
  await checkWith(() => compile(command, join(root, 'seeds', 'samples')));
  const whole = readFileSync(compiled);
  const ofAnother = Buffer.from(whole);
  ofAnother.writeUInt32LE(ofAnother.readUInt32LE(4) ^ 1, 4);
  await checkWith(() => writeFileSync(compiled, ofAnother));
  await checkWith(() => writeFileSync(compiled, whole.subarray(0, whole.length / 2)));
  await checkWith(() => writeFileSync(compiled, 'nothing'));
  assert.deepEqual(
    outcomes.map(({ taken }) => taken),
    [false, true, false, false, false],
  );
  const [first] = outcomes;
  assert.equal(first?.status, 0);
  for (const { status, stdout, stderr } of outcomes)
    assert.deepEqual({ status, stdout, stderr }, { status: first?.status, stdout: first?.stdout, stderr: first?.stderr });
});
